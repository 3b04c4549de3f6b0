export { DirectiveEntity, SourceTextEntity } from './directive.entity';
export {
  RequirementEntity,
  type RequirementOwner,
  requirementStatuses,
  type RequirementTarget,
} from './requirement.entity';
