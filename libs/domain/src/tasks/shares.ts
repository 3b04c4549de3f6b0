import type { Day } from '#calendar';
import type { Share } from './facts.ts';

/**
 * State of a dispatched task as its required shares make it: `pending_closure` when each is completed or cancelled and
 * at least one is completed; `cancelled` when all are cancelled, which only proposes to cancel the task; else `active`.
 */
export const derivedTaskStatus = (
  shares: readonly Pick<Share, 'status' | 'required'>[],
): 'active' | 'pending_closure' | 'cancelled' => {
  const required = shares.filter((share) => share.required);
  if (required.length === 0 || required.some(({ status }) => status !== 'completed' && status !== 'cancelled'))
    return 'active';
  return required.some(({ status }) => status === 'completed') ? 'pending_closure' : 'cancelled';
};

/** Completed shares over all that count, e.g. 9, 12 and '75.0%'; percent is '—' when nothing counts. */
export interface CompletionRate {
  completed: number;
  total: number;
  percent: string;
}

/** Completion rate (办结率): completed ÷ (all − cancelled), required shares only; one decimal, half up, exact. */
export const completionRate = (shares: readonly Pick<Share, 'status' | 'required'>[]): CompletionRate => {
  const counted = shares.filter(({ required, status }) => required && status !== 'cancelled');
  const completed = counted.filter(({ status }) => status === 'completed').length;
  const total = counted.length;
  if (total === 0) return { completed, total, percent: '—' };
  const tenths = Math.floor((completed * 2000 + total) / (2 * total));
  return { completed, total, percent: `${Math.floor(tenths / 10)}.${tenths % 10}%` };
};

/** Due date of the task as shown: the latest due of its required shares that are not cancelled, null if none has one. */
export const latestDue = (shares: readonly Pick<Share, 'status' | 'required' | 'due'>[]): Day | null =>
  shares
    .filter(({ required, status }) => required && status !== 'cancelled')
    .reduce<Day | null>((latest, { due }) => (due !== null && (latest === null || due > latest) ? due : latest), null);
