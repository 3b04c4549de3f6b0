import { httpResource } from '@angular/common/http';
import type { AssignmentListRow, Overview, Page, UnitRow } from '#contracts';

/** The overview of today; call in an injection context. */
export const overview = () => httpResource<Overview>(() => '/api/v1/evaluation/overview');

/** Assignments by the filters of a page; call in an injection context. */
export const assignmentList = (params: () => Record<string, string | number | boolean | readonly string[]>) =>
  httpResource<Page<AssignmentListRow>>(() => ({ url: '/api/v1/assignments', params: params() }));

/** All units by name, ended ones too; call in an injection context. */
export const unitList = () => httpResource<UnitRow[]>(() => '/api/v1/organization/units?ended=true');
