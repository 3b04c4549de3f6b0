import type { OwnerResolution, Resolver } from '#domain';
import type { Owner, Requirement as Proposal } from '#extraction';
import { v7 as uuidv7 } from 'uuid';
import { inOneLine } from './clean-text';
import { RequirementEntity, type RequirementOwner } from './requirement.entity';

/** An owner as it was written, with what it stands for. */
export const ownerOf = (
  { name, role }: Pick<Owner, 'name' | 'role'>,
  { state, unitIds, by, confirm }: OwnerResolution,
): RequirementOwner => ({ name, role, state, unitIds, by, confirm });

/** By what an owner's units are known where a person chose them. */
export const CHOSEN = '由人工选定';

/** An owner for which a person has said what it stands for. */
export const chosenOwner = (name: string, role: Owner['role'], unitIds: readonly string[]): RequirementOwner => ({
  name,
  role,
  state: unitIds.length > 1 ? 'group' : 'unit',
  unitIds: [...new Set(unitIds)],
  by: CHOSEN,
  confirm: false,
});
/** Whether a person said what the owner stands for. */
export const isChosen = ({ by }: RequirementOwner) => by === CHOSEN;

/** What is demanded, as it is proposed: the words in one line, without a sign at the end that leads on. */
export const contentOf = ({ text }: Proposal): string => inOneLine(text).replace(/[，；、]$/, '');

/** A requirement as the extraction proposes it; nobody has decided anything yet. */
export function requirementRow(
  proposal: Proposal,
  { sourceTextId, directiveId, resolve }: { sourceTextId: string; directiveId: string | null; resolve: Resolver },
): RequirementEntity {
  return Object.assign(new RequirementEntity(), {
    id: uuidv7(),
    sourceTextId,
    directiveId,
    start: proposal.start,
    end: proposal.end,
    quote: proposal.text,
    content: contentOf(proposal),
    heading: proposal.heading.value,
    issuer: proposal.issuer.value,
    owners: proposal.owners.map((owner) => ownerOf(owner, resolve(owner.name))),
    due: proposal.due.value,
    cadence: proposal.cadence.value,
    targets: proposal.targets.map(({ metric, op, value, unit }) => ({ metric, op, value, unit })),
    actionable: proposal.actionable.value,
    urgency: 'normal' as const,
    level: 'general' as const,
    proposal,
    edited: [],
    status: 'proposed' as const,
    decidedBy: null,
    decidedByName: null,
    decidedAt: null,
    decisionReason: null,
    mergedIntoId: null,
    splitFromId: null,
    addedByName: null,
    chosen: false,
    version: 1,
  });
}
