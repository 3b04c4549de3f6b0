/** Names by which one duty is known in any county, and the stems people use for it in 某某部门 or alone in a list. */
export interface AliasGroup {
  full: string;
  short: string[];
  stems: string[];
}

const group = (full: string, short: string, stems: string): AliasGroup => ({
  full,
  short: short.split(' '),
  stems: stems.split(' '),
});

/**
 * Customary short names of county organs. They only help to find a unit of the directory: whether the county has such a
 * unit, and what it is called there, its directory decides; its own aliases come first.
 */
export const defaultAliases: readonly AliasGroup[] = [
  group('县委办公室', '县委办', '县委办'),
  group('县政府办公室', '县政府办 政府办', '县政府办 政府办'),
  group('组织部', '县委组织部', '组织 党建'),
  group('宣传部', '县委宣传部', '宣传 新闻宣传'),
  group('统一战线工作部', '统战部', '统战'),
  group('政法委员会', '政法委 委政法委', '政法'),
  group('纪委监委', '纪委 监委 纪检监察机关 纪律检查委员会', '纪检 纪检监察 监察'),
  group('机构编制委员会办公室', '编办 委编办', '编制 机构编制'),
  group('发展和改革委员会', '发展改革委 发改委 发改局 发展和改革局 发展改革局', '发改 发展改革 发展和改革'),
  group('工业和信息化局', '工信局 科工局 工信委 科技和工业信息化局 工业信息化和科技局', '工信 科工 工业 工业信息化'),
  group('科学技术局', '科技局', '科技'),
  group('教育体育局', '教体局 教育局 教育和体育局', '教育 教体 教育体育 体育'),
  group('公安局', '县公安局', '公安'),
  group('民政局', '县民政局', '民政'),
  group('司法局', '县司法局', '司法'),
  group('财政局', '县财政局', '财政'),
  group('人力资源和社会保障局', '人社局', '人社 人力资源社会保障 人力资源和社会保障 社保 就业'),
  group('自然资源和规划局', '自然资源局 自规局 国土资源局', '自然资源 自规 国土 规划 自然资源和规划'),
  group('生态环境局', '环保局 生态环境分局', '生态环境 环保 环境保护 生态'),
  group('住房和城乡建设局', '住建局 住房城乡建设局', '住建 住房城乡建设 住房和城乡建设 建设'),
  group('交通运输局', '交通局', '交通 交通运输'),
  group('水利局', '水务局', '水利 水务'),
  group('农业农村局', '农业局', '农业 农业农村'),
  group('商务局', '县商务局', '商务'),
  group('文化广电和旅游局', '文广旅局 文旅局 文化和旅游局 文化旅游局', '文广旅 文旅 文化 旅游 文化旅游 文广'),
  group('卫生健康委员会', '卫健委 卫健局 卫生健康局', '卫健 卫生健康 卫生 计生'),
  group('退役军人事务局', '退役军人局', '退役军人 退役军人事务'),
  group('应急管理局', '应急局', '应急 应急管理 安监'),
  group('审计局', '县审计局', '审计'),
  group('市场监督管理局', '市场监管局 市监局', '市监 市场监管 市场监督管理'),
  group('统计局', '县统计局', '统计'),
  group('医疗保障局', '医保局', '医保 医疗保障'),
  group('城市管理局', '城管局 城市管理综合执法局 城管执法局', '城管 城市管理'),
  group('乡村振兴局', '扶贫办', '乡村振兴 扶贫'),
  group('林业局', '县林业局', '林业'),
  group('信访局', '县信访局', '信访'),
  group('金融工作局', '金融局 金融服务中心 金融办', '金融'),
  group('政务服务和大数据管理局', '政数局 政务服务局 大数据局 大数据管理局', '政数 政务服务 大数据'),
  group('税务局', '县税务局', '税务'),
  group('气象局', '县气象局', '气象'),
  group('供电公司', '国网供电公司 电力公司', '供电 电力'),
  group('消防救援大队', '消防大队', '消防 消防救援'),
  group('总工会', '县总工会', '工会'),
  group('共青团县委', '团县委 团委', '共青团'),
  group('妇女联合会', '妇联', '妇联'),
  group('残疾人联合会', '残联', '残联'),
  group('工商业联合会', '工商联', '工商联'),
];
