export { AssignmentEntity } from './assignment.entity';
export { AssignmentListQueries } from './assignment-list.queries';
export { AssignmentLightEntity } from './assignment-light.entity';
export { Lights } from './lights';
export * from './records.entity';
export { RecipientEntity, TaskEntity } from './task.entity';
export { TasksModule } from './tasks.module';
export { reportingOf, type Reporting } from './reporting';
export { firstState, holdsDay, OVERDUE_TIMES, shareState } from './counting';
