import type { AssignmentStatus } from '#domain';
import type { Light } from './light.ts';

/** One unit's share, as far as the task's light depends on it. */
export interface ShareLight {
  status: AssignmentStatus;
  required: boolean;
  light: Light;
}

/**
 * The light of a task: the worst among its required shares that are under way; blue when all that are not cancelled are
 * completed; grey when nothing is under way (not dispatched, suspended, all cancelled).
 */
export function taskLight(shares: readonly ShareLight[]): Light {
  const counted = shares.filter(({ required, status }) => required && status !== 'cancelled');
  for (const light of ['red', 'yellow', 'green'] as const)
    if (counted.some((share) => share.light === light && share.status !== 'completed')) return light;
  return counted.length > 0 && counted.every(({ status }) => status === 'completed') ? 'blue' : 'grey';
}
