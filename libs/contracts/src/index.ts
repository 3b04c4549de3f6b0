export * from './http.ts';
export * from './accounts.ts';
