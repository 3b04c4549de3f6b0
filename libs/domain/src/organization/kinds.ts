/** What a unit is in the county's administration; group words such as 各部门 are unions of these kinds. */
export const unitKinds = [
  'township',
  'subdistrict',
  'zone',
  'party',
  'gov',
  'agency',
  'vertical',
  'mass',
  'soe',
  'body',
] as const;
export type UnitKind = (typeof unitKinds)[number];

export const unitKindLabel: Record<UnitKind, string> = {
  township: '乡镇',
  subdistrict: '街道',
  zone: '开发区',
  party: '县委部门',
  gov: '县政府部门',
  agency: '直属机构',
  vertical: '驻县垂直单位',
  mass: '群团',
  soe: '国有企业',
  body: '专班、指挥部',
};

/** Units are ranked only within one group, since their duties differ. */
export const rankGroups = ['township', 'economic', 'general', 'other'] as const;
export type RankGroup = (typeof rankGroups)[number];

export const rankGroupLabel: Record<RankGroup, string> = {
  township: '乡镇街道',
  economic: '经济部门',
  general: '综合部门',
  other: '其他',
};
