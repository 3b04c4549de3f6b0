import { httpResource } from '@angular/common/http';
import type { AssignmentListRow, Overview, Page } from '#contracts';

/** The overview of today; call in an injection context. */
export const overview = () => httpResource<Overview>(() => '/api/v1/evaluation/overview');

/** Assignments by the filters of a page; call in an injection context. */
export const assignmentList = (params: () => Record<string, string | number | boolean | readonly string[]>) =>
  httpResource<Page<AssignmentListRow>>(() => ({ url: '/api/v1/assignments', params: params() }));
