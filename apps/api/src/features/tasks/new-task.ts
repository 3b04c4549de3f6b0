import type { TaskFields } from '#contracts';
import type { Actor } from '../../platform/session/actor';
import { TaskEntity } from './task.entity';

/** Where a task comes from; without a requirement, by hand. */
export interface Origin extends Partial<
  Pick<TaskEntity, 'requirementId' | 'directiveId' | 'issuer' | 'targets' | 'actionable'>
> {
  id: string;
  quote: string;
  at: Date;
}

/** A draft that nobody but its drafter knows of yet. */
export function newTask(actor: Actor, fields: Omit<TaskFields, 'recipients'>, origin: Origin): TaskEntity {
  const { title, outcome, mode, unresolvedMentions, due, cadence, urgency, level, secrecy } = fields;
  return Object.assign(new TaskEntity(), {
    id: origin.id,
    number: null,
    title,
    outcome,
    mode,
    unresolvedMentions: unresolvedMentions ?? [],
    due: due ?? null,
    cadence: cadence ?? null,
    urgency,
    level,
    secrecy,
    requirementId: origin.requirementId ?? null,
    directiveId: origin.directiveId ?? null,
    quote: origin.quote,
    issuer: origin.issuer ?? null,
    targets: origin.targets ?? [],
    actionable: origin.actionable ?? true,
    status: 'draft' as const,
    draftedBy: actor.accountId,
    draftedByName: actor.name,
    draftedAt: origin.at,
    version: 1,
  });
}
