import { daysBetween } from '#calendar';
import type { HistoryEntry } from '#contracts';

/** One thing that happened, or the same thing in several units on one day. */
export interface Step {
  entries: readonly HistoryEntry[];
  /** What several have in common, e.g. 12 个单位签收; empty for a single one. */
  summary: string;
}
export interface StoryDay {
  day: string;
  /** Days without anything before it, where they are worth a word; 0 otherwise. */
  silence: number;
  steps: readonly Step[];
}

/** So many of a kind on one day are told as one. */
const ALIKE = 3;
/** A silence of so many days is told. */
const SILENCE = 7;

/** What steps of different units are called together where their own words differ. */
const names: Readonly<Record<string, string>> = {
  'assignment.report': '反馈进展',
  'assignment.claim': '申请办结',
  'assignment.requestExtension': '申请延期',
  'assignment.decideExtension': '的延期申请得到批复',
  'assignment.handler': '指定承办人',
  'assignment.accept': '同意办结',
};

/** A task's history as a story: by days, with what several units did alike told once. @param history oldest first */
export function storyOf(history: readonly HistoryEntry[]): StoryDay[] {
  const days = [...Map.groupBy(history, ({ day }) => day)];
  return days.map(([day, entries], i) => {
    const before = days[i - 1]?.[0];
    const gap = before === undefined ? 0 : daysBetween(before, day);
    return { day, silence: gap >= SILENCE ? gap : 0, steps: runsOf(entries).map(stepOf) };
  });
}

/** Each step for itself, but what several units did alike on that day together, where the first of them did it. */
function runsOf(entries: readonly HistoryEntry[]): HistoryEntry[][] {
  const alike = Map.groupBy(entries, ({ action, unit }) => (unit === null ? '' : action));
  return entries.flatMap((entry) => {
    const run = entry.unit === null ? [] : (alike.get(entry.action) ?? []);
    if (run.length < ALIKE) return [[entry]];
    return run[0] === entry ? [run] : [];
  });
}

function stepOf(run: readonly HistoryEntry[]): Step {
  if (run.length < ALIKE) return { entries: run, summary: '' };
  const heads = new Set(run.map(({ deed }) => deed.split(/[，（]/)[0] ?? ''));
  const [head = ''] = heads;
  const units = new Set(run.map(({ unit }) => unit)).size;
  const what = heads.size === 1 ? head : (names[run[0]?.action ?? ''] ?? head);
  const often = run.length > units ? `，共 ${run.length} 次` : '';
  // What the office does is done to the units, what a unit does is its own.
  const summary = run[0]?.unitName === null ? `${what} ${units} 个单位${often}` : `${units} 个单位${what}${often}`;
  return { entries: run, summary };
}

/** Who did it, as the sentence begins: a unit by its short name, the office's people by theirs. */
export const subjectOf = ({ byName, unit, unitName }: HistoryEntry): string =>
  unitName === null ? byName : (unit ?? unitName);

/** What was done, with how long it took: 签收，承办人 李承办，用时 2 天. */
export function sentenceOf({ deed, unit, unitName, took }: HistoryEntry): string {
  const said = unitName === null && unit !== null ? `对${unit}${deed}` : deed;
  return took === null ? said : `${said}，用时 ${took}`;
}

/** From which day on the story is told at first: as late as leaves so many steps. @returns an index of `days` */
export function beginning(days: readonly StoryDay[], steps: number): number {
  let told = 0;
  const last = days.findLastIndex((day) => (told += day.steps.length) >= steps);
  return Math.max(0, last);
}
