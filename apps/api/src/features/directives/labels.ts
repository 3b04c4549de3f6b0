import type { CoverageState, FieldCertainty, OwnerRole, RequirementState, SourceOrigin } from '#contracts';
import type { ReportKind } from '#extraction';

/** The words that pages print. */
export const certaintyLabel: Record<FieldCertainty, string> = {
  stated: '原文',
  inferred: '推断',
  absent: '未写明',
  edited: '已修改',
};

export const ownerRoleLabel: Record<OwnerRole, string> = { lead: '牵头', support: '配合', each: '各自负责' };

export const stateLabel: Record<RequirementState, string> = {
  proposed: '拟立项',
  vague: '原则性要求',
  rejected: '不予立项',
  registered: '已立项',
};

export const coverageLabel: Record<CoverageState, string> = {
  ...stateLabel,
  unlisted: '未列为要求的要求句',
  background: '背景',
};

export const kindLabel: Record<ReportKind, string> = {
  meeting: '会议',
  inspection: '调研检查',
  document: '文件',
  briefing: '简报',
  news: '消息',
};

export const originLabel: Record<SourceOrigin, string> = {
  pasted: '粘贴',
  txt: '文本文件',
  docx: 'Word 文稿',
  xlsx: 'Excel 表格',
  pdf: 'PDF',
};
