export { BulletinEntity } from './bulletin.entity';
