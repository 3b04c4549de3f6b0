import type { AssignmentQuery, Figure, TaskQuery } from '#contracts';

function address(list: 'tasks' | 'assignments', query: TaskQuery | AssignmentQuery): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query) as [string, unknown][])
    for (const one of Array.isArray(value) ? value : [value]) parameters.append(name, String(one));
  return `${list}?${parameters.toString()}`;
}

/** A number of tasks, with the list that it counts. */
export const taskFigure = (count: number, query: TaskQuery): Figure => ({ count, list: address('tasks', query) });

/** A number of assignments, with the list that it counts. Only required ones are counted. */
export const assignmentFigure = (count: number, query: AssignmentQuery): Figure => ({
  count,
  list: address('assignments', { required: true, ...query }),
});
