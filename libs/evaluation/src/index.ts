export { isDecimal, type Decimal } from './fraction.ts';
export * from './decimal.ts';
export * from './targets/indicator.ts';
export * from './targets/versions.ts';
export * from './targets/verdict.ts';
export * from './targets/faults.ts';
export * from './targets/aggregate.ts';
export { splitTarget, splitYear, type YearShape } from './targets/split.ts';
export { defaultPaceRules, pace, type Pace, type PaceRules, type PrintedPace } from './targets/pace.ts';
export type { SeriesPoint } from './targets/series.ts';
export {
  defaultGuardRules,
  guard,
  type Guard,
  type GuardKind,
  type GuardRules,
  type PrintedGuard,
} from './targets/guard.ts';
export type { SpreadRow } from './targets/spread.ts';
export * from './lights/light.ts';
export * from './lights/rules.ts';
export { assignmentLight, type AssignmentLight, type AssignmentLightFacts } from './lights/assignment-light.ts';
export { indicatorLight, type ForecastFacts, type IndicatorFacts } from './lights/indicator-light.ts';
export { taskLight, type ShareLight } from './lights/task-light.ts';
export * from './shares.ts';
export * from './overview.ts';
export * from './ranking.ts';
export * from './findings.ts';
