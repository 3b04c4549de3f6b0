/** What a column of a task list holds. */
export type Column = 'number' | 'task' | 'lead' | 'support' | 'due' | 'other';

const COLUMNS: readonly (readonly [Column, RegExp])[] = [
  ['number', /^(?:序号|编号|№)$/],
  ['lead', /^(?:牵头|责任|主办|承办|主责|落实|实施|主管)(?:单位|部门|科室)(?:（.{1,12}）)?$/],
  ['support', /^(?:配合|协办|协同|参与|协作)(?:单位|部门|科室)$/],
  ['due', /^(?:(?:完成|办理|整改|办结|落实)(?:时限|时间|期限)|时限(?:要求)?|期限|时间(?:节点|要求|安排|进度))$/],
  ['other', /^(?:备注|类别|领域|分类|进展情况|联系人|联系电话|分管领导|包抓领导|责任(?:人|领导)|牵头领导)$/],
  [
    'task',
    /^(?:(?:工作|重点|主要|目标|具体|督办|整改|督查|问题)?(?:任务|事项|内容|措施|要求|目标|工作|举措|项目|问题)(?:名称|内容|目标|要求|任务|事项|分解)?)$/,
  ],
];

/** The column that a heading names. */
export function columnOf(heading: string): Column | undefined {
  return COLUMNS.find(([, pattern]) => pattern.test(heading))?.[0];
}

/** What looks like a time in a column of time limits. */
export const TIME_CELL =
  /^[\d年月日号底末前初旬上中下季度一二三四第全半内—–~～至到、.-]+(?:完成)?$|^(?:长期|持续|常态|立即|全程)[\u4e00-\u9fa5]{0,6}$/;
