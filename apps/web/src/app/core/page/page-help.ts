/** What a page is for, in a few lines; by its address, the longest beginning that fits. The one place for these words. */
const HELP: Readonly<Record<string, readonly string[]>> = {
  '/setup': [
    '从空系统到可以工作，共五步；做到哪里由系统中的数据判断，随时可以离开。',
    '单位和账号可以从 Excel 导入，也可以逐行写。一处有错，一个也不保存。',
    '账号由系统管理员新建，角色由安全管理员授予，两人分别办理。',
  ],
  '/overview': [
    '一眼看出全县（或本单位）办得怎样：该办什么、哪里变差、各单位排名。',
    '数字都能点开，看到它由哪些事项组成；排名规则印在表下。',
    '需要您处理的排在最前。',
  ],
  '/overview/assignments': [
    '一个数字背后的各项任务：每行是一个单位承办的一件事。',
    '点名称进入事项；条件可以逐个去掉。',
  ],
  '/directives': [
    '会议报道、纪要、文件从这里进入。系统读出其中的要求，由人逐条确认后立项。',
    '“待决定”是还没有人处理的要求；处理完后点“完成审阅”。',
    '“试一试”可以先看效果，不保存任何内容。',
  ],
  '/directives/new': [
    '粘贴正文或上传文件，一次可以有几篇。',
    '录入后进入审阅页：左边原文，右边读出的要求，确认以前不会立项。',
    '涉密文件、信访件、案件材料不得录入。',
  ],
  '/directives/try': ['用示例或自己的文字看系统读出什么。', '不保存、不立项、不记日志；正式办理请用“录入来文”。'],
  '/directives/corrections': ['人工改过系统读出的哪些内容，改了多少。', '认不出的单位称谓可以在这里一步加为别名。'],
  '/directives/': [
    '左边原文，右边读出的要求；点一边，另一边对照。',
    '逐条核对单位、期限，选定后点“立项”；不需要督办的列为“不予立项”。',
    '在原文中选中文字，可添加漏掉的要求。按 ? 键查看快捷键。',
  ],
  '/tasks': [
    '要督办的事项，从拟办、审定、交办到办结、归档。单位在这里签收、反馈、申请延期。',
    '灯：绿正常，黄临近，红逾期，蓝办结，灰未启动、中止或撤销。',
    '督查室可勾选多件，一起提交、审定、交办、催办。',
  ],
  '/tasks/new': ['没有来文也可以直接拟办一件事项。', '写清谁、做什么、到什么时候、怎样算办成；提交后由主任审定。'],
  '/tasks/': [
    '一件事项的全部：依据、承办单位、期限、进展、证明材料和经过。',
    '现在能做的，按钮都在上方；没有按钮就是在等别人。',
  ],
  '/indicators': [
    '按月报数的指标：年度目标分到各月，逐月对照序时进度。',
    '督查员设指标、编计划；指标的来源单位和承担单位报数。',
    '“待报送”是已到期还没有报的数。',
  ],
  '/bulletins': ['选定一周，系统按当时的数据拟出周报，核改后由主任签发。', '签发后不再改动，可下载 Word 和 Excel。'],
  '/organization': [
    '全县的单位、简称和别名，系统据此把文件里的称谓对应到单位。',
    '机构更名、撤并用“停用”并写明承接单位，不要删改名称。',
    '“称谓查询”可试某个叫法指的是谁。',
  ],
  '/accounts': [
    '系统管理员新建账号、重置密码；安全管理员授予角色。同一个账号，两件事不得由同一人办理。',
    '“待授权”的账号还不能登录。安全管理员可按拟任角色一起授权。',
  ],
  '/settings': ['县名、机关名称、时令和放假安排。', '期限按放假安排和时令推算，每年底录入次年安排。'],
  '/audit': ['谁在什么时候做了什么，只能看，不能改。', '“校验”检查记录是否被改动过。'],
  '/search': ['查事项、要求、来文、单位、人员、指标和周报。', '两个字、文号、拼音首字母都可以查。'],
};

const beginnings = Object.keys(HELP).sort((a, b) => b.length - a.length);

/**
 * The help of a page.
 * @param path its address without query; one that ends with / in the list stands for the pages below
 * @returns its lines; none where the page needs no explanation
 */
export function helpOf(path: string): readonly string[] {
  const found = beginnings.find((one) => path === one || (one.endsWith('/') && path.startsWith(one)));
  return found === undefined ? [] : (HELP[found] ?? []);
}
