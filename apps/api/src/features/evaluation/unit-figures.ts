import type { Day } from '#calendar';
import type { AssignmentQuery, LightFigure, StateFigures, UnitFigureRow, UnitFigures } from '#contracts';
import { type CountState, countStates, type UnitKind, unitKinds } from '#domain';
import { groupFinding, type Light, totalsFrom } from '#evaluation';
import type { EntityManager } from 'typeorm';
import { UnitEntity } from '../organization';
import { assignmentFigure } from './figure';
import { rankFigures } from './rank-figures';
import { completedStates, countWhere, openStates } from './states';
import { lightParts } from './task-figures';
import { timeFigures } from './time-figures';

/** How many required assignments of a unit count as `state` and have this light, and of these how many… */
export interface ShareCount {
  unitId: string;
  state: CountState;
  light: Light;
  n: number;
  /** … wait for their signature. */
  unsigned: number;
  /** … fall due within the days asked for. */
  due: number;
  /** … have a due day and are neither suspended nor cancelled, and of those how many are completed. */
  timed: number;
  timedCompleted: number;
  /** Of each of those the share of its term that has passed, 0 to WHOLE, added up. */
  elapsed: number;
}

/** Days within which something falls due, both included. */
export interface Window {
  from: Day;
  to: Day;
}

/** A whole term: whole numbers are added faster than fractions, and this fine is finer than what is printed. */
export const WHOLE = 10_000;
const TIMED = `a.due IS NOT NULL AND a.status NOT IN ('suspended', 'cancelled')`;
const DISPATCHED_ON = `(a.dispatched_at AT TIME ZONE 'Asia/Shanghai')::date`;

/** @param unitId of this unit alone */
export const countShares = (manager: EntityManager, { from, to }: Window, unitId?: string): Promise<ShareCount[]> =>
  manager.query<ShareCount[]>(
    `SELECT a.unit_id AS "unitId", a.state, a.light, count(*)::int AS n,
       (count(*) FILTER (WHERE a.status = 'dispatched'))::int AS unsigned,
       (count(*) FILTER (WHERE a.due BETWEEN $1 AND $2))::int AS due,
       (count(*) FILTER (WHERE ${TIMED}))::int AS timed,
       (count(*) FILTER (WHERE ${TIMED} AND a.status = 'completed'))::int AS "timedCompleted",
       coalesce(sum(CASE WHEN a.due <= $1 THEN ${WHOLE}
         ELSE ${WHOLE} * greatest(0, $1::date - ${DISPATCHED_ON}) / nullif(a.due - ${DISPATCHED_ON}, 0)
         END) FILTER (WHERE ${TIMED}), 0)::int AS elapsed
     FROM assignment a WHERE a.state IS NOT NULL${unitId === undefined ? '' : ' AND a.unit_id = $3'} GROUP BY 1, 2, 3`,
    unitId === undefined ? [from, to] : [from, to, unitId],
  );

const townshipKinds: UnitKind[] = ['township', 'subdistrict', 'zone'];
const departmentKinds: UnitKind[] = unitKinds.filter((kind) => !townshipKinds.includes(kind));

/** What falls due soon: it is not overdue yet, and goes on. */
export const dueQuery = ({ from, to }: Window): AssignmentQuery => ({ state: ['inTerm'], dueFrom: from, dueTo: to });
/** How many of these that are in term fall due within the days asked for. */
export const countDue = (rows: readonly ShareCount[]): number =>
  rows.reduce((sum, { state, due }) => (state === 'inTerm' ? sum + due : sum), 0);

/** How many of these wait for a signature. */
export const countUnsigned = (rows: readonly ShareCount[]): number =>
  rows.reduce((sum, { unsigned }) => sum + unsigned, 0);

/**
 * The figures that are counted by unit.
 * @param units in protocol order, ended ones too: of those only who still has assignments is listed
 */
export function unitFigures(
  units: readonly UnitEntity[],
  rows: readonly ShareCount[],
  today: Day,
  window: Window,
): { townships: UnitFigures; departments: UnitFigures } {
  const rowsOf = Map.groupBy(rows, ({ unitId }) => unitId);
  const group = (name: string, kinds: UnitKind[]): UnitFigures => {
    const members = units.filter(({ kind }) => kinds.includes(kind));
    const all = members.flatMap(({ id }) => rowsOf.get(id) ?? []);
    const listed = members
      .filter((unit) => rowsOf.has(unit.id) || isListed(unit, today))
      .map((unit) => unitRow(unit, rowsOf.get(unit.id) ?? [], window));
    return {
      units: listed,
      sum: stateFigures(all, { unitKind: kinds }, window),
      time: timeFigures(all, { unitKind: kinds }),
      finding: groupFinding(
        name,
        listed.map(({ overdue }) => overdue.count),
      ),
      ...rankFigures(listed),
    };
  };
  return { townships: group('乡镇', townshipKinds), departments: group('部门', departmentKinds) };
}

/** Bodies hand on what they receive to their members: without an assignment of their own they are not shown. */
const isListed = ({ kind, validFrom, validTo }: UnitEntity, today: Day): boolean =>
  kind !== 'body' && validFrom <= today && (validTo === null || validTo >= today);

function unitRow(unit: UnitEntity, rows: readonly ShareCount[], window: Window): UnitFigureRow {
  const { id, name, shortName, kind } = unit;
  const light = worstLight(rows);
  const states: CountState[] = light === 'blue' ? completedStates : light === 'grey' ? ['suspended'] : openStates;
  const lit = countWhere(rows, (row) => row.light === light && states.includes(row.state));
  return {
    id,
    name,
    shortName,
    kind,
    light,
    lit: assignmentFigure(lit, { unitId: id, light: [light], state: states }),
    ...stateFigures(rows, { unitId: id }, window),
  };
}

function worstLight(rows: readonly ShareCount[]): Light {
  const burning = (['red', 'yellow', 'green'] as const).find((light) =>
    rows.some((row) => row.light === light && openStates.includes(row.state)),
  );
  return burning ?? (rows.some(({ state }) => completedStates.includes(state)) ? 'blue' : 'grey');
}

/** The figures of some assignments by state. @param whose which they are */
export function stateFigures(rows: readonly ShareCount[], whose: AssignmentQuery, window: Window): StateFigures {
  const totals = totalsFrom(
    Object.fromEntries(countStates.map((state) => [state, countWhere(rows, (row) => row.state === state)])),
    countUnsigned(rows),
  );
  const figure = (count: number, query: AssignmentQuery) => assignmentFigure(count, { ...whose, ...query });
  return {
    assigned: figure(totals.tasks, { state: [...openStates, ...completedStates] }),
    completed: figure(totals.completed, { state: completedStates }),
    onTime: figure(totals.onTime, { state: ['onTime'] }),
    late: figure(totals.late, { state: ['late'] }),
    inTerm: figure(totals.inTerm, { state: ['inTerm'] }),
    overdue: figure(totals.overdue, { state: ['overdue'] }),
    suspended: figure(totals.suspended, { state: ['suspended'] }),
    unsigned: figure(totals.unsigned, { status: ['dispatched'] }),
    dueThisWeek: figure(countDue(rows), dueQuery(window)),
    rate: totals.rate,
    share: totals.tasks === 0 ? null : totals.completed / totals.tasks,
  };
}

/** Assignments by light. @param whose which they are */
export const unitLightFigures = (rows: readonly ShareCount[], whose: AssignmentQuery): LightFigure[] =>
  lightParts(rows).map(({ count, ...part }) => ({
    ...part,
    ...assignmentFigure(count, {
      ...whose,
      light: [part.light],
      ...(part.light === 'grey' ? { state: ['suspended'] } : {}),
    }),
  }));
