export * from './light.ts';
export * from './progress.ts';
export * from './unit-tag.ts';
export * from './chart/chart.ts';
export * from './chart/colors.ts';
