import type { Registration, RecipientGroup } from '#contracts';
import type { Mode } from '#domain';
import type { RequirementEntity, RequirementOwner } from './requirement.entity';

const TITLE_LENGTH = 40;

/** What to be called in a list: the content up to the last mark that fits, else cut off. */
export function titleOf(content: string): string {
  const whole = content.replace(/[。；;，,]+$/, '');
  if (whole.length <= TITLE_LENGTH) return whole;
  const head = whole.slice(0, TITLE_LENGTH);
  const mark = Math.max(...['，', '。', '；', '：'].map((sign) => head.lastIndexOf(sign)));
  return mark >= 12 ? head.slice(0, mark) : `${head.slice(0, -1)}…`;
}

/** An owner that stands for units without anybody having to agree. */
const isCertain = ({ state, confirm, unitIds }: RequirementOwner) =>
  (state === 'unit' || state === 'group' || state === 'body') && !confirm && unitIds.length > 0;

/** Posts and people see; they are not assigned, and so nothing is missing with them. */
const isMissing = (owner: RequirementOwner) =>
  !isCertain(owner) && owner.state !== 'post' && owner.state !== 'notAssignee';

/** Several units under one name answer each for itself, 各乡镇; a supporting group supports. */
const isEach = ({ role, state, unitIds }: RequirementOwner) =>
  role === 'each' || (role === 'lead' && state === 'group' && unitIds.length > 1);

/**
 * Who is to get the task: one unit leads; units of equal rank each have their own share, and a leading unit beside them
 * coordinates; otherwise the first named leads and the others support it.
 */
export function proposeRecipients(owners: readonly RequirementOwner[]): {
  mode: Mode;
  recipients: RecipientGroup[];
  unresolvedMentions: string[];
} {
  const certain = owners.filter(isCertain);
  const unresolvedMentions = [...new Set(owners.filter(isMissing).map(({ name }) => name))];
  const units = new Set(certain.flatMap(({ unitIds }) => unitIds));
  const each = units.size > 1 && certain.some(isEach);
  const group = (owner: RequirementOwner, role: RecipientGroup['role'], unitIds = owner.unitIds): RecipientGroup => ({
    unitIds,
    role,
    mention: owner.name,
  });
  if (each)
    return {
      mode: 'each',
      recipients: certain.map((owner) =>
        group(owner, owner.role === 'lead' && !isEach(owner) ? 'coordinator' : 'each'),
      ),
      unresolvedMentions,
    };
  const first = certain.find(({ role }) => role !== 'support') ?? certain[0];
  return {
    mode: 'joint',
    recipients: certain.flatMap((owner) => {
      if (owner !== first) return [group(owner, 'support')];
      const [lead = '', ...rest] = owner.unitIds;
      return [group(owner, 'lead', [lead]), ...(rest.length > 0 ? [group(owner, 'support', rest)] : [])];
    }),
    unresolvedMentions,
  };
}

/** The task that a requirement would become, as the inspector may register it. */
export const proposeRegistration = (row: RequirementEntity): Registration => ({
  requirementId: row.id,
  version: row.version,
  title: titleOf(row.content),
  outcome: row.content,
  ...proposeRecipients(row.owners),
  due: row.due,
  cadence: row.cadence,
  urgency: row.urgency,
  level: row.level,
  secrecy: 'internal',
});
