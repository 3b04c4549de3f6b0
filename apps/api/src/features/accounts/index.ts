export { AccountEntity, FormerPasswordEntity } from './account.entity';
export { AccountsQueries } from './accounts.queries';
export { type FirstAdministrator, FirstAdministrators } from './first-administrators';
export { Passwords } from './passwords';
