/** What may stand before a subject at the beginning of its clause. */
export const LEAD_IN =
  /(?:会后|会上|同时|其中|下一步|下步|下阶段|此外|另外|目前|今年|明年|务请|请|责成|责令|再由|并由|由|再请|并请|但|而(?!后)|且|还|并(?![网购轨])|特别是|尤其是|仍由|先由|必须由|要由|应由|统一由|分别由|(?:每年|\d{4}年)?\d{1,2}月(?:\d{1,2}[日号]|底|末|中旬|上旬)?(?:之前|前|内)|每(?:年|月|季度?|周|半年))/y;
/** What no name of a unit begins with. */
export const BAD_START =
  /^(?:依[据照托靠]|对|在|把|将|以|为(?!民)|按|从|就|与|向|因|凡|如|若|通过|针对|关于|根据|经(?!发|信|济)|报(?!社)|送|交(?!通)|被|让|使|使得|不|未|已|各项(?!目)|一切|这|那|该项|本次|此次|上述|既|要|应|须|并|能|可|是|有(?!关)|无|没|于|自(?!然|治|来)|至|当|给|到|和(?!平)|及|或|等|而|且|但|也|都|均|更|最|很|非常|每|会同|必须|必要|需要|严禁|不得|亲临|助力|听说|结果|重大情况|\d{4}年)/;
/** Verbs with which the names of departments begin: 宣传部门, 建设单位, 审计机关. */
export const ACTING_COMPOUND =
  /^(?:(?!明确|支持|督促|组织|帮助|要求|鼓励|引导)[\u4e00-\u9fa5]{2}(?:单位|部门|机关|机构)|(?:施工|经营|生产|建设|供电|运营|保障|服务)企业|(?:执法|监管|检查|管理|服务|监督|考核|宣传)人员|(?:检查|督查|督导|指导|考核|帮扶|调研|工作|宣传|领导)组|发展(?:和)?改革|宣传部|组织部|教育局|改革办|建设局|规划局|规划和|执法局|督查室|管理局|监督管理|统筹办|服务中心|培训中心|指导员|巡查员|监督员)/;
/** Words of which a name holds none: the phrase is a clause. */
export const INNER_VERB =
  /[把将给至被让由不](?!持)|对(?!口|外|接|台)|报[县市省区乡镇党]|向(?!上争|导)|报送|上报|报告|提交|抄送|通报|纳入|确保|推动|加强|提升|落实|做好|完成|实施|切实|认真|聚焦|围绕|强化|推进|提高|亲临|助力|打造|争取|督促|会同|进行|作为|成为|属于|听说|根据|按照|作出|经过|涉及|存在|利用|帮助|引导|动员|激励|促使|(?<!社会)保障(?!局|部|中|和|委)|符合|经济社会/;
/** A list of departments called by their duties, of which the first is an order too: 宣传、网信等部门. */
export const LISTED_DEPARTMENTS =
  /^[\u4e00-\u9fa5]{2}、[^，。；的]{1,30}?(?:等|和|及)?[\u4e00-\u9fa5]{0,2}(?:部门|单位)(?=要|应|须|需|牵头|配合|负责|会同)/;
/** What makes a longer name of a department called by its duty: 应急 in 应急管理局. */
export const LONGER_DEPARTMENT = /^[\u4e00-\u9fa5]{0,3}?(?:局|委|厅|办|部门)/;
/** Endings of which no verb is the beginning: behind 由 they need no further sign. */
export const STRONG_ENDING =
  /(?:局|委|厅|办|公司|企业|部门|单位|办公室|中心|政府|集团|街道|同志|书记|[县市区镇乡局部处]长)$/;
/** Departments called by their duty alone: 由市财政拨付. */
export const SHORT_DEPARTMENT =
  /^[省市县区镇]?(?:财政|住建|发改|发展改革|人社|民政|教育|交通|水利|农业农村|自然资源|公安|司法|审计|应急|商务|文旅|卫健|医保|市场监管|生态环境|税务|统计|城管|信访|林草|科技|工信|林业|气象|消防|宣传|组织|统战|政法|纪检)$/;
/** A group at the beginning, whatever follows: 各责任单位施工过程中要……. */
export const GROUP_HEAD =
  /^(?:各|有关|相关|全体)[\u4e00-\u9fa5（）、]{0,16}?(?:单位|部门|乡镇|街道|企业|机构|机关|干部|领导|人员|科室|地区|运营商)/;
/** Common nouns that end like a unit. */
export const COMMON_NOUN =
  /(?:社会|机会|领会|体会|城镇|城乡|城市|乡村|农村|市场|不会|将会|才会|也会|全部|内部|外部|到处|好处|深处|实处|细处)$/;
/** Behind a unit in the midst of a sentence these tell a result, not an order. */
export const RESULT = /^(?:达到|实现|突破|增长|形成|超过|取得|获得|得到)/;
/** Behind a place these make the name of a work: 柳河灌区改造工程. */
export const NAMED_WORK =
  /^(?:改造|治理|建设|提升|整治|修复|保护|扩建|改建|新建|加固|绿化|监测|防治|服务)(?:提升|改造)?(?:工程|项目|问题|行动)(?:[，。；、（]|$)/;
/** What makes a longer name of the name before it. */
export const MIDDLE =
  /^(?:办公[室厅]|公[室厅]|办(?![理法事好成结学公完班案妥])|会(?=牵头|负责|配合|协助|会同|[，、：）要应须])|公司|分公司|委员会|党组|支部|分局|中心|督查室)/;
