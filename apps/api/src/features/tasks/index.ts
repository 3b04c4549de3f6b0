export { AssignmentEntity } from './assignment.entity';
export { AssignmentLightEntity } from './assignment-light.entity';
export { Lights } from './lights';
export * from './records.entity';
export { RecipientEntity, TaskEntity } from './task.entity';
export { TasksModule } from './tasks.module';
export { reportingOf, type Reporting } from './reporting';
