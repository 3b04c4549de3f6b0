/** Units of what can be demanded in numbers. The longer of two that begin alike stands first. */
export const UNIT =
  '(?:个百分点|百分点|%|‰|万亿元|亿元|万元|亿美元|万美元|元|微克\\/立方米|毫克\\/(?:升|立方米)|万平方米|平方米|平方公里|亿立方米|万立方米|立方米|公里|千米|毫米|厘米|米|℃|摄氏度|万亩|亩|公顷|万株|株|万吨标准煤|吨标准煤|万吨|吨|公斤|万亿斤|亿斤|万斤|斤|亿千瓦时|万千瓦时|万千瓦|兆瓦|千瓦|万人次|人次|万人|人|名(?!次)|万户|户|家|座|个(?!工作日|月|小时)|项|万件|件|万套|套|台|场次|场|次|期|批|条|处|块|学时|课时|万只|只|万头|头|份|倍|张|所|万辆|辆|宗|起|例|篇|部|支|间|栋|幢|孔|眼|盏|艘|门|节|年|天|小时|分|位|级)';

const BEFORE_AT_LEAST =
  /(?:达到|达|不(?:得)?小于|突破|(?<![不得未])超过?|稳定在|不少于|不低于|不得少于|不得低于|至少|最少|(?<![不得未])(?:高于|大于)|提高到|提升到|增加到|扩大到|保持在)(?:了|约|为)?$/;
const BEFORE_AT_MOST =
  /(?:控制在|不超过|不高于|不(?:得)?大于|不得超过|不得高于|(?<![不得])(?:低于|少于|小于)|不多于|至多|最多|降至|降到|(?:下降|降低|减少|压降|压减|压缩)[到至]|缩短至|缩短到|缩减至|最迟)(?:了|约|为)?$/;

/** What stands around a number says how it is meant; bare amounts and growth rates are exact. */
export function comparison(before: string, after: string): '>=' | '<=' | '=' {
  const least = BEFORE_AT_LEAST.test(before);
  if (/^(?:以内|之内|以下|内)/.test(after) || (!least && BEFORE_AT_MOST.test(before))) return '<=';
  if (/^(?:以上|及以上)/.test(after) || least) return '>=';
  return '=';
}

/** Units of time demand nothing by themselves: they count only where a bound is written. */
export const TIME_UNIT = /^(?:年|天|小时|期|节|分)$/;

/** In front of a number that only identifies: 该项目228亩, 第3批, 前5名. */
export const IDENTIFIES =
  /(?:对|在|该|该项目|这|此|第|前|后|现有|原有|共有|全[县市区镇]|其中|上述|〔|号|近|以来|附件|图|表|(?:交办|反馈|发现|查出|排查出?|移交|梳理出?|指出|通报|遗留|未完成|滞后|列出)的|等|我[县市区镇乡省州旗]|其余|剩余|所有|辖区内?|涉及|[A-Za-z])$/;

/** A condition for being meant (达到1亿元的企业), or money given: nothing to be reached. */
export const CONDITION =
  /^(?:（[^）]*）)?(?:\/年)?[^，。；]{0,8}的[^，。；]{0,8}(?:企业|单位|个人|项目|用户|线路|人员)/;
export const GRANT = /(?:给予|补助|奖励|补贴|资助)[^，。；]{0,8}$/;

/** Verbs right in front of a Chinese numeral that make it an amount to be reached. */
export const AMOUNT_VERB =
  /(?:评选出?|推荐|选派|选配|配备|新建|新增|建成|打造|培育|引进|不少于|至少|不低于|不超过|确定|选出|一式)$/;

/** The lower bound of a range, right before its upper one: 5%—, 3至. Its unit may be left to the upper one. */
export const RANGE_BEFORE = new RegExp(`(\\d+(?:\\.\\d+)?)(${UNIT}|)(?:[—–~～－-]{1,2}|至|到)$`);
export const RANGE_AFTER = new RegExp(`^(?:[—–~～－-]{1,2}|至|到)\\d+(?:\\.\\d+)?${UNIT}`);

/** In the clause before a number that was reported or that only says how much there is. */
export const REPORTED_AMOUNT =
  /(?<!早|而)已(?![经]?(?:确定|明确|纳入|列入))|目前|截至|截止|现有|去年|上年|尚有|仅有|累计完成了/;
