import { Injectable } from '@nestjs/common';
import { addDays, type Day, dayFrom, monthOf, yearOf } from '#calendar';
import type {
  AddedSentence,
  CorrectedField,
  CorrectionMonth,
  CorrectionsView,
  FieldChange,
  QuotePlace,
  RejectedProposal,
  UnknownName,
} from '#contracts';
import type { RuleId } from '#extraction';
import { DataSource, In } from 'typeorm';
import { Clock } from '../../platform/clock';
import { UnitEntity } from '../organization';
import { inOneLine } from './clean-text';
import { stateOf } from './coverage';
import { correctedFields, type Confirmed, fieldChanges } from './field-changes';
import { stateLabel } from './labels';
import { Readers } from './reader';
import type { RequirementStatus } from './requirement.entity';
import { CHOSEN } from './requirement-row';
import { whyOf } from './requirement-view';
import { VAGUE } from './sources.service';

const fields = Object.keys(correctedFields) as CorrectedField[];

/** As many of a kind as a person reads through. */
const MOST = 100;
/** As many names are resolved anew: those read most often. */
const MOST_NAMES = 1_000;

/** Requirements of the texts taken in since $1, with what a link to their place takes. */
const SINCE = `requirement r JOIN source_text s ON s.id = r.source_text_id
  WHERE s.taken_in_at >= $1::date::timestamp AT TIME ZONE 'Asia/Shanghai'`;
const PLACE = `s.id AS "sourceTextId", s.name AS "sourceName", r.start, r.quote`;

const oneLine = <T extends QuotePlace>(row: T): T => ({ ...row, quote: inOneLine(row.quote) });

interface NameRow {
  name: string;
  mentions: number;
  examples: QuotePlace[];
  unitId: string | null;
}
type MonthRow = Omit<CorrectionMonth, 'unchangedShare' | 'changed'>;

/** Reads what people changed of what was proposed. */
@Injectable()
export class CorrectionsQueries {
  constructor(
    private readonly db: DataSource,
    private readonly readers: Readers,
    private readonly clock: Clock,
  ) {}

  /** @param months counted back from this one */
  async view(months: number): Promise<CorrectionsView> {
    const firsts = firstDays(this.clock.today(), months);
    const [since] = firsts;
    if (since === undefined) throw new Error('No month was asked for.');
    return {
      unknownNames: await this.unknownNames(since),
      added: await this.added(since),
      rejected: await this.rejected(since),
      changes: await this.changes(since),
      fields: fields.map((field) => ({ field, label: correctedFields[field] })),
      months: await this.months(firsts),
    };
  }

  /** Names that nothing stands for, or for which a person had to choose, unless the directory has learnt them since. */
  private async unknownNames(since: Day): Promise<UnknownName[]> {
    const rows = await this.db.query<NameRow[]>(
      `SELECT o->>'name' AS name, count(*)::int AS mentions,
              to_jsonb((array_agg(jsonb_build_object('sourceTextId', s.id, 'sourceName', s.name, 'start', r.start, 'quote', r.quote)
                        ORDER BY s.taken_in_at DESC, r.start))[1:3]) AS examples,
              mode() WITHIN GROUP (ORDER BY o->'unitIds'->>0)
                FILTER (WHERE o->>'by' = $2 AND jsonb_array_length(o->'unitIds') = 1) AS "unitId"
         FROM requirement r JOIN source_text s ON s.id = r.source_text_id CROSS JOIN LATERAL jsonb_array_elements(r.owners) o
        WHERE s.taken_in_at >= $1::date::timestamp AT TIME ZONE 'Asia/Shanghai'
          AND r.status IN ('proposed', 'registered') AND (o->>'state' = 'unresolved' OR o->>'by' = $2)
        GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${MOST_NAMES}`,
      [since, CHOSEN],
    );
    const { resolve } = await this.readers.prepare();
    const unknown = rows.filter(({ name }) => resolve(name).state === 'unresolved').slice(0, MOST);
    const units = new Map(
      (
        await this.db.manager.find(UnitEntity, {
          where: { id: In(unknown.flatMap(({ unitId }) => unitId ?? [])) },
          select: { id: true, name: true, shortName: true, kind: true },
        })
      ).map((unit) => [unit.id, unit]),
    );
    return unknown.map(({ unitId, examples, ...row }) => ({
      ...row,
      examples: examples.map(oneLine),
      suggested: unitId === null ? null : (units.get(unitId) ?? null),
    }));
  }

  private async added(since: Day): Promise<AddedSentence[]> {
    const rows = await this.db.query<(AddedSentence & { status: RequirementStatus; actionable: boolean })[]>(
      `SELECT ${PLACE}, r.added_by_name AS "addedByName", r.status, r.actionable FROM ${SINCE}
          AND r.added_by_name IS NOT NULL AND r.status IN ('proposed', 'rejected', 'registered')
        ORDER BY s.taken_in_at DESC, r.start LIMIT ${MOST}`,
      [since],
    );
    return rows.map(({ status, actionable, ...row }) => ({
      ...row,
      stateLabel: stateLabel[stateOf({ status, actionable })],
    }));
  }

  private async rejected(since: Day): Promise<RejectedProposal[]> {
    const rows = await this.db.query<(RejectedProposal & { rule: RuleId })[]>(
      `SELECT ${PLACE}, r.proposal->>'rule' AS rule, r.decided_by_name AS "decidedByName", r.decision_reason AS reason
         FROM ${SINCE} AND r.status = 'rejected' AND r.proposal IS NOT NULL AND r.added_by_name IS NULL
          AND r.decision_reason IS DISTINCT FROM $2
        ORDER BY r.decided_at DESC, r.id LIMIT ${MOST}`,
      [since, VAGUE],
    );
    return rows.map(({ rule, ...row }) => ({ ...oneLine(row), why: whyOf(rule) }));
  }

  private async changes(since: Day): Promise<FieldChange[]> {
    const rows = await this.db.query<(QuotePlace & Confirmed)[]>(
      `SELECT ${PLACE}, r.edited, r.proposal, r.content, r.heading, r.issuer, r.owners, r.due::text AS due, r.cadence,
              r.targets, r.actionable
         FROM ${SINCE} AND r.status = 'registered' AND r.added_by_name IS NULL AND r.edited ?| $2::text[]
        ORDER BY r.decided_at DESC, r.id LIMIT ${MOST}`,
      [since, fields],
    );
    return rows
      .flatMap((row) => {
        const { sourceTextId, sourceName, start, quote } = row;
        return fieldChanges(row).map((change) => oneLine({ sourceTextId, sourceName, start, quote, ...change }));
      })
      .slice(0, MOST);
  }

  /** Counts by the month of the decision. */
  private async months(firsts: readonly Day[]): Promise<CorrectionMonth[]> {
    const month = `to_char(r.decided_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM')`;
    const since = `r.decided_at >= $1::date::timestamp AT TIME ZONE 'Asia/Shanghai'`;
    const regrouped = `(r.split_from_id IS NOT NULL OR EXISTS (SELECT FROM requirement p WHERE p.merged_into_id = r.id))`;
    const counts = await this.db.query<MonthRow[]>(
      `SELECT ${month} AS month,
              (count(*) FILTER (WHERE r.status = 'registered'))::int AS registered,
              (count(*) FILTER (WHERE r.status = 'registered' AND r.added_by_name IS NULL AND NOT ${regrouped}
                                  AND NOT r.edited ?| $2::text[]))::int AS unchanged,
              (count(*) FILTER (WHERE r.status = 'registered' AND r.added_by_name IS NOT NULL))::int AS added,
              (count(*) FILTER (WHERE r.status = 'registered' AND ${regrouped}))::int AS regrouped,
              (count(*) FILTER (WHERE r.status = 'rejected' AND r.added_by_name IS NULL
                                  AND r.decision_reason IS DISTINCT FROM $3))::int AS rejected
         FROM requirement r WHERE ${since} AND r.status IN ('registered', 'rejected') GROUP BY 1`,
      [firsts[0], fields, VAGUE],
    );
    const changes = await this.db.query<{ month: string; field: CorrectedField; n: number }[]>(
      `SELECT ${month} AS month, field, count(*)::int AS n
         FROM requirement r CROSS JOIN LATERAL jsonb_array_elements_text(r.edited) AS field
        WHERE ${since} AND r.status = 'registered' AND r.added_by_name IS NULL AND field = ANY($2::text[]) GROUP BY 1, 2`,
      [firsts[0], fields],
    );
    return firsts.map((first) => {
      const key = first.slice(0, 7);
      const none = { registered: 0, unchanged: 0, added: 0, regrouped: 0, rejected: 0 };
      const count = { ...none, ...counts.find((one) => one.month === key), month: key };
      return {
        ...count,
        unchangedShare: count.registered === 0 ? '—' : `${((count.unchanged * 100) / count.registered).toFixed(1)}%`,
        changed: fields.map((field) => changes.find((one) => one.month === key && one.field === field)?.n ?? 0),
      };
    });
  }
}

/** The first days of so many months up to that of a day, oldest first. */
function firstDays(today: Day, months: number): Day[] {
  const days = [dayFrom(yearOf(today), monthOf(today), 1)];
  while (days.length < months) {
    const last = addDays(days[0] ?? today, -1);
    days.unshift(dayFrom(yearOf(last), monthOf(last), 1));
  }
  return days;
}
