export { AccountEntity, FormerPasswordEntity } from './account.entity';
export { Passwords } from './passwords';
