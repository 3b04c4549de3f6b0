/** What a column of a task list holds. */
export type Column = 'number' | 'task' | 'lead' | 'support' | 'due' | 'other';

/** Who does something, as the heading of a column calls it. */
const WHO = '(?:单位|部门|科室|处室|股室|机关|主体|乡镇|镇街)';

/** The first that matches counts: 整改责任人 is no 整改…. `problem` is what is told, not demanded. */
const COLUMNS: readonly (readonly [Column | 'problem', RegExp])[] = [
  ['number', /^(?:序号?|编号|项次|№|No[.。]?)$/],
  [
    'other',
    /^(?:备注|说明|附注|类别|类型|领域|板块|分类|来源|文号|依据|联系人|联系(?:电话|方式)|电话|资金来源|(?:总|计划|年度|完成)?投资(?:额|规模)?|建设(?:地点|性质|规模|年限)|地点|分值|得分|(?:验收|督办|督导|监督|监管|包联|挂联)(?:单位|部门)|(?:开始|起始|启动|开工)(?:时间|日期)|.{0,8}(?:责任人|负责人|领导|联络员|专员|[县市区镇乡局]长)(?:（.{1,12}）)?|.{0,6}(?:进展|完成|落实|推进|办理)(?:情况|状态|程度|成效)|(?:整改|办理|完成)?(?:结果|成效|状态|进度|进展)|是否.{1,8})$/,
  ],
  [
    'lead',
    new RegExp(
      `^(?:[省市县区]级?)?(?:整改|办理|落实|工作|任务|督办|主体)?(?:（?(?:牵头|责任|主办|承办|主责|落实|实施|主管|负责|办理|整改|执行|完成)）?、?){1,2}${WHO}(?:及(?:责任人|负责人|配合单位|协办单位|责任领导)|（.{1,12}）)?$`,
    ),
  ],
  [
    'support',
    new RegExp(`^(?:[省市县区]级?)?(?:责任)?(?:（?(?:配合|协办|协同|参与|协作|协助|参加)）?、?){1,2}${WHO}$`),
  ],
  [
    'due',
    /^(?:计划|预计|目标|要求)?(?:(?:完成|办理|整改|办结|落实|销号|验收|报送|上报|反馈|竣工|交付|达标|实施|工作|进度)(?:的)?)?(?:时限|时间|期限|日期|节点|时间节点)(?:节点|要求|安排|进度)?$/,
  ],
  [
    'problem',
    /^(?:(?:存在|主要|突出|具体|反馈|发现|督查|检查|整改)?的?问题(?:描述|表现|情况|隐患|清单)?|.{0,4}隐患(?:描述|情况)?|现状|基本情况)$/,
  ],
  [
    'task',
    /^(?:(?:工作|重点|主要|目标|具体|督办|整改|督查|年度|议定|决定|交办|阶段|落实|推进|改革|创建|建设|进展|下步|考核|任务|治理|防范|\d{4}年度?|下一步)*(?:任务|事项|内容|措施|要求|目标|工作|举措|项目|要点|指标|清单|建议|做法|打算)(?:名称|题目|内容|目标|要求|任务|事项|分解|安排|计划|及(?:内容|目标|要求|措施|任务))?)$/,
  ],
];

/** The column that a heading names. `problem`: what stands there is told, unless no other column holds the tasks. */
function columnNamed(heading: string): Column | 'problem' | undefined {
  return COLUMNS.find(([, pattern]) => pattern.test(heading))?.[0];
}

/** Longer words head no column. */
const LONGEST_HEADING = 20;
const MOST_COLUMNS = 16;

/**
 * The columns that a row of headings names; undefined where it heads no task list: that needs a column of tasks, one of
 * units or of time limits, and not more words that head nothing known than `unknown`.
 */
export function columnsOf(headings: readonly string[], unknown = 0): Column[] | undefined {
  if (headings.length > MOST_COLUMNS || headings.some((heading) => heading.length > LONGEST_HEADING)) return undefined;
  const named = headings.map(columnNamed);
  if (named.filter((column) => column === undefined).length > unknown) return undefined;
  if (!named.includes('lead') && !named.includes('due')) return undefined;
  const task = named.includes('task') ? 'task' : 'problem';
  if (!named.includes(task)) return undefined;
  return named.map((column) =>
    column === task ? 'task' : column === undefined || column === 'problem' ? 'other' : column,
  );
}

/** Does the word head a column of some task list? */
export const isColumnHeading = (word: string) => word.length <= LONGEST_HEADING && columnNamed(word) !== undefined;

/** What looks like a time in a column of time limits. */
export const TIME_CELL =
  /^(?:[到至于]?[\d年月日号底末前初旬上中下季度一二三四第全半内今明本—–~～至到、./（）()-]+(?:之前|以前|完成|止|竣工|开工|启动|实施)*|(?:长期|持续|常态|动态|日常|立即|立行|立查|即知|即行|即时|即日|全程|全年|常年|贯穿|每[年月季周日旬]|按[年月季周])[\u4e00-\u9fa5]{0,8}|(?:\d{1,3}|[一二三四五六七八九十半两]{1,3})个?(?:工作日|小时|[天日周月年])(?:之|以)?内(?:完成)?|[\u4e00-\u9fa5“”]{1,6}[节期季会假冬](?:来临)?(?:之前|以前|前)(?:完成)?|“?十[三四五六七]五”?(?:末|期间|期末))$/;

/** What a cell holds that has nothing to say. */
export const BLANK_CELL = /^(?:[—–\-－_/／＼\\·.。、~～*×xX○〇]+|无|暂无|空|待定|N\/?A)$/i;
/** What a cell holds for which the one above holds too. */
export const DITTO_CELL = /^(?:同上|同前|[〃″"”]+)$/;
