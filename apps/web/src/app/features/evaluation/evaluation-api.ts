import { httpResource } from '@angular/common/http';
import type { AssignmentListRow, Overview, Page, UnitOverview } from '#contracts';

/** The county's overview of today; call in an injection context. */
export const overview = () => httpResource<Overview>(() => '/api/v1/evaluation/overview');

/** The overview of a unit; call in an injection context. */
export const unitOverview = (id: () => string) =>
  httpResource<UnitOverview>(() => `/api/v1/evaluation/units/${encodeURIComponent(id())}`);

/** Assignments by the filters of a page; call in an injection context. */
export const assignmentList = (params: () => Record<string, string | number | boolean | readonly string[]>) =>
  httpResource<Page<AssignmentListRow>>(() => ({ url: '/api/v1/assignments', params: params() }));
