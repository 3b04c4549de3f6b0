export { BulletinEntity, type BulletinEditorial } from './bulletin.entity';
