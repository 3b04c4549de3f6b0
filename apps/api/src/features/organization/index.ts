export { pinyinKey } from './pinyin';
export { readUnits } from './read-units';
export { OrganizationDirectory } from './organization-directory';
export { OrganizationModule } from './organization.module';
export { UnitAliasEntity, BodyMemberEntity, UnitEntity } from './unit.entity';
export { PostEntity, PostHolderEntity, PostSponsorshipEntity } from './post.entity';
