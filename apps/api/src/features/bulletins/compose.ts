import { BulletinFault, type BulletinContent, composeWeekly, type IndicatorRow } from '#bulletin';
import type { WorkCalendar } from '#calendar';
import type { BulletinEditorial } from '#contracts';
import { COUNTING_RULE, type LightRules, summarise } from '#evaluation';
import type { DirectiveEntity } from '../directives';
import { directiveRows, keyItemRow, keyTasks, problemsOf } from './task-rows';
import type { Progress } from './task-words';
import type { TaskOnDay } from './tasks-on-day';
import { SERIES, type Week } from './week';

/** All that a week's report says beside what the editor writes. */
export interface Figures {
  week: Week;
  countyName: string;
  office: string;
  calendar: WorkCalendar;
  lightRules: LightRules;
  tasks: readonly TaskOnDay[];
  directives: ReadonlyMap<string, Pick<DirectiveEntity, 'id' | 'title' | 'heldOn' | 'kind'>>;
  /** Newest reports of the tasks that are printed one by one. */
  progress: Progress;
  /** Units that exist on the day, in protocol order. */
  unitIds: readonly string[];
  /** Also of units that have ended. */
  unitName: (id: string) => string;
  indicators: IndicatorRow[];
  /** Corrections of figures printed before. */
  footnotes: string[];
}

/**
 * The report of figures and editorial, as a draft. The counts are those of the overview, by the same function.
 * @throws BulletinFault where the figures do not add up
 */
export function compose(figures: Figures, editorial: BulletinEditorial): BulletinContent {
  const { week, countyName, office, tasks, directives, unitIds, unitName, indicators, footnotes } = figures;
  const { asOf } = week;
  const { totals, unitTotals, units } = summarise(
    tasks.flatMap(({ shares }) => shares),
    asOf,
    unitIds,
  );
  const content = composeWeekly({
    countyName,
    office,
    series: SERIES,
    period: { from: week.from, to: week.to },
    asOf,
    totals,
    unitTotals,
    directives: directiveRows(tasks, directives, asOf),
    lastWeek: editorial.lastWeek,
    keyItems: keyTasks(tasks, week).map((task) => keyItemRow(task, { asOf, ...figures })),
    units: units.map(({ unitId, ...row }) => ({ name: unitName(unitId), ...row })),
    indicators,
    problems: problemsOf(tasks, asOf, unitIds, unitName),
    commendation: [...editorial.commendations, ...editorial.criticisms],
    nextSteps: editorial.nextSteps.map(({ text, due }) => ({ text, due })),
    distribution: editorial.distribution,
    countingRule: COUNTING_RULE,
    footnotes,
  });
  return editorial.opening === null ? content : { ...content, opening: editorial.opening };
}

/** The same for a page that shows the draft even where it cannot be composed: then it says why. */
export function tryCompose(
  figures: Figures,
  editorial: BulletinEditorial,
): { content: BulletinContent | null; fault: string | null } {
  try {
    return { content: compose(figures, editorial), fault: null };
  } catch (fault) {
    if (fault instanceof BulletinFault) return { content: null, fault: fault.message };
    throw fault;
  }
}
