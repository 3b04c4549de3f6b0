import type { UnitKind } from './kinds.ts';

const towns: UnitKind[] = ['township', 'subdistrict'];
const departments: UnitKind[] = ['party', 'gov', 'agency'];
const countyUnits: UnitKind[] = ['party', 'gov', 'agency', 'vertical', 'mass', 'soe'];
const everyUnit: UnitKind[] = [...towns, 'zone', ...countyUnits];

/** Group nouns and the kinds of unit they cover; `rule` tells the user. */
export interface GroupNoun {
  words: string[];
  kinds: readonly UnitKind[];
  rule: string;
  /** The word may mean something else; a person confirms. */
  confirm?: boolean;
}

/** Nouns as they stand after 各 and 有关; custom of county papers. */
export const groupNouns: readonly GroupNoun[] = [
  {
    words: [
      ...['乡镇', '镇', '乡', '镇街', '乡镇街', '镇街道', '乡镇街道', '乡镇街办', '乡镇办', '镇办', '乡镇场'],
      ...['乡镇办事处', '乡镇街道办', '乡镇街道办事处', '镇街道办事处', '镇办事处', '乡镇人民政府', '乡镇政府'],
      ...['乡镇党委', '乡镇党委政府', '乡镇党委、政府', '基层'],
    ],
    kinds: towns,
    rule: '全部乡镇、街道',
  },
  { words: ['地', '地方'], kinds: [...towns, 'zone'], rule: '各地指乡镇、街道和开发区，须确认', confirm: true },
  {
    words: ['街道', '街道办', '街道办事处', '办事处', '街办'],
    kinds: ['subdistrict'],
    rule: '全部街道',
  },
  {
    words: [
      ...[
        '示范区',
        '开发区',
        '产业集聚区',
        '集聚区',
        '工业集聚区',
        '园区',
        '工业园区',
        '产业园区',
        '功能区',
        '高新区',
        '经开区',
      ],
      ...['管委会', '开发区管委会', '示范区管委会', '管理区'],
    ],
    kinds: ['zone'],
    rule: '全部开发区、示范区',
  },
  { words: ['镇街区', '乡镇街区', '乡镇区', '镇区'], kinds: [...towns, 'zone'], rule: '全部乡镇、街道、开发区' },
  {
    words: [
      ...['部门', '县直部门', '县级部门', '职能部门', '县直职能部门', '党政部门', '县委县政府部门'],
      ...['县委、县政府部门', '直部门', '委办局', '县直委办局', '部委办局'],
    ],
    kinds: departments,
    rule: '县委部门、县政府部门和直属机构，不含群团、驻县单位和国有企业',
  },
  { words: ['县委部门', '县委工作部门', '县委工作机关', '党委部门', '党群部门'], kinds: ['party'], rule: '县委部门' },
  {
    words: ['县政府部门', '县政府组成部门', '县人民政府部门', '政府部门', '政府组成部门'],
    kinds: ['gov'],
    rule: '县政府部门',
  },
  {
    words: ['直属机构', '县政府直属机构', '直属单位', '县政府直属单位', '直属事业单位', '县直事业单位', '事业单位'],
    kinds: ['agency'],
    rule: '直属机构',
  },
  {
    words: ['县直单位', '县直机关', '县直', '县直机关单位', '县级单位', '县直机关事业单位'],
    kinds: countyUnits,
    rule: '全部县直单位，不含乡镇、街道和开发区',
  },
  { words: ['单位', '县单位'], kinds: everyUnit, rule: '全部单位，不含专班、指挥部' },
  { words: ['群团', '群团组织', '群团部门', '群团单位', '人民团体'], kinds: ['mass'], rule: '群团组织' },
  {
    words: ['驻县单位', '驻县机构', '垂直管理单位', '垂直单位', '垂管单位', '垂直管理部门', '垂管部门'],
    kinds: ['vertical'],
    rule: '驻县垂直单位',
  },
  { words: ['国企', '国有企业', '县属国有企业', '县属企业', '县管企业', '县属国企'], kinds: ['soe'], rule: '国有企业' },
  {
    words: ['村', '社区', '村社区', '行政村', '村居', '村庄', '村两委', '村组'],
    kinds: towns,
    rule: '由所在乡镇、街道承办并落实到村、社区',
  },
];

/** Nouns that mean the townships when 各级 stands before them: 各级党委政府. */
export const levelNouns: ReadonlySet<string> = new Set([
  ...['党委', '政府', '党委政府', '党委、政府', '党组织', '人民政府', '党政机关', '河长办', '林长办', '路长办'],
]);

/** Words that narrow a group without saying to whom: a person has to pick. */
export const VAGUE = /有关|相关|涉及的?|属地|所在地?|责任|牵头|配合|协办|承办|对口|主管|行业/g;

/** Names that are never assignees, whole or as the last word. */
export const notAssignees: ReadonlySet<string> = new Set([
  ...['我县', '全县', '县', '全县上下', '县域', '大家', '会议', '我们', '全社会', '社会各界', '同志们', '与会人员'],
  ...[
    '政府',
    '党委',
    '县委',
    '县政府',
    '县人民政府',
    '县委政府',
    '县委县政府',
    '县委、县政府',
    '县委常委会',
    '县政府常务会',
    '县委常委会会议',
  ],
]);
export const NOT_ASSIGNEE_TAIL = /(?:企业|群众|市民|居民|村民|农户|商户|业主|项目方|公众|百姓|人民)$/;

/** Words at the end of a post's title. */
export const POST_TAIL =
  /(?:领导干部|县级领导|包乡领导|包联领导|包保领导|领导同志|领导|党员干部|机关干部|干部|班子成员|副?县长|书记|常委|负责同志|负责人|第一书记|河长|路长|林长|田长)$/;

/** A county leader's title with the holder's name after it. */
export const POST_WITH_NAME = /(?:副?县长|县委书记|县委副书记|县委常委)(?:同志)?[\u4e00-\u9fff]{2,4}$/;

/** Titles that follow a unit's name: the unit answers. */
export const HEAD_TAIL =
  /(?:党政)?(?:主要负责人|主要负责同志|负责人|负责同志|主要领导|一把手|党委书记|党工委书记|党组书记|镇长|乡长|局长|主任|部长)$/;

/** Establishments that stand under a bureau, by the stem of its duty. */
export const establishments: readonly { tail: RegExp; stem: string }[] = [
  { tail: /(?:学校|中小学校|中小学|幼儿园)$/, stem: '教育' },
  { tail: /(?:医院|卫生院|医疗机构|医疗卫生机构)$/, stem: '卫健' },
];
