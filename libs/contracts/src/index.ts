export * from './http.ts';
export * from './accounts.ts';
export * from './organization.ts';
export * from './tasks.ts';
export * from './audit.ts';
export * from './settings.ts';
export * from './bulletins.ts';
export * from './evaluation.ts';
