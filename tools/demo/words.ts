/** What the people of the demo write: by kind of occasion, filled with what it is about. */

export const PROGRESS = [
  '已成立工作专班，制定实施方案，明确责任分工，{what}按计划推进。',
  '组织召开专题调度会两次，{what}完成过半，相关台账已建立。',
  '对照任务清单逐项推进，{what}进展顺利，下一步转入扫尾阶段。',
  '已完成现场摸底和方案比选，{what}正在实施，累计投入工作人员三十余人次。',
];
export const PROBLEMS = [
  '部分点位协调难度较大，需有关部门进一步支持。',
  '资金尚有缺口，正在争取上级补助。',
  '近期阴雨天气较多，施工进度受到影响。',
];
export const NEXT_STEPS = [
  '倒排工期，每周调度，确保按期完成。',
  '加强督促检查，对滞后事项挂账推进。',
  '抓紧完善资料，做好验收准备。',
];
export const CLAIMS = [
  '{what}已全部完成，经自查符合要求，现申请办结，请审核。',
  '对照交办要求，{what}已按期完成，相关佐证材料附后，申请办结。',
];
export const INITIAL_OPINIONS = ['材料齐全，成效属实，建议同意办结。', '经抽查现场，完成情况与报告相符，建议办结。'];
export const RETURNS = [
  '佐证材料不足以说明完成情况，请补充现场照片和验收记录。',
  '仍有部分点位未完成整改，请继续办理后再行申请。',
];
export const EXTENSIONS = [
  '受连续降雨影响，室外作业未能按计划进行，申请延期。',
  '涉及跨部门审批，前置手续仍在办理，申请延期。',
];
export const CLOSING = ['各责任单位均已办结，经复核同意销号。', '事项已全部落实，成效明显，同意销号。'];
export const URGES = ['该事项已超过办理期限，请于三日内报送进展并说明原因。', '请加快办理进度，抓紧反馈办理情况。'];

/** Puts what it is about into a sentence. */
export const about = (sentence: string, what: string) => sentence.replace('{what}', `“${what}”`);
