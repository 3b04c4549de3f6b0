import { assignmentEventLabel, assignmentStatusLabel, roleLabel, taskEventLabel, taskStatusLabel } from '#domain';

type Labels = Readonly<Record<string, string>>;

const entities: Labels = {
  session: '登录',
  account: '账号',
  unit: '单位',
  post: '职务',
  organization: '单位库',
  settings: '系统设置',
  source: '来文',
  requirement: '要求',
  task: '督办事项',
  assignment: '承办任务',
  view: '事项视图',
  indicator: '指标',
  evaluation: '考核',
  bulletin: '周报',
  audit: '审计日志',
};

/** What one deed is called, where it is not a verb that goes with any entity. */
const actions: Labels = {
  'session.start': '登录',
  'session.end': '退出登录',
  'session.refuse': '密码错误',
  'account.lock': '密码连续错误，锁定',
  'account.unlock': '解锁账号',
  'account.changePassword': '修改密码',
  'account.resetPassword': '重置密码',
  'account.grantRole': '授予角色',
  'account.signOut': '强制退出登录',
  'unit.end': '停用单位',
  'unit.reorder': '调整单位顺序',
  'source.takeIn': '录入来文',
  'source.refuse': '拒收来文',
  'source.complete': '来文确认完毕',
  'source.reopen': '来文重新确认',
  'requirement.choose': '选定要求',
  'requirement.register': '要求立项',
  'requirement.reject': '要求不予采纳',
  'requirement.split': '拆分要求',
  'requirement.merge': '合并要求',
  'requirement.join': '并回要求',
  'requirement.unmerge': '撤销合并',
  ...prefixed('task', taskEventLabel),
  'task.changeRecipients': '调整承办单位',
  'task.reactivate': '恢复督办事项办理',
  ...prefixed('assignment', assignmentEventLabel),
  'assignment.dispatch': '交办',
  'assignment.report': '反馈进展',
  'assignment.bounce': '退回进展反馈',
  'assignment.handler': '指定经办人',
  'assignment.urge': '催办',
  'assignment.replyToUrge': '回复催办',
  'assignment.requestExtension': '申请延期',
  'assignment.withdrawExtension': '撤回延期申请',
  'assignment.decideExtension': '审批延期',
  'indicator.plan': '编制指标计划',
  'indicator.report': '报送指标数据',
  'indicator.correct': '更正指标数据',
};

/** Verbs that mean the same of anything: 新建账号, 修改单位. */
const verbs: Labels = {
  create: '新建',
  draft: '拟办',
  add: '增加',
  change: '修改',
  edit: '编辑',
  remove: '删除',
  restore: '恢复',
  disable: '停用',
  enable: '启用',
  import: '导入',
  export: '导出',
  issue: '签发',
};

const states: Labels = {
  ...taskStatusLabel,
  ...assignmentStatusLabel,
  ...roleLabel,
  // of a source
  open: '待审阅',
  done: '已审阅',
  // of a requirement; 不予立项 and 已立项 are a task's words too
  proposed: '拟立项',
  merged: '已合并',
  split: '已拆分',
};

function prefixed(entity: string, labels: Labels): Labels {
  return Object.fromEntries(Object.entries(labels).map(([verb, label]) => [`${entity}.${verb}`, label]));
}

/** What a kind of thing is called; its identifier where there is no word. */
export const entityLabel = (entity: string): string => entities[entity] ?? entity;

/** What a deed such as `account.create` is called; its identifier where there is no word. */
export function actionLabel(action: string): string {
  const [entity = '', verb = ''] = action.split('.');
  const label = verbs[verb];
  return actions[action] ?? (label === undefined ? action : `${label}${entityLabel(entity)}`);
}

/** What a state or role is called, as the log keeps it in `from` and `to`. */
export const stateLabel = (state: string | null): string | null => (state === null ? null : (states[state] ?? state));
