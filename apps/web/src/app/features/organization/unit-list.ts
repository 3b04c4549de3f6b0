import { Component, computed, inject, output, signal } from '@angular/core';
import type { ImportReport, UnitProposal } from '#contracts';
import { unitKindLabel, unitKinds } from '#domain';
import { draft } from '../../core/draft';
import { attempts } from '../../core/http/attempts';
import { ProblemNotice } from '../../core/states/problem-notice';
import { ImportDialog } from './import-dialog';
import { OrganizationApi } from './organization-api';

/** A unit of the list as it is corrected: other names in one text. */
interface Row extends Omit<UnitProposal, 'aliases'> {
  aliases: string;
}

/** Many units at once: from a sheet, or typed one to a line, read, corrected in a table and saved together. */
@Component({
  selector: 'app-unit-list',
  imports: [ImportDialog, ProblemNotice],
  templateUrl: './unit-list.html',
  styleUrl: './list-table.css',
})
export class UnitList {
  private readonly api = inject(OrganizationApi);
  readonly saved = output();

  protected readonly kinds = unitKinds;
  protected readonly kindLabel = unitKindLabel;
  protected readonly model = signal<{ text: string; rows: Row[] }>({ text: '', rows: [] });
  protected readonly draft = draft('units-list', this.model);
  protected readonly report = signal<ImportReport | undefined>(undefined);
  protected readonly importing = signal(false);
  protected readonly made = signal(0);
  private readonly attempts = attempts();
  protected readonly problem = this.attempts.problem;
  protected readonly busy = this.attempts.busy;
  /** Those that the directory does not have yet: what is saved. */
  protected readonly fresh = computed(() => this.model().rows.filter(({ known }) => !known));

  protected typed(text: string) {
    this.model.update((model) => ({ ...model, text }));
  }

  protected read() {
    return this.attempts.run(async () => {
      const rows = await this.api.propose(this.model().text);
      this.report.set(undefined);
      this.made.set(0);
      this.model.update((model) => ({
        ...model,
        rows: rows.map((row) => ({ ...row, aliases: row.aliases.join('、') })),
      }));
    });
  }

  protected change(at: number, patch: Partial<Row>) {
    this.report.set(undefined);
    this.model.update((model) => ({
      ...model,
      rows: model.rows.map((row, i) => (i === at ? { ...row, ...patch, sure: true } : row)),
    }));
  }

  protected remove(at: number) {
    this.report.set(undefined);
    this.model.update((model) => ({ ...model, rows: model.rows.filter((_, i) => i !== at) }));
  }

  /** What is wrong with a row, as the last check found it. */
  protected faultOf(row: Row): string {
    const line = this.fresh().indexOf(row) + 1;
    return (this.report()?.errors ?? [])
      .filter((error) => line > 0 && error.line === line)
      .map(({ message }) => message)
      .join('');
  }

  protected save() {
    return this.attempts.run(async () => {
      const units = this.fresh().map(({ name, shortName, kind, aliases }) => ({
        ...{ name, shortName, kind },
        aliases: aliases.split(/[、，,；;\s]+/).filter(Boolean),
      }));
      const report = await this.api.saveAll({ dryRun: true, units });
      this.report.set(report);
      if (report.errors.length > 0) return;
      const { created } = await this.api.saveAll({ dryRun: false, units });
      this.draft.clear();
      this.report.set(undefined);
      this.made.set(created);
      this.saved.emit();
    });
  }

  protected imported() {
    this.importing.set(false);
    this.saved.emit();
  }
}
