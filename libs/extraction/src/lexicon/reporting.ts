/** Verbs that introduce what somebody demands, with the mark behind them. */
export const PREFIX =
  /(?:明确要求|强调指出|指出|强调|要求|提出|议定|确定|决定|明确|表示|说|指示|认为|重申|叮嘱|议定如下)[：，]|(?:议定|提出|[作做]出|形成|达成)(?:了)?[^，。；：]{0,16}(?:(?:要求|意见)[：。]|(?:事项|部署|决定|安排|如下)：)|提出(?:了)?(?=[^，。；：]{2,20}、.{4,80}要求，)|要求(?=[各相有全县市区镇乡施建责职属][\u4e00-\u9fa5、]{2})|(?:强调|指出|要求)(?=一是|一要|首先)|(?:强调|指出|提出|要求)(?=(?:(?:全[县市区省州旗镇乡]|各|有关|相关)[^，。；：]{0,14})?(?:要(?![求点素])|必须|务必))/g;

/** “…，要求对……”: without a mark behind it, at the beginning of a clause. */
export const BARE_REQUIRE = /(?:^|，)(?:并|还|同时|并且|会议)?(?:明确)?要求(?=[^，：。；的]{2})/;

/** 按照会议要求，and the like: the noun, not the verb. */
export const REQUIRE_NOUN =
  /^(?:严格)?(?:要)?(?:严格)?(?:按照?|根据|依据|依照|对照|落实|围绕|符合|遵循|结合|贯彻|严格|达到|满足|为|把)|(?:的|工作|任务|有关|相关|各项|具体|部署|决策|政治|目标|上级|总|本|安全|质量|标准|时限|基本)$/;

/** Verbs after which only a sentence with its own word of command is a demand. */
export const WEAK = /^(?:指出|认为|表示|说)/;

/** Verbs of plain talk: only 要, 必须 and the like make a demand of what follows. */
export const TALK = /^(?:认为|表示|说)/;

/** What stands behind the name of a speaker: 在会上, 在讲话中, 最后. */
export const SPEECH_SETTING =
  /(?:在[^，]{0,40}(?:上|中|时)|最后|代表[^，]{0,20}|还|并|[就对][^，]{0,40}|再次|着重|特别|进一步|反复|同时)$/;

/** What may be said to demand in place of a meeting: a notice that a report tells of. */
export const PAPER =
  /^(?:该|此)?(?:《[^》]{2,60}》|通知|意见|方案|办法|通报|决定|指导意见|实施意见|实施方案)(?:还|同时|特别)?$/;

/** A title behind a name: 林国安县长, 林国安同志. */
export const TITLE_BEHIND =
  /(?:副?(?:书记|[县市区镇乡局处部站院科省厅队州旗]长|主任|主席|检察长|组长|秘书长|总指挥|指挥长)|常委|同志)$/;

/** A speech goes on in the next paragraph of its report: 要……, 必须……, 各乡镇要……. */
export const CONTINUES_SPEECH =
  /^(?:(?:今年|全年)[^，。；：]{0,12}(?:目标|任务)(?:要|是|为)|[还更既]?要(?![求点素闻])|必须|务必|严禁|各[^，。；：]{0,16}[^，。；：重主需必]要(?![求点素闻]))/;

/** What stands before a report that began on another page of the newspaper. */
export const CONTINUED = /^[（【〔]?(?:紧?接|上接)第?[A-Z]?\d{1,2}版[^）】〕，。]{0,20}[）】〕]/;

/** Minutes: an approval behind which it is said who does what. */
export const APPROVAL =
  /^(?:会议)?(?:原则上?|一致)?(?:同意|通过)(?:(?=由)|[^，]{0,300}，(?:[^，。；]{0,40}，){0,2}?(?=由|会后|[^，]{2,8}由[^，]{2,12}(?:负责|解决|承担|安排|列支|牵头)|[^，]{2,20}(?:负责|牵头|要|需)))/;

/** In a notice without numbers: 为……，要求各单位……. */
export const REQUIRES = /，(?:现)?要求(?=(?:各|有关|相关|你)[^，。；]{2})/;

/** A notice without numbers asks in so many words: 请各单位……, 各镇要……. */
export const REQUEST = /^(?:现)?请(?:各|你|有关|相关)|^(?:各|你)[^，。；：]{1,14}(?:要|应|须|务必|于\d)/;
