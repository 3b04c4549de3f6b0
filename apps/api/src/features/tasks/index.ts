export { AssignmentEntity } from './assignment.entity';
export { RecipientEntity, TaskEntity } from './task.entity';
export * from './records.entity';
