import { type UnitKind, unitKindLabel } from '#domain';
import { shortDay } from './evaluation-words';

/** Filters of the list that have no control of their own: a link of the overview sets them, a person takes them off. */
export interface Narrowing {
  unitKind: string[];
  timed: string;
  dueFrom: string;
  dueTo: string;
  dispatchedFrom: string;
  dispatchedTo: string;
  completedFrom: string;
  completedTo: string;
  overdueOn: string;
  worsenedSince: string;
}

export interface Condition {
  text: string;
  /** What takes it off. */
  without: Partial<Narrowing>;
}

/** 3月21日至27日 as 3月21日至3月27日, one end open as 3月21日起 or 截至3月27日; empty without both. */
const span = (from: string, to: string): string => {
  if (from && to) return `${shortDay(from)}至${shortDay(to)}`;
  if (from) return `${shortDay(from)}起`;
  return to && `截至${shortDay(to)}`;
};

/** What these filters ask for, in words. */
export function conditionsOf(filters: Narrowing): Condition[] {
  const { unitKind, dueFrom, dueTo, dispatchedFrom, dispatchedTo, completedFrom, completedTo } = filters;
  const { overdueOn, worsenedSince } = filters;
  const kinds = unitKind.map((kind) => unitKindLabel[kind as UnitKind]).join('、');
  const all: [asked: string, text: string, without: Partial<Narrowing>][] = [
    [kinds, `单位类别：${kinds}`, { unitKind: [] }],
    [filters.timed, filters.timed === 'false' ? '没有期限' : '有期限', { timed: '' }],
    [dueFrom + dueTo, `期限：${span(dueFrom, dueTo)}`, { dueFrom: '', dueTo: '' }],
    [
      dispatchedFrom + dispatchedTo,
      `交办：${span(dispatchedFrom, dispatchedTo)}`,
      { dispatchedFrom: '', dispatchedTo: '' },
    ],
    [completedFrom + completedTo, `办结：${span(completedFrom, completedTo)}`, { completedFrom: '', completedTo: '' }],
    [overdueOn, `${overdueOn && shortDay(overdueOn)}当日逾期`, { overdueOn: '' }],
    [worsenedSince, `较${worsenedSince && shortDay(worsenedSince)}灯色转差`, { worsenedSince: '' }],
  ];
  return all.flatMap(([asked, text, without]) => (asked === '' ? [] : [{ text, without }]));
}
