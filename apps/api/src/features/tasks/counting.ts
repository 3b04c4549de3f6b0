import { countStates } from '#domain';
import { type Light, lights } from '#evaluation';

/*
 * What evaluation counts, in the words of SQL, so that a figure and the list behind it cannot differ. The stored light of
 * an assignment carries the days overdue, hence the same states as `summarise` finds.
 */

/** What an assignment counts as; null where the task can be closed without it. @param a alias of `assignment` */
export const shareState = (a: string): string =>
  `CASE WHEN NOT ${a}.required THEN NULL
     WHEN ${a}.status IN ('suspended', 'cancelled') THEN ${a}.status
     WHEN ${a}.status = 'completed' THEN CASE WHEN ${a}.overdue_days > 0 THEN 'late' ELSE 'onTime' END
     WHEN ${a}.overdue_days > 0 THEN 'overdue' ELSE 'inTerm' END`;

const list = (words: readonly string[]) => `ARRAY[${words.map((word) => `'${word}'`).join(', ')}]`;

/** What several assignments count as together: the first of their states in order. @param a alias of the grouped `assignment` */
export const firstState = (a: string): string =>
  `(${list(countStates)})[min(array_position(${list(countStates)}, ${shareState(a)}))]`;

/** SQL for the ids of the dispatched tasks that count as one of the states. @param states an expression of type text[] */
export const tasksInState = (states: string): string =>
  `SELECT s.task_id FROM assignment s GROUP BY s.task_id HAVING ${firstState('s')} = ANY(${states})`;

/** Place of a light, 1 for the worst. */
export const lightRank = (light: string): string => `array_position(${list(lights)}, ${light})`;

/** The light that an assignment had at the end of a day; null where it was not there yet. @param day an expression of type date */
const lightOn = (a: string, day: string): string =>
  `(SELECT l.light FROM assignment_light l WHERE l.assignment_id = ${a}.id AND l.day <= ${day}
    ORDER BY l.day DESC LIMIT 1)`;

/** The same as json: that light, the day `since` which it had it, and the `reasons` of that day. */
export const litOn = (a: string, day: string): string =>
  `(SELECT json_build_object('light', l.light, 'since', l.day::text, 'reasons', l.reasons) FROM assignment_light l
    WHERE l.assignment_id = ${a}.id AND l.day <= ${day} ORDER BY l.day DESC LIMIT 1)`;

/**
 * The times for which counted assignments were overdue, as a table: `assignment_id`, the day `since` which, and the day
 * `until` which, not included; null where it still is.
 */
export const OVERDUE_TIMES = `(SELECT l.assignment_id, l.day AS since, next.day AS until
    FROM assignment_light l LEFT JOIN LATERAL (
      SELECT min(n.day) AS day FROM assignment_light n WHERE n.assignment_id = l.assignment_id AND n.day > l.day) next ON true
    WHERE l.overdue)`;

/** Whether such a time holds a day. @param t alias of OVERDUE_TIMES @param day an expression of type date */
export const holdsDay = (t: string, day: string): string =>
  `(${t}.since <= ${day} AND (${t}.until IS NULL OR ${t}.until > ${day}))`;

/** Whether a counted assignment was overdue at the end of a day. */
export const wasOverdueOn = (a: string, day: string): string =>
  `${a}.id IN (SELECT t.assignment_id FROM ${OVERDUE_TIMES} t WHERE ${holdsDay('t', day)})`;

/** Lights of work that goes on, from which and to which it can worsen. */
const going: readonly Light[] = ['red', 'yellow', 'green'];

/** Whether the light of unfinished work is worse than at the end of a day. */
export const worsenedSince = (a: string, day: string): string =>
  `(${a}.required AND ${a}.light IN ('red', 'yellow')
    AND array_position(${list(going)}, ${lightOn(a, day)}) > array_position(${list(going)}, ${a}.light))`;

/** First instant of a day of Asia/Shanghai, and first one after it. @param day a parameter of type text */
export const startOfDay = (day: string): string => `(${day} || 'T00:00:00+08:00')::timestamptz`;
export const endOfDay = (day: string): string => `(${startOfDay(day)} + interval '1 day')`;
