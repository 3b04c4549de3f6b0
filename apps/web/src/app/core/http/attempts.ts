import { signal } from '@angular/core';
import { type ProblemError, problemOf } from './problem';

/**
 * What a form tries, one deed at a time: whether it is under way, and what went wrong with the last one.
 * `run` never rejects.
 */
export function attempts() {
  const busy = signal(false);
  const problem = signal<ProblemError | undefined>(undefined);
  const run = async (deed: () => Promise<void>): Promise<void> => {
    problem.set(undefined);
    busy.set(true);
    try {
      await deed();
    } catch (error) {
      problem.set(problemOf(error));
    } finally {
      busy.set(false);
    }
  };
  return { busy, problem, run };
}
