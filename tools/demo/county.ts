import type { RankGroup, UnitKind } from '#domain';

/** 云溪县 does not exist; neither do its units and people. */
export const COUNTY = '云溪县';

export interface DemoUnit {
  key: string;
  name: string;
  shortName: string;
  kind: UnitKind;
  rankGroup: RankGroup;
  aliases?: string[];
  members?: string[];
  office?: string;
}

const township = (key: string, place: string, aliases: string[] = []): DemoUnit => ({
  key,
  name: `${place}人民政府`,
  shortName: place,
  kind: 'township',
  rankGroup: 'township',
  aliases,
});
const subdistrict = (key: string, place: string): DemoUnit => ({
  key,
  name: `${place}办事处`,
  shortName: place,
  kind: 'subdistrict',
  rankGroup: 'township',
});
const gov = (key: string, full: string, shortName: string, rankGroup: RankGroup, aliases: string[] = []): DemoUnit => ({
  key,
  name: `${COUNTY}${full}`,
  shortName,
  kind: 'gov',
  rankGroup,
  aliases,
});
const other = (
  kind: UnitKind,
  key: string,
  name: string,
  shortName: string,
  rankGroup: RankGroup = 'general',
  aliases: string[] = [],
): DemoUnit => ({ key, name, shortName, kind, rankGroup, aliases });

/** In protocol order. */
export const UNITS: DemoUnit[] = [
  township('qingshi', '青石镇'),
  township('baita', '白塔镇'),
  township('longquan', '龙泉坪镇'),
  township('shuangqiao', '双桥铺镇'),
  township('hekou', '河口镇'),
  township('fengling', '枫岭镇'),
  township('mashan', '马鞍山镇', ['马鞍镇']),
  township('tongxi', '桐溪镇'),
  township('liuhe', '柳河乡'),
  township('shanba', '杉坝乡'),
  township('yunding', '云顶乡'),
  township('caotang', '草塘乡'),
  subdistrict('chengdong', '城东街道'),
  subdistrict('chengxi', '城西街道'),
  other('zone', 'kaifaqu', `${COUNTY}经济开发区管理委员会`, '经开区', 'economic', ['经济开发区']),
  other('party', 'weiban', `中共${COUNTY}委办公室`, '县委办'),
  other('party', 'zuzhi', `中共${COUNTY}委组织部`, '组织部'),
  other('party', 'xuanchuan', `中共${COUNTY}委宣传部`, '宣传部'),
  other('party', 'zhengfa', `中共${COUNTY}委政法委员会`, '政法委'),
  other('gov', 'zhengfuban', `${COUNTY}人民政府办公室`, '县政府办'),
  gov('fagai', '发展和改革委员会', '发改委', 'economic', ['发展改革委']),
  gov('gongxin', '工业和信息化局', '工信局', 'economic'),
  gov('jiaoti', '教育体育局', '教体局', 'general', ['教育局']),
  gov('gongan', '公安局', '公安局', 'general'),
  gov('minzheng', '民政局', '民政局', 'general'),
  gov('sifa', '司法局', '司法局', 'general'),
  gov('caizheng', '财政局', '财政局', 'economic'),
  gov('renshe', '人力资源和社会保障局', '人社局', 'general'),
  gov('zigui', '自然资源和规划局', '自规局', 'economic', ['自然资源局']),
  gov('zhujian', '住房和城乡建设局', '住建局', 'economic'),
  gov('jiaotong', '交通运输局', '交通局', 'economic'),
  gov('shuili', '水利局', '水利局', 'economic'),
  gov('nongye', '农业农村局', '农业农村局', 'economic'),
  gov('shangwu', '商务局', '商务局', 'economic'),
  gov('wenlv', '文化广电和旅游局', '文广旅局', 'general', ['文旅局']),
  gov('weijian', '卫生健康委员会', '卫健委', 'general'),
  gov('yingji', '应急管理局', '应急局', 'general'),
  gov('shenji', '审计局', '审计局', 'general'),
  gov('shijian', '市场监督管理局', '市监局', 'economic', ['市场监管局']),
  gov('tongji', '统计局', '统计局', 'economic'),
  gov('yibao', '医疗保障局', '医保局', 'general'),
  gov('tuiyi', '退役军人事务局', '退役军人局', 'general'),
  other('agency', 'chengguan', `${COUNTY}城市管理局`, '城管局'),
  other('agency', 'zhengshu', `${COUNTY}政务服务和大数据管理局`, '政数局'),
  other('agency', 'zhaoshang', `${COUNTY}招商服务中心`, '招商中心', 'economic'),
  other('vertical', 'huanbao', `${COUNTY}生态环境分局`, '生态环境局', 'other', ['环保局']),
  other('vertical', 'shuiwu', `国家税务总局${COUNTY}税务局`, '税务局', 'other'),
  other('vertical', 'qixiang', `${COUNTY}气象局`, '气象局', 'other'),
  other('vertical', 'gongdian', `国网${COUNTY}供电公司`, '供电公司', 'other'),
  other('mass', 'gonghui', `${COUNTY}总工会`, '总工会', 'other'),
  other('mass', 'tuanwei', `共青团${COUNTY}委员会`, '团县委', 'other'),
  other('mass', 'fulian', `${COUNTY}妇女联合会`, '妇联', 'other'),
  other('soe', 'chengtou', `${COUNTY}城市建设投资有限公司`, '城投公司', 'other'),
  {
    ...other('body', 'fangxun', `${COUNTY}防汛抗旱指挥部`, '防汛抗旱指挥部', 'other', ['县防指', '防汛指挥部']),
    members: ['yingji', 'shuili', 'qixiang', 'zigui', 'zhujian', 'jiaotong'],
    office: 'yingji',
  },
  {
    ...other('body', 'xiangmu', `${COUNTY}重点项目建设指挥部`, '重点项目指挥部', 'other', ['项目指挥部']),
    members: ['fagai', 'zigui', 'zhujian', 'caizheng', 'huanbao', 'kaifaqu'],
    office: 'fagai',
  },
];

/** Leaders' posts, who holds them, and the townships they sponsor. */
export const POSTS: { title: string; holder: string; sponsors: string[] }[] = [
  { title: '县委书记', holder: '沈立衡', sponsors: ['qingshi'] },
  { title: '县委副书记、县长', holder: '陆文韬', sponsors: ['baita'] },
  { title: '县委常委、常务副县长', holder: '顾明远', sponsors: ['hekou', 'tongxi'] },
  { title: '县委常委、宣传部部长', holder: '方静澜', sponsors: ['fengling', 'yunding'] },
  { title: '副县长（农业）', holder: '韩禾生', sponsors: ['liuhe', 'shanba', 'caotang'] },
  { title: '副县长（城建）', holder: '秦砚舟', sponsors: ['chengdong', 'chengxi', 'shuangqiao'] },
];

export const OFFICE = `中共${COUNTY}委 ${COUNTY}人民政府督查室`;

/** User name, name and role of the county's own people; each unit has a head and a liaison besides. */
export const PEOPLE = [
  { username: 'ducha1', name: '周谨言', role: 'inspector' },
  { username: 'ducha2', name: '吴思齐', role: 'inspector' },
  { username: 'zhuren', name: '郑守正', role: 'officeChief' },
  { username: 'xianling', name: '顾明远', role: 'countyLeader', post: '县委常委、常务副县长' },
  { username: 'xitong', name: '系统管理员', role: 'systemAdmin' },
  { username: 'anquan', name: '安全管理员', role: 'securityAdmin' },
  { username: 'shenjiyuan', name: '审计管理员', role: 'auditAdmin' },
] as const;

/** Surnames and given names for the people of the units, combined by the seed. */
export const SURNAMES = Array.from(
  '程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱',
);
export const GIVEN = [
  '启明',
  '若水',
  '景行',
  '书言',
  '怀瑾',
  '致远',
  '清和',
  '守拙',
  '望舒',
  '思源',
  '知行',
  '明德',
  '云帆',
  '晓岚',
  '庭芳',
  '敬之',
];
