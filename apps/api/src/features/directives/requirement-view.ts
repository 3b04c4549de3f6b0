import { type Day, proposeDue, unloadedYearIn, type WorkCalendar, YearNotLoadedError, yearOf } from '#calendar';
import type { DueView, FieldCertainty, FieldView, OwnerView, RequirementView } from '#contracts';
import { ownerStateLabel } from '#domain';
import { RULES, type Field, type Owner, type RuleId } from '#extraction';
import { stateOf } from './coverage';
import { certaintyLabel, ownerRoleLabel, stateLabel } from './labels';
import { proposeRegistration } from './registration-proposal';
import type { RequirementEntity, RequirementOwner } from './requirement.entity';
import { isChosen } from './requirement-row';

export interface Seen {
  today: Day;
  calendar: WorkCalendar;
  /** Ids of requirements into which others were merged. */
  merged: ReadonlySet<string>;
}

const BY_HAND = '由人工填写。';
/** Explanations of stored rules: a rule that has been renamed since has none. */
export const whyOf = (rule: RuleId): string => (RULES as Partial<Record<string, string>>)[rule] ?? '';

const field = <T>(
  value: T,
  read: Pick<Field<unknown>, 'certainty' | 'spans' | 'rule'> | undefined,
  edited: boolean,
) => {
  const certainty: FieldCertainty = edited || !read ? 'edited' : read.certainty;
  return {
    value,
    certainty,
    certaintyLabel: certaintyLabel[certainty],
    spans: edited || !read ? [] : read.spans,
    why: edited || !read ? BY_HAND : whyOf(read.rule),
  };
};

/** The day that the office's rule proposes for 立即 or 尽快, null where none; or the year that must be loaded for it. */
function suggestedDue(words: string | undefined, { today, calendar }: Seen): Day | null | YearNotLoadedError {
  try {
    return words === undefined ? null : proposeDue(words, today, calendar);
  } catch (fault) {
    if (fault instanceof YearNotLoadedError) return fault;
    throw fault;
  }
}

function dueView({ due, proposal, edited }: RequirementEntity, day: Seen): DueView {
  const read = proposal?.due;
  const own = edited.includes('due') ? undefined : read;
  const suggested = own && due === null ? suggestedDue(own.words, day) : null;
  const missed = unloadedYearIn(own?.warning ?? '');
  const outdated = missed !== undefined && day.calendar.loaded(missed);
  const hangsOn =
    suggested instanceof YearNotLoadedError ? suggested.year : (missed ?? (due === null ? null : yearOf(due)));
  return {
    ...field(due, read, edited.includes('due')),
    words: read?.words ?? null,
    from: own?.from ?? null,
    time: own?.time ?? null,
    waitsFor: outdated ? null : (own?.waitsFor ?? null),
    warning: outdated ? null : (own?.warning ?? null),
    unloadedYear: hangsOn === null || day.calendar.loaded(hangsOn) ? null : hangsOn,
    outdated,
    suggested: suggested instanceof YearNotLoadedError ? null : suggested,
  };
}

function ownerView(owner: RequirementOwner, read: Owner | undefined): OwnerView {
  const { name, role, state, unitIds, by, confirm } = owner;
  const certainty: FieldCertainty = read && !isChosen(owner) ? read.certainty : 'edited';
  return {
    name,
    role,
    roleLabel: ownerRoleLabel[role],
    state,
    stateLabel: ownerStateLabel[state],
    unitIds,
    by,
    confirm,
    chosen: isChosen(owner),
    certainty,
    certaintyLabel: certaintyLabel[certainty],
    spans: read ? [read.span] : [],
    why: read ? whyOf(read.rule) : BY_HAND,
  };
}

function targetsView({ targets, proposal, edited }: RequirementEntity): RequirementView['targets'] {
  const spans = proposal?.targets.map(({ span }) => span) ?? [];
  const changed = edited.includes('targets');
  const certainty: FieldCertainty = changed ? 'edited' : targets.length > 0 ? 'stated' : 'absent';
  return {
    value: targets,
    certainty,
    certaintyLabel: certaintyLabel[certainty],
    spans: changed ? [] : spans,
    why: changed ? BY_HAND : targets.length > 0 ? '取自句中写明的数值。' : '未写明数量。',
  };
}

/** A requirement as the review page shows it. */
export function requirementView(row: RequirementEntity, day: Seen): RequirementView {
  const { proposal, edited } = row;
  const text = (value: string | null, read: Field<string | null> | undefined, name: string): FieldView<string | null> =>
    field(value, read, edited.includes(name));
  const state = stateOf(row);
  return {
    id: row.id,
    version: row.version,
    directiveId: row.directiveId,
    start: row.start,
    end: row.end,
    state,
    stateLabel: stateLabel[state],
    quote: row.quote,
    content: row.content,
    contentEdited: edited.includes('content'),
    why: row.addedByName !== null ? `由${row.addedByName}在原文中选定。` : proposal ? whyOf(proposal.rule) : BY_HAND,
    heading: text(row.heading, proposal?.heading, 'heading'),
    issuer: text(row.issuer, proposal?.issuer, 'issuer'),
    owners: row.owners.map((owner) =>
      ownerView(
        owner,
        proposal?.owners.find(({ name }) => name === owner.name),
      ),
    ),
    due: dueView(row, day),
    cadence: field(row.cadence, proposal?.cadence, edited.includes('cadence')),
    targets: targetsView(row),
    actionable: field(row.actionable, proposal?.actionable, edited.includes('actionable')),
    chosen: state === 'proposed' && row.chosen,
    added: row.addedByName !== null,
    urgency: row.urgency,
    level: row.level,
    decidedByName: row.decidedByName,
    decidedAt: row.decidedAt?.toISOString() ?? null,
    decisionReason: row.decisionReason,
    regrouped: day.merged.has(row.id) ? 'merge' : row.splitFromId !== null ? 'split' : null,
    registration: proposeRegistration(row),
  };
}
