import { Module } from '@nestjs/common';
import { AssignmentListController } from './assignment-list.controller';
import { AssignmentListQueries } from './assignment-list.queries';
import { AssignmentTransitions } from './assignment-transitions';
import { AssignmentsController } from './assignments.controller';
import { CircumstancesSource } from './circumstances';
import { Drafts } from './drafts.service';
import { Evidence } from './evidence';
import { Extensions } from './extensions.service';
import { Filings } from './filings.service';
import { Lights } from './lights';
import { ProgressReports } from './progress-reports.service';
import { RecordKeeper } from './record-keeper';
import { RecordsController } from './records.controller';
import { RegistrationService } from './registrations.service';
import { SavedViewsController } from './saved-views.controller';
import { SavedViewsService } from './saved-views.service';
import { TaskListQueries } from './task-list.queries';
import { TaskNeeds } from './task-needs';
import { TaskSheetService } from './task-sheet.service';
import { TaskTransitions } from './task-transitions';
import { TaskViewQueries } from './task-view.queries';
import { TasksController } from './tasks.controller';
import { Urges } from './urges.service';

@Module({
  controllers: [
    TasksController,
    SavedViewsController,
    AssignmentListController,
    AssignmentsController,
    RecordsController,
  ],
  providers: [
    CircumstancesSource,
    Lights,
    Drafts,
    RegistrationService,
    TaskTransitions,
    AssignmentTransitions,
    RecordKeeper,
    Filings,
    ProgressReports,
    Extensions,
    Urges,
    Evidence,
    TaskListQueries,
    TaskNeeds,
    TaskSheetService,
    AssignmentListQueries,
    TaskViewQueries,
    SavedViewsService,
  ],
  exports: [Lights, AssignmentListQueries, TaskNeeds],
})
export class TasksModule {}
