import type { OwnerInput, OwnerView, RequirementChange, RequirementView } from '#contracts';
import { readDraft, writeDraft } from '../../core/draft-store';

/** How a decision is taken back: plain data, so that it outlives a reload of the page. */
export type UndoStep =
  | { do: 'edit'; id: string; change: RequirementChange }
  | { do: 'choose'; requirementIds: string[]; chosen: boolean }
  | { do: 'reject'; id: string; reason: string }
  | { do: 'takeBack'; id: string; what: 'rejection' | 'addition' | 'split' | 'merge' };

/** As many steps as are kept. */
const MOST = 50;

const keyOf = (sourceId: string) => `review-${sourceId}-undo`;

/** The steps of an account in a review, the last one last; none where nothing readable is kept. */
export function readSteps(accountId: string, sourceId: string): UndoStep[] {
  try {
    return JSON.parse(readDraft(accountId, keyOf(sourceId)) ?? '[]') as UndoStep[];
  } catch {
    return [];
  }
}

/** Keeps the newest steps in this tab. */
export function writeSteps(accountId: string, sourceId: string, steps: readonly UndoStep[]): UndoStep[] {
  const kept = steps.slice(-MOST);
  writeDraft(accountId, keyOf(sourceId), kept.length > 0 ? JSON.stringify(kept) : null);
  return kept;
}

/** Owners as they are sent again: what a person picked stays picked, the others are resolved by their names. */
export const ownerInputs = (owners: readonly OwnerView[]): OwnerInput[] =>
  owners.map(({ name, role, chosen, unitIds }) => ({ name, role, ...(chosen ? { unitIds } : {}) }));

/** What the changed fields were before. */
export function valuesBefore(row: RequirementView, change: RequirementChange): RequirementChange {
  const all: Required<RequirementChange> = {
    heading: row.heading.value,
    content: row.content,
    issuer: row.issuer.value,
    owners: ownerInputs(row.owners),
    due: row.due.value,
    cadence: row.cadence.value,
    targets: row.targets.value,
    actionable: row.actionable.value,
    chosen: row.chosen,
    urgency: row.urgency,
    level: row.level,
  };
  return Object.fromEntries(Object.entries(all).filter(([name]) => name in change));
}
