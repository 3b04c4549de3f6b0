/** The parts that units have in a task. */
const LEADING = '(?:责任|牵头|主管|主办|承办|主责|落实|实施|负责|办理|整改|执行)';
const SUPPORTING = '(?:配合|协办|参与|协同|协作|协助)';
const UNITS = '(?:单位|部门|科室|处室|股室|主体|机关|乡镇|镇街|地区)(?:及(?:责任人|负责人))?';
const PLACE = '(?:[省市县区]级?|工作|任务|整改|监管|监督|属地|行业)?';

/** 责任单位, 市级牵头（责任）部门, 配合单位: what names the units of a task. No groups that capture. */
export const UNIT_FIELD = `${PLACE}(?:${LEADING}|${SUPPORTING})(?:[（、]?(?:${LEADING}|${SUPPORTING})）?)?${UNITS}`;
/** Of those, the ones that name who supports. */
export const SUPPORT_FIELD = new RegExp(`^${PLACE}${SUPPORTING}`);
/** 完成时限, 时间节点: what names the day of a task. */
export const TIME_FIELD =
  '(?:(?:计划|目标|预计)?(?:完成|办理|整改|办结|落实|销号|化解|处置|治理|答复|反馈)(?:时限|时间|期限|日期|节点)|(?:工作|任务)?时限(?:要求)?|期限|时间节点|时间要求)';
/** 责任人, 包抓领导, 市级牵头领导: what names persons, who are no owners. */
export const PERSON_FIELD =
  '(?:(?:[省市县区镇乡]级?)?(?:责任|牵头|包抓|分管|领衔|主管|督办|包保|包联|挂联|挂牌|第一|直接|具体|整改)(?:责任)?(?:[省市县区]?领导|负责人|人)|联系领导)';

/** A line that names a person alone. */
export const PERSON_LINE = new RegExp(`^（?${PERSON_FIELD}：`);

/** A bracket that opens with such a name. */
export const FIELD_BRACKET = new RegExp(`（(?:${UNIT_FIELD}|${TIME_FIELD}|${PERSON_FIELD})：`, 'y');
const TASK =
  '(?:(?:整改|工作|具体|主要|重点|落实|督办|交办|任务|下步|建设|年度|治理)*(?:措施|任务|内容|举措|事项|要求)|(?:整改|工作|任务|年度|建设)目标)';
const PROBLEM = '(?:存在|反馈|具体|突出)?问题(?:[一二三四五六七八九十\\d]{1,3}|描述|表现|情况)?';
/** What stands before the text of a task whose fields have a line each. */
export const TASK_FIELD = new RegExp(`^${TASK}：(?=.{4})`);
/** What stands before the problem that a task is to solve. */
export const PROBLEM_FIELD = new RegExp(`^${PROBLEM}：`);
/** A line that begins with the name of a field. */
export const FIELD_LINE = new RegExp(`^（?(?:${UNIT_FIELD}|${TIME_FIELD}|${PERSON_FIELD}|${TASK}|${PROBLEM})：`);
