import type { MigrationInterface } from 'typeorm';
import { OrderOfUnits1795486769716 } from './1795486769716-order-of-units';
import { CountStates1795485761434 } from './1795485761434-count-states';
import { AccountWishes1795484775496 } from './1795484775496-account-wishes';
import { OverdueLights1795483469983 } from './1795483469983-overdue-lights';
import { TaskOrder1795482750828 } from './1795482750828-task-order';
import { Search1795481122749 } from './1795481122749-search';
import { LightReasons1795481116573 } from './1795481116573-light-reasons';
import { SavedViews1795480793839 } from './1795480793839-saved-views';
import { LightTimes1795476237699 } from './1795476237699-light-times';
import { DirectiveDays1795475220830 } from './1795475220830-directive-days';
import { ChosenRequirements1795473097697 } from './1795473097697-chosen-requirements';
import { DirectiveReview1795471985310 } from './1795471985310-directive-review';
import { OrganizationAndAccounts1795470943821 } from './1795470943821-organization-and-accounts';
import { TaskLights1795470837010 } from './1795470837010-task-lights';
import { Initial1795469723158 } from './1795469723158-initial';

/** Every migration, oldest first. */
export const migrations: (new () => MigrationInterface)[] = [
  Initial1795469723158,
  TaskLights1795470837010,
  OrganizationAndAccounts1795470943821,
  DirectiveReview1795471985310,
  ChosenRequirements1795473097697,
  DirectiveDays1795475220830,
  LightTimes1795476237699,
  SavedViews1795480793839,
  LightReasons1795481116573,
  Search1795481122749,
  TaskOrder1795482750828,
  OverdueLights1795483469983,
  AccountWishes1795484775496,
  CountStates1795485761434,
  OrderOfUnits1795486769716,
];
