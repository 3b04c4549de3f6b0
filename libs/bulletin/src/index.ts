export * from './content.ts';
export * from './fault.ts';
export * from './input.ts';
export * from './issue.ts';
export { composeWeekly } from './weekly.ts';
export { formatRange } from './wording.ts';
