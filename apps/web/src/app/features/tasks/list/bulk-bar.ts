import { Component, computed, inject, input, output, signal } from '@angular/core';
import { NzIconDirective } from 'ng-zorro-antd/icon';
import { type BulkAnswer, BULK_LIMIT, type BulkUrgeAnswer, type TaskChoice } from '#contracts';
import { Confirm } from '../../../core/confirm/confirm';
import { type ProblemError, problemOf } from '../../../core/http/problem';
import { ProblemNotice } from '../../../core/states/problem-notice';
import type { Act } from '../acts/act';
import { ActForm } from '../acts/act-form';
import { TasksApi } from '../tasks-api';
import { bulkSteps, type BulkStep, bulkUrgeAct, stepLabel, urgeable } from './bulk-kinds';

interface Outcome {
  done: string;
  refused: { title: string; detail: string }[];
}

/** Handles the chosen tasks together and says of each how it went. */
@Component({
  selector: 'app-bulk-bar',
  imports: [ActForm, NzIconDirective, ProblemNotice],
  templateUrl: './bulk-bar.html',
  styleUrl: './bulk-bar.css',
})
export class BulkBar {
  readonly tasks = input.required<readonly TaskChoice[]>();
  /** Tasks of the whole list, over all pages. */
  readonly total = input.required<number>();
  /** Whether every row of the page is chosen: then the whole list is offered. */
  readonly pageChosen = input.required<boolean>();
  /** Some have changed; those that were refused stay chosen. */
  readonly handled = output<{ refused: readonly string[] }>();
  readonly cleared = output();
  /** Chooses the rows of the page, for cards that have no head. */
  readonly pageWanted = output();
  /** Chooses the whole list, or as much of it as may be handled at once. */
  readonly allWanted = output();

  private readonly api = inject(TasksApi);
  private readonly confirm = inject(Confirm);

  protected readonly most = BULK_LIMIT;
  protected readonly busy = signal(false);
  protected readonly urging = signal<Act | undefined>(undefined);
  protected readonly problem = signal<ProblemError | undefined>(undefined);
  protected readonly outcome = signal<Outcome | undefined>(undefined);
  protected readonly urgeable = computed(() => urgeable(this.tasks()));
  protected readonly tooMany = computed(() => this.tasks().length > BULK_LIMIT);
  protected readonly offersAll = computed(
    () => this.pageChosen() && this.total() > this.tasks().length && this.tasks().length < BULK_LIMIT,
  );
  protected readonly offers = computed(() =>
    bulkSteps
      .map((step) => ({
        step,
        label: stepLabel(step),
        tasks: this.tasks().filter(({ allowed }) => allowed.includes(step.event)),
      }))
      .filter(({ tasks }) => tasks.length > 0),
  );

  protected async handle(step: BulkStep, tasks: readonly TaskChoice[]) {
    const label = stepLabel(step);
    const title = `${label}所选的 ${tasks.length} 件？`;
    const left = this.tasks().length - tasks.length;
    const text = left > 0 ? `${step.text}另有 ${left} 件现在不能${label}，不受影响。` : step.text;
    if (!(await this.confirm.ask({ title, text, ok: label }))) return;
    await this.carry(async () => {
      const items = tasks.map(({ id, version }) => ({ id, version }));
      this.tell(label, await this.api.bulk(step.path, { items }));
    });
  }

  protected urge() {
    this.problem.set(undefined);
    this.outcome.set(undefined);
    this.urging.set(bulkUrgeAct(this.urgeable()));
  }

  protected urged(answer: unknown) {
    this.urging.set(undefined);
    this.tell('催办', answer as BulkUrgeAnswer);
  }

  protected export() {
    return this.carry(() => this.api.sheet(this.tasks().map(({ id }) => id)));
  }

  private async carry(work: () => Promise<void>) {
    this.busy.set(true);
    this.problem.set(undefined);
    this.outcome.set(undefined);
    try {
      await work();
    } catch (error) {
      this.problem.set(problemOf(error));
    } finally {
      this.busy.set(false);
    }
  }

  private tell(label: string, { results }: BulkAnswer | BulkUrgeAnswer) {
    const titles = new Map(this.tasks().map(({ id, title }) => [id, title]));
    const refused = results.flatMap((result) => (result.ok ? [] : [result]));
    const units = results.reduce((n, result) => n + ('units' in result ? result.units.length : 0), 0);
    const done = `${results.length - refused.length} 件已${label}${units > 0 ? `，共 ${units} 个单位次` : ''}`;
    this.outcome.set({
      done: refused.length > 0 ? `${done}；${refused.length} 件未办，原因如下：` : `${done}。`,
      refused: refused.map(({ id, detail }) => ({ title: titles.get(id) ?? '', detail })),
    });
    this.handled.emit({ refused: refused.map(({ id }) => id) });
  }
}
