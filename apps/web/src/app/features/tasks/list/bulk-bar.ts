import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { BulkAnswer, TaskRow } from '#contracts';
import { taskEventLabel } from '#domain';
import { Confirm } from '../../../core/confirm/confirm';
import { type ProblemError, problemOf } from '../../../core/http/problem';
import { ProblemNotice } from '../../../core/states/problem-notice';
import { TasksApi } from '../tasks-api';

const kinds = [
  { event: 'approve', path: 'approvals', text: '同意后逐件编定督办编号。' },
  { event: 'dispatch', path: 'dispatches', text: '交办后签收时限和办理期限从现在起算，事项内容不能再改。' },
] as const;
type Kind = (typeof kinds)[number];

/** Handles the chosen tasks together and says of each how it went. */
@Component({
  selector: 'app-bulk-bar',
  imports: [ProblemNotice],
  templateUrl: './bulk-bar.html',
  styleUrl: './bulk-bar.css',
})
export class BulkBar {
  readonly rows = input.required<readonly TaskRow[]>();
  /** Some have changed; those that were refused stay chosen. */
  readonly handled = output<{ refused: readonly string[] }>();
  readonly cleared = output();

  private readonly api = inject(TasksApi);
  private readonly confirm = inject(Confirm);

  protected readonly busy = signal(false);
  protected readonly problem = signal<ProblemError | undefined>(undefined);
  protected readonly outcome = signal<{ done: string; refused: { title: string; detail: string }[] } | undefined>(
    undefined,
  );
  protected readonly offers = computed(() =>
    kinds
      .map((kind) => ({
        kind,
        label: taskEventLabel[kind.event],
        rows: this.rows().filter(({ allowed }) => allowed.includes(kind.event)),
      }))
      .filter(({ rows }) => rows.length > 0),
  );

  protected async handle(kind: Kind, rows: readonly TaskRow[]) {
    const label = taskEventLabel[kind.event];
    const title = `${label}所选的 ${rows.length} 件？`;
    if (!(await this.confirm.ask({ title, text: kind.text, ok: label }))) return;
    this.busy.set(true);
    this.problem.set(undefined);
    this.outcome.set(undefined);
    try {
      const items = rows.map(({ id, version }) => ({ id, version }));
      this.tell(label, rows, await this.api.bulk(kind.path, { items }));
    } catch (error) {
      this.problem.set(problemOf(error));
    } finally {
      this.busy.set(false);
    }
  }

  private tell(label: string, rows: readonly TaskRow[], { results }: BulkAnswer) {
    const titles = new Map(rows.map(({ id, title }) => [id, title]));
    const refused = results.flatMap((result) => (result.ok ? [] : [result]));
    this.outcome.set({
      done: `${label} ${results.length - refused.length} 件${refused.length > 0 ? `，另有 ${refused.length} 件没有办成` : ''}`,
      refused: refused.map(({ id, detail }) => ({ title: titles.get(id) ?? '', detail })),
    });
    this.handled.emit({ refused: refused.map(({ id }) => id) });
  }
}
