import type { Directory, UnitRecord } from './organization/directory.ts';
import type { UnitKind } from './organization/kinds.ts';
import type { AssignmentFacts, TaskFacts } from './tasks/facts.ts';
import type { Actor } from './accounts/actor.ts';
import type { Role } from './accounts/roles.ts';

/** Builders for specs: a small fictional county, and facts that every guard accepts. */

const rows: [string, string, string, UnitKind, Partial<UnitRecord>?][] = [
  ['qs', '青石镇人民政府', '青石镇', 'township'],
  ['bt', '白塔镇人民政府', '白塔镇', 'township'],
  ['lh', '柳河乡人民政府', '柳河乡', 'township'],
  ['cg', '城关街道办事处', '城关街道', 'subdistrict'],
  ['sfq', '云溪县先进制造业示范区管理委员会', '制造业示范区', 'zone', { aliases: ['示范区管委会'] }],
  ['wb', '中共云溪县委办公室', '县委办', 'party'],
  ['xcb', '中共云溪县委宣传部', '宣传部', 'party'],
  ['fb', '云溪县人民政府办公室', '县政府办', 'gov'],
  ['fgw', '云溪县发展和改革委员会', '发改委', 'gov'],
  ['zjj', '云溪县住房和城乡建设局', '住建局', 'gov', { aliases: ['建设局'] }],
  ['slj', '云溪县水利局', '水利局', 'gov'],
  ['yjj', '云溪县应急管理局', '应急局', 'gov'],
  ['rsj', '云溪县人力资源和社会保障局', '人社局', 'gov'],
  ['jtj', '云溪县教育体育局', '教体局', 'gov'],
  ['kgj', '云溪县科技和工业信息化局', '科工局', 'gov'],
  ['wjw', '云溪县卫生健康委员会', '卫健委', 'gov'],
  ['zsj', '云溪县政务服务和大数据管理局', '政数局', 'agency'],
  ['hbj', '溪州市生态环境局云溪分局', '云溪分局', 'vertical'],
  ['swj', '国家税务总局云溪县税务局', '税务局', 'vertical'],
  ['fl', '云溪县妇女联合会', '妇联', 'mass'],
  ['ct', '云溪县城市投资有限公司', '城投公司', 'soe'],
  ['fz', '云溪县防汛抗旱指挥部', '防指', 'body', { memberIds: ['slj', 'yjj', 'qs', 'old'], officeUnitId: 'yjj' }],
  ['jc1', '云溪县安全生产第一检查组', '第一检查组', 'body', { memberIds: ['yjj', 'zjj'] }],
  ['jc2', '云溪县安全生产第二检查组', '第二检查组', 'body', { memberIds: ['yjj', 'kgj'] }],
  ['old', '云溪县旅游发展局', '旅发局', 'gov', { validTo: '2021-12-31' }],
];

export const county: Directory = {
  countyName: '云溪县',
  units: rows.map(([id, name, shortName, kind, more], index) => ({
    id,
    name,
    shortName,
    kind,
    aliases: [],
    parentId: null,
    sortOrder: index + 1,
    validFrom: '1949-10-01',
    validTo: null,
    rankGroup: 'other',
    ...more,
  })),
  posts: [{ id: 'post-industry', title: '分管工业副县长', sponsoredUnitIds: ['qs'] }],
};

export const actor = (role: Role, accountId: string = role, unitId: string | null = null): Actor => ({
  accountId,
  role,
  unitId: unitId ?? (role === 'liaison' || role === 'unitHead' ? 'zjj' : null),
});

export const taskFacts = (changes: Partial<TaskFacts> = {}): TaskFacts => ({
  status: 'draft',
  formerStatus: null,
  drafterId: 'inspector',
  outcome: '完成三条背街小巷整修并通过验收',
  actionable: true,
  due: '2022-04-30',
  cadence: null,
  latestPartDue: null,
  mode: 'joint',
  unitIds: ['zjj'],
  leadCount: 1,
  unresolvedMentions: [],
  secrecy: 'open',
  workSecretAllowed: false,
  shares: [{ id: 's1', unitId: 'zjj', status: 'completed', role: 'lead', required: true, due: '2022-04-30' }],
  pendingItems: 0,
  today: '2022-03-22',
  ...changes,
});

export const assignmentFacts = (changes: Partial<AssignmentFacts> = {}): AssignmentFacts => ({
  status: 'dispatched',
  formerStatus: null,
  unitId: 'zjj',
  taskStatus: 'active',
  level: 'general',
  due: '2022-04-30',
  signDueAt: '2022-03-23T15:59:59.999Z',
  now: '2022-03-22T02:00:00.000Z',
  today: '2022-03-22',
  filerId: null,
  filerUnitId: null,
  openParts: 0,
  initialReviewerId: null,
  endorserId: null,
  ...changes,
});
