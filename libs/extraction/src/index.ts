export type * from './types.ts';
export { RULES, type RuleId } from './rules.ts';
export { extract } from './pipeline.ts';
export { findDue } from './finders/due.ts';
export { toGuide, type GuideRequirement } from './guide.ts';
