/** Words of the life cycle, each list with its Chinese labels. Overdue, near due and unsigned are derived, not states. */
export const taskStatuses = [
  'draft',
  'submitted',
  'registered',
  'active',
  'pending_closure',
  'closed',
  'archived',
  'suspended',
  'cancelled',
  'rejected',
] as const;
export type TaskStatus = (typeof taskStatuses)[number];
export const taskStatusLabel: Record<TaskStatus, string> = {
  draft: '拟办',
  submitted: '待审定',
  registered: '已立项',
  active: '办理中',
  pending_closure: '待销号',
  closed: '已销号',
  archived: '已归档',
  suspended: '已中止',
  cancelled: '已撤销',
  rejected: '不予立项',
};

export const assignmentStatuses = [
  'dispatched',
  'objected',
  'in_progress',
  'in_review',
  'returned',
  'completed',
  'suspended',
  'cancelled',
] as const;
export type AssignmentStatus = (typeof assignmentStatuses)[number];
export const assignmentStatusLabel: Record<AssignmentStatus, string> = {
  dispatched: '待签收',
  objected: '退签待裁定',
  in_progress: '办理中',
  in_review: '办结待审',
  returned: '已退回',
  completed: '已办结',
  suspended: '已中止',
  cancelled: '已撤销',
};

/** What a task or a unit's share of it counts as, in the order in which a share decides for its task. */
export const countStates = ['overdue', 'inTerm', 'suspended', 'late', 'onTime', 'cancelled'] as const;
export type CountState = (typeof countStates)[number];
export const countStateLabel: Record<CountState, string> = {
  overdue: '逾期未办结',
  inTerm: '期限内办理中',
  suspended: '已中止',
  late: '逾期办结',
  onTime: '按期办结',
  cancelled: '已撤销',
};

export const taskEvents = [
  'submit',
  'approve',
  'sendBack',
  'reject',
  'dispatch',
  'settle',
  'close',
  'archive',
  'reopen',
  'suspend',
  'resume',
  'cancel',
] as const;
export type TaskEvent = (typeof taskEvents)[number];
export const taskEventLabel: Record<TaskEvent, string> = {
  submit: '提交审定',
  approve: '同意立项',
  sendBack: '退回修改',
  reject: '不予立项',
  dispatch: '交办',
  settle: '全部办结，转待销号',
  close: '销号',
  archive: '归档',
  reopen: '回头看，重新办理',
  suspend: '中止',
  resume: '恢复办理',
  cancel: '撤销',
};

export const assignmentEvents = [
  'sign',
  'object',
  'overrule',
  'uphold',
  'claim',
  'withdraw',
  'review',
  'endorse',
  'return',
  'accept',
  'reopen',
  'suspend',
  'resume',
  'cancel',
] as const;
export type AssignmentEvent = (typeof assignmentEvents)[number];
export const assignmentEventLabel: Record<AssignmentEvent, string> = {
  sign: '签收',
  object: '退签',
  overrule: '驳回退签',
  uphold: '同意退签，改派',
  claim: '申请办结',
  withdraw: '撤回办结申请',
  review: '初审',
  endorse: '县领导审签',
  return: '退回',
  accept: '同意办结',
  reopen: '重新办理',
  suspend: '中止',
  resume: '恢复办理',
  cancel: '撤销',
};

export const urgencies = ['normal', 'urgent', 'critical'] as const;
export type Urgency = (typeof urgencies)[number];
export const urgencyLabel: Record<Urgency, string> = { normal: '平件', urgent: '加急', critical: '特急' };

export const levels = ['general', 'important', 'major'] as const;
export type Level = (typeof levels)[number];
export const levelLabel: Record<Level, string> = { general: '一般', important: '重要', major: '重大' };

/** State secrets have no value here: they may not be stored at all. */
export const secrecies = ['open', 'internal', 'workSecret'] as const;
export type Secrecy = (typeof secrecies)[number];
export const secrecyLabel: Record<Secrecy, string> = { open: '公开', internal: '内部', workSecret: '工作秘密' };

/** joint = one lead and its supports; each = units of equal rank, each with its own share. */
export const modes = ['joint', 'each'] as const;
export type Mode = (typeof modes)[number];
export const modeLabel: Record<Mode, string> = { joint: '牵头配合', each: '各自负责' };

export const assignmentRoles = ['lead', 'support', 'each', 'coordinator'] as const;
export type AssignmentRole = (typeof assignmentRoles)[number];
export const assignmentRoleLabel: Record<AssignmentRole, string> = {
  lead: '牵头单位',
  support: '配合单位',
  each: '责任单位',
  coordinator: '统筹单位',
};

export const grades = ['excellent', 'good', 'pass', 'fail'] as const;
export type Grade = (typeof grades)[number];
export const gradeLabel: Record<Grade, string> = { excellent: '优秀', good: '良好', pass: '合格', fail: '不合格' };

export const cadences = ['daily', 'weekly', 'tenday', 'monthly', 'quarterly', 'yearly'] as const;
export type Cadence = (typeof cadences)[number];
export const cadenceLabel: Record<Cadence, string> = {
  daily: '日报',
  weekly: '周报',
  tenday: '旬报',
  monthly: '月报',
  quarterly: '季报',
  yearly: '年报',
};

export const reportStatuses = ['draft', 'signed_off', 'accepted', 'bounced'] as const;
export type ReportStatus = (typeof reportStatuses)[number];
export const reportStatusLabel: Record<ReportStatus, string> = {
  draft: '草稿',
  signed_off: '已审签',
  accepted: '已采纳',
  bounced: '反馈退回',
};

export const extensionStatuses = ['pending', 'approved', 'refused', 'withdrawn', 'lapsed'] as const;
export type ExtensionStatus = (typeof extensionStatuses)[number];
export const extensionStatusLabel: Record<ExtensionStatus, string> = {
  pending: '待审批',
  approved: '已同意',
  refused: '未同意',
  withdrawn: '已撤回',
  lapsed: '已失效',
};

export const urgeChannels = ['system', 'phone', 'onSite', 'letter'] as const;
export type UrgeChannel = (typeof urgeChannels)[number];
export const urgeChannelLabel: Record<UrgeChannel, string> = {
  system: '系统',
  phone: '电话',
  onSite: '现场',
  letter: '催办单',
};
