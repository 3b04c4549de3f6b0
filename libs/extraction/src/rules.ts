/** Every rule that decides a field, with its explanation for the reader. The ids are stable. */
export const RULES = {
  // Why a sentence is a requirement
  modal: '句中有“要”“应当”“必须”“严禁”等命令词。',
  imperative: '以动词开头的祈使句，位于要求段落或编号条目之下。',
  assignment: '写明由谁负责、牵头或完成。',
  'labelled-point': '位于要求段落的编号条目之下，且不是情况介绍。',
  'table-row': '任务清单（表）中的一项。',
  'named-task': '编号条目只写事项名称，其下标明责任单位或完成时限。',
  'target-list': '目标清单中的一项，写明须达到的数值。',
  // heading
  'heading-sentence': '编号条目的首句，概括其后各句。',
  'heading-layout': '单独成行或以冒号结束的标题。',
  'heading-enclosing': '条目本身无标题，取上一级标题。',
  'no-heading': '不在任何标题之下。',
  // issuer
  'issuer-prefix': '取自“某某要求”“会议强调”等引语。',
  'issuer-meeting': '会议纪要中未另写明讲话人，视为会议要求。',
  'issuer-document': '取自公文标题或落款的发文机关。',
  'no-issuer': '未写明由谁提出。',
  // owners
  'owner-subject': '作为主语写在要求之前的单位或人员。',
  'owner-by': '写在“由”之后、承担事项的单位或人员。',
  'owner-lead': '写明“牵头”“负责”的单位或人员。',
  'owner-support': '写明“配合”“会同”的单位。',
  'owner-line': '取自“责任单位”“牵头单位”一类标注。',
  'owner-heading': '标题本身就是单位名称。',
  'owner-inherited': '本句未写主语，沿用同一条目（或同一段）中最近的主语。',
  // due
  'due-words': '取自句中写明的期限，按日期规则推算。',
  'due-heading': '取自所属标题或阶段中写明的期限。',
  'no-due': '未写明期限。',
  // cadence
  'cadence-words': '取自句中写明的周期。',
  'no-cadence': '未写明周期。',
  // actionable
  'concrete-act': '有具体的事项、对象、成果、日期或数量，日后可以核对是否完成。',
  'attitude-only': '只涉及认识、态度或笼统的加强，日后难以核对是否完成。',
} as const;

export type RuleId = keyof typeof RULES;
