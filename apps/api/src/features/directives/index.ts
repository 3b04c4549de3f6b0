export { DirectiveEntity, SourceTextEntity } from './directive.entity';
export { RequirementEntity, type RequirementOwner, type RequirementTarget } from './requirement.entity';
