import { assignmentEventLabel, assignmentStatusLabel, roleLabel, taskEventLabel, taskStatusLabel } from '#domain';

type Labels = Readonly<Record<string, string>>;

const entities: Labels = {
  session: '登录',
  account: '账号',
  unit: '单位',
  post: '职务',
  organization: '单位库',
  settings: '系统设置',
  sourceText: '来文原文',
  directive: '来文',
  requirement: '要求',
  task: '督办事项',
  assignment: '承办任务',
  progressReport: '进展反馈',
  completionRequest: '办结申请',
  extensionRequest: '延期申请',
  objection: '退签',
  urge: '催办',
  evidence: '佐证材料',
  indicator: '指标',
  targetPlan: '指标计划',
  indicatorReport: '指标数据',
  evaluation: '考核',
  bulletin: '周报',
  file: '文件',
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
  'unit.restore': '恢复单位',
  'unit.reorder': '调整单位顺序',
  ...prefixed('task', taskEventLabel),
  ...prefixed('assignment', assignmentEventLabel),
};

/** Verbs that mean the same of anything: 新建账号, 修改单位. */
const verbs: Labels = {
  create: '新建',
  draft: '拟办',
  register: '登记',
  change: '修改',
  remove: '删除',
  disable: '停用',
  enable: '启用',
  import: '导入',
  export: '导出',
  upload: '上传',
  download: '下载',
  confirm: '确认',
  exclude: '不予采纳',
  submit: '报送',
  approve: '审核通过',
  return: '退回',
  issue: '签发',
  withdraw: '撤回',
};

const states: Labels = { ...taskStatusLabel, ...assignmentStatusLabel, ...roleLabel };

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
