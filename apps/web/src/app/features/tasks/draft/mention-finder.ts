import { HttpClient } from '@angular/common/http';
import { Component, computed, inject, output, signal } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { MentionView } from '#contracts';
import { type ProblemError, problemOf } from '../../../core/http/problem';
import { ProblemNotice } from '../../../core/states/problem-notice';

/** Looks up what a written owner stands for, e.g. 各乡镇, and lets a person take those who are meant. */
@Component({
  selector: 'app-mention-finder',
  imports: [ProblemNotice],
  templateUrl: './mention-finder.html',
  styleUrl: './mention-finder.css',
})
export class MentionFinder {
  /** The units taken, with the words that named them. */
  readonly found = output<{ mention: string; unitIds: string[] }>();
  /** Words to be resolved later, before the dispatch. */
  readonly deferred = output<string>();

  private readonly http = inject(HttpClient);
  protected readonly text = signal('');
  protected readonly view = signal<MentionView | undefined>(undefined);
  protected readonly picked = signal<ReadonlySet<string>>(new Set());
  protected readonly busy = signal(false);
  protected readonly problem = signal<ProblemError | undefined>(undefined);

  protected readonly usual = ['各乡镇', '各镇（街道）', '县直各部门', '各乡镇、各部门'];
  protected readonly names = computed(() => this.view()?.units.filter(({ id }) => this.picked().has(id)) ?? []);

  protected async find(text: string) {
    this.text.set(text);
    if (!text.trim() || this.busy()) return;
    this.busy.set(true);
    this.problem.set(undefined);
    this.view.set(undefined);
    try {
      const params = { text: text.trim() };
      const view = await firstValueFrom(this.http.get<MentionView>('/api/v1/organization/mentions', { params }));
      const open = view.state === 'pick' || view.state === 'ambiguous';
      this.picked.set(new Set(open ? view.certainUnitIds : view.units.map(({ id }) => id)));
      this.view.set(view);
    } catch (error) {
      this.problem.set(problemOf(error));
    } finally {
      this.busy.set(false);
    }
  }

  protected toggle(id: string, on: boolean) {
    this.picked.update((picked) => {
      const next = new Set(picked);
      if (on) next.add(id);
      else next.delete(id);
      return next;
    });
  }

  protected take(view: MentionView) {
    this.found.emit({ mention: view.text, unitIds: this.names().map(({ id }) => id) });
    this.close();
  }

  protected defer(view: MentionView) {
    this.deferred.emit(view.text);
    this.close();
  }

  private close() {
    this.view.set(undefined);
    this.text.set('');
  }
}
