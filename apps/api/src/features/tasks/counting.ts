import { type Light, lights } from '#evaluation';

/*
 * What evaluation counts, in the words of SQL, so that a figure and the list behind it cannot differ. The stored light of
 * an assignment carries what it counts as, the same as `summarise` finds.
 */

const list = (words: readonly string[]) => `ARRAY[${words.map((word) => `'${word}'`).join(', ')}]`;

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

/** Whether a row of `assignment_light` tells how its assignment stood at the end of a day. @param day an expression of type date */
export const holdsDay = (l: string, day: string): string =>
  `(${l}.day <= ${day} AND (${l}.until IS NULL OR ${l}.until > ${day}))`;

/** Whether a counted assignment was overdue at the end of a day. */
export const wasOverdueOn = (a: string, day: string): string =>
  `${a}.id IN (SELECT l.assignment_id FROM assignment_light l WHERE l.overdue AND ${holdsDay('l', day)})`;

/** Lights of work that goes on, from which and to which it can worsen. */
const going: readonly Light[] = ['red', 'yellow', 'green'];

/** Whether the light of unfinished work is worse than at the end of a day; only of the few that changed since. */
export const worsenedSince = (a: string, day: string): string =>
  `(${a}.required AND ${a}.light IN ('red', 'yellow')
    AND ${a}.id IN (SELECT l.assignment_id FROM assignment_light l WHERE l.day > ${day})
    AND array_position(${list(going)}, ${lightOn(a, day)}) > array_position(${list(going)}, ${a}.light))`;

/** First instant of a day of Asia/Shanghai, and first one after it. @param day a parameter of type text */
export const startOfDay = (day: string): string => `(${day} || 'T00:00:00+08:00')::timestamptz`;
export const endOfDay = (day: string): string => `(${startOfDay(day)} + interval '1 day')`;
