export { AccountEntity, FormerPasswordEntity } from './account.entity';
export { type FirstAdministrator, FirstAdministrators } from './first-administrators';
export { Passwords } from './passwords';
