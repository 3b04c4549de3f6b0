export { BulletinEntity } from './bulletin.entity';
export { bulletinName } from './bulletin-views';
