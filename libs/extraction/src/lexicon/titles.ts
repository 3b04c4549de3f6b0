/**
 * Section titles that official documents use over and over. Where a text has lost its line breaks, such a title after
 * a label still ends where it ends.
 */
export const STOCK_TITLES =
  /^(?:工作目标|总体目标|目标任务|主要目标|总体要求|指导思想|基本原则|工作原则|工作职责|职责分工|任务分工|工作分工|时间安排|工作安排|进度安排|实施步骤|工作步骤|方法步骤|工作要求|有关要求|相关要求|保障措施|组织保障|组织领导|工作措施|主要措施|主要任务|重点任务|工作任务|工作重点|整治重点|整治内容|工作内容|评选对象|评选条件|评选程序|评选办法|适用范围|实施范围|工作机制|考核办法|附则|总则)(?!是|为|的|和|与|及|，|。|；|、)/;

/** Where a heading without a closing mark runs into its text: the text begins with a group of units. */
export const HEADING_RUN_IN = /^([^，。；：、（）“”《》]{4,18}?)(?=各(?:[县市区乡镇地部单级有相责成科分]|林业|供电))/;

/** The same, where a unit and its 要 or 应 follow: 规范协议管理供电企业要……. */
export const HEADING_BEFORE_UNIT =
  /^([^，。；：、（）“”《》]{4,20}?(?:管理|工作|要求|职责|责任|建设|维护|机制|制度|改造|整治|监管|检查|服务|措施|保障|宣传))(?=[^，。；：、的]{2,8}(?:企业|部门|单位|用户|公司|局|人员)(?:要|应|须|必须|负责|督促))/;
/** What a heading does not end with: then 各… is its object. */
export const NOT_HEADING_END =
  /(?:会同|联合|配合|协同|协助|对|向|由|组织|督促|指导|要求|在|将|把|和|与|及|请|把握|协调|统筹|的|为|是|要|应|按|给|到|让|使|带动|推动|支持)$/;

/** 关于……工作: a heading though it may hold the name of a unit. */
export const HEADING_VERBLESS = /^关于[^，]{2,60}$/;
