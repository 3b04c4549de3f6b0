import { AccountEntity, FormerPasswordEntity } from './features/accounts/account.entity';
import { BulletinEntity } from './features/bulletins/bulletin.entity';
import { DirectiveEntity, SourceTextEntity } from './features/directives/directive.entity';
import { RequirementEntity } from './features/directives/requirement.entity';
import {
  IndicatorEntity,
  IndicatorReportEntity,
  PlanEntryEntity,
  TargetPlanEntity,
} from './features/indicators/indicator.entity';
import { PostEntity, PostHolderEntity, PostSponsorshipEntity } from './features/organization/post.entity';
import { BodyMemberEntity, UnitAliasEntity, UnitEntity } from './features/organization/unit.entity';
import { SearchEntryEntity } from './features/search/search-entry.entity';
import { AssignmentEntity } from './features/tasks/assignment.entity';
import { AssignmentLightEntity, LightDayEntity } from './features/tasks/assignment-light.entity';
import {
  CompletionRequestEntity,
  EvidenceEntity,
  ExtensionRequestEntity,
  ObjectionEntity,
  ProgressReportEntity,
  ReviewEntity,
  UrgeEntity,
} from './features/tasks/records.entity';
import { ListSettingsEntity, SavedViewEntity } from './features/tasks/saved-view.entity';
import { RecipientEntity, TaskEntity } from './features/tasks/task.entity';
import { AuditEventEntity } from './platform/audit/audit-event.entity';
import { IdempotencyKeyEntity } from './platform/database/idempotency-key.entity';
import { StoredFileEntity } from './platform/files/stored-file.entity';
import { SessionEntity } from './platform/session/session.entity';
import { SettingEntity } from './platform/settings/setting.entity';

/** Every table, in river order. */
export const entities = [
  SettingEntity,
  SessionEntity,
  IdempotencyKeyEntity,
  StoredFileEntity,
  AuditEventEntity,
  UnitEntity,
  UnitAliasEntity,
  BodyMemberEntity,
  PostEntity,
  PostHolderEntity,
  PostSponsorshipEntity,
  AccountEntity,
  FormerPasswordEntity,
  SourceTextEntity,
  DirectiveEntity,
  RequirementEntity,
  TaskEntity,
  RecipientEntity,
  AssignmentEntity,
  ProgressReportEntity,
  CompletionRequestEntity,
  ReviewEntity,
  ExtensionRequestEntity,
  UrgeEntity,
  ObjectionEntity,
  EvidenceEntity,
  AssignmentLightEntity,
  LightDayEntity,
  SavedViewEntity,
  ListSettingsEntity,
  IndicatorEntity,
  TargetPlanEntity,
  PlanEntryEntity,
  IndicatorReportEntity,
  BulletinEntity,
  SearchEntryEntity,
];
