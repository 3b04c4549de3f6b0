export { AssignmentEntity } from './assignment.entity';
export { AssignmentLightEntity } from './assignment-light.entity';
export { RecipientEntity, TaskEntity } from './task.entity';
export * from './records.entity';
