/**
 * What a group mention such as 各乡镇 or 有关单位 stands for on a day; `rule` says why, in Chinese.
 * `units`: these units; with `confirm` a person has to agree first. `pick`: a person picks among the candidates, `certain`
 * are in any case meant. `post`: holders of posts, who see but are not assigned. `notAssignee`: nobody.
 */
export type Expansion =
  | { kind: 'units'; unitIds: string[]; confirm: boolean; rule: string }
  | { kind: 'pick'; candidates: string[]; certain: string[]; rule: string }
  | { kind: 'post'; postIds: string[]; rule: string }
  | { kind: 'notAssignee'; rule: string };

export const ownerStates = ['unit', 'group', 'body', 'pick', 'post', 'notAssignee', 'unresolved', 'ambiguous'] as const;
export type OwnerState = (typeof ownerStates)[number];

export const ownerStateLabel: Record<OwnerState, string> = {
  unit: '已对应单位',
  group: '群体称谓',
  body: '专班、指挥部',
  pick: '须人工选定',
  post: '领导职务',
  notAssignee: '不作为责任单位',
  unresolved: '未能对应',
  ambiguous: '有多个可能',
};

/** How a written name resolves to units. */
export interface OwnerResolution {
  state: OwnerState;
  /** The units it stands for; with `pick` and `ambiguous` the candidates; empty otherwise. */
  unitIds: string[];
  /** By which alias or rule, in Chinese. */
  by: string;
  /** True when a person has to confirm before dispatch, e.g. a bureau found by its duty. */
  confirm: boolean;
}
