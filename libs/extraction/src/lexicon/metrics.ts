/** The word of command that stands before what is to be reached: what precedes it is the subject. The last one counts. */
export const MODAL_BEFORE =
  /(?:(?<![重主需首只必])要|必须|务必|应当|应(?!急|用)|须|力争|确保|争取)(?!.*(?:(?<![重主需首只必])要|必须|务必|应当|应(?!急|用)|须|力争|确保|争取))/;

/** Dates and spells at the beginning: 在年底前, 今年, 每年, 3月底前, 到2026年. */
export const TIME_BEFORE =
  /^(?:[在于到至]|自(?=[\d今明每])|截至)?(?:\d{4}年|[今明当本全每]年度?|年|\d{1,2}月(?:\d{1,2}日|份)?|每(?:月|周|季度?|天|日|半年|旬)|[一二三四]季度|[上下]半年|“?十[三四五六]五”?(?:期间|末))?(?:底|末|内|初|中旬|上旬|下旬)?(?:之前|以前|前)?(?=.)/;

/** Verbs and adverbs that say nothing about what is counted. */
export const EMPTY_VERBS =
  /^(?:完成|负责|实现|实施|建设|建成|开展|组织|启动|落实|安排|投入|计划|拟|累计|共计|总共|全面|努力|加快|推进|抓好|做好|培育|打造|引进|招引|举办|其中|将|使|和|及|并|再|共(?!同)|重点(?=实施|推进|抓好|建设|完成|支持))/;

/** Words between what is counted and its number. */
export const TO_REACH =
  /(?:达到?|突破|完成|为|按|约|至少|最少|最多|至多|不得?(?:低于|少于|超过|高于|小于|大于)|低于|少于|高于|超过|(?:控制|稳定|保持|维持)在|(?:提高|提升|增加|扩大|降低|下降|压降|压减|压缩|缩短|减少)[到至]|降[到至]|力争|分别|实现|最迟|共|各)$/;

/** A change that is counted, not a thing; it refers to what was named before. */
export const GROWTH =
  /(?:(?:同比|环比|比上年|较上年|比去年|较去年|年均)(?:实际)?(?:增长|下降|提高|降低|减少|上升|增加|提升|压减|增)?|^(?:增长|下降|提高|降低|减少|上升|增加|提升|压减|增))$/;

/** Growth at a metric's end, which the growth that refers to it replaces: 工业增加值增长 → 工业增加值. */
export const GROWN =
  /(?:同比|环比|比上年|较上年|比去年|较去年|年均)?(?:实际)?(?:增长|下降|提高|降低|减少|上升|增加|提升|压减|增)?$/;

/** What is measured rather than counted: its name stands before the number. */
export const MEASURED =
  /增长|增速|率|比|值|收入|投资|总额|产量|面积|数|量|浓度|温度|下降|降低|提高|提升|成本|时间|周期/;
