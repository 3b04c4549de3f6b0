export { LIVE } from './changes';
export { stateOf } from './coverage';
export { DirectiveEntity, SourceTextEntity } from './directive.entity';
export { kindLabel, stateLabel } from './labels';
export {
  RequirementEntity,
  type RequirementOwner,
  requirementStatuses,
  type RequirementTarget,
} from './requirement.entity';
