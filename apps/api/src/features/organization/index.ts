export { UnitAliasEntity, BodyMemberEntity, UnitEntity } from './unit.entity';
export { PostEntity, PostHolderEntity, PostSponsorshipEntity } from './post.entity';
