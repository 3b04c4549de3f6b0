import { Injectable } from '@nestjs/common';
import type { SearchHit } from '#contracts';
import { type AssignmentStatus, assignmentStatusLabel, rowScope, type TaskStatus, taskStatusLabel } from '#domain';
import type { Light } from '#evaluation';
import { DataSource } from 'typeorm';
import { Lights } from '../tasks';
import { detailOf, type Wanted } from './found';
import { marksOf, missingIn, snippetOf } from './marks';

interface Row {
  id: string;
  number: string | null;
  title: string;
  outcome: string;
  quote: string;
  status: TaskStatus;
  light: Light;
  leads: string | null;
  own_status: AssignmentStatus | null;
  own_light: Light | null;
}

/** Shows tasks that were found: to people of a unit as their own share stands. */
@Injectable()
export class TaskHits {
  constructor(
    private readonly db: DataSource,
    private readonly lights: Lights,
  ) {}

  async show(ids: string[], { actor, words }: Wanted): Promise<SearchHit[]> {
    await this.lights.ensureToday();
    const scope = rowScope(actor);
    const units = typeof scope === 'string' ? [] : scope.unitIds;
    const rows = await this.db.query<Row[]>(
      `SELECT t.id, t.number, t.title, t.outcome, t.quote, t.status, t.light, own.status AS own_status,
          own.light AS own_light,
          (SELECT string_agg(u.short_name, '、' ORDER BY u.sort_order) FROM (
            SELECT DISTINCT r.unit_id FROM recipient r WHERE r.task_id = t.id AND r.role <> 'support' LIMIT 3) lead
            JOIN unit u ON u.id = lead.unit_id) AS leads
        FROM task t LEFT JOIN LATERAL (
          SELECT o.status, o.light FROM assignment o
            WHERE o.task_id = t.id AND o.unit_id = ANY($2::uuid[]) AND o.replaced_by_id IS NULL
            ORDER BY o.id DESC LIMIT 1) own ON true
        WHERE t.id = ANY($1::uuid[]) ORDER BY array_position($1::uuid[], t.id)`,
      [ids, units],
    );
    return rows.map((row) => ({
      kind: 'task',
      id: row.id,
      title: row.title,
      detail: detailOf(
        row.number ?? '未编号',
        row.own_status ? assignmentStatusLabel[row.own_status] : taskStatusLabel[row.status],
        scope === 'county' ? row.leads : null,
      ),
      light: row.own_light ?? row.light,
      path: `/tasks/${row.id}`,
      marks: marksOf(row.title, words),
      snippet: beyond(row.title, words, [row.outcome, row.quote]),
    }));
  }
}

/** A snippet for the first word that the title has not. */
function beyond(title: string, words: readonly string[], texts: readonly string[]): SearchHit['snippet'] {
  const missing = missingIn(title, words);
  if (missing.length === 0) return null;
  for (const text of texts) {
    const snippet = snippetOf(text, missing);
    if (snippet) return snippet;
  }
  return null;
}
