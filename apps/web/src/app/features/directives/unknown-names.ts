import { Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { UnknownName } from '#contracts';
import { type ProblemError, problemOf } from '../../core/http/problem';
import { Session } from '../../core/session';
import { ProblemNotice } from '../../core/states/problem-notice';
import { OrganizationApi } from '../organization/organization-api';
import { UnitPicker } from '../organization/unit-picker';
import { QuoteLink } from './quote-link';

/** As many as are shown at first: those read most often. */
const FIRST = 10;

/**
 * Names that stand for no unit, each with the unit of which it may become an alias. Who may not change the directory sees
 * what people chose for it.
 */
@Component({
  selector: 'app-unknown-names',
  imports: [ProblemNotice, QuoteLink, RouterLink, UnitPicker],
  templateUrl: './unknown-names.html',
  styleUrl: './unknown-names.css',
})
export class UnknownNames {
  private readonly organization = inject(OrganizationApi);
  private readonly session = inject(Session);
  readonly names = input.required<readonly UnknownName[]>();
  /** One of them has become an alias. */
  readonly added = output();

  protected readonly writes = computed(() => this.session.can('organization.write'));
  /** Units picked instead of the suggested ones, by the name. */
  private readonly picked = signal<ReadonlyMap<string, string | null>>(new Map());
  /** What has become an alias here, and of which unit. */
  protected readonly settled = signal<readonly { name: string; unit: string }[]>([]);
  protected readonly saving = signal<string | null>(null);
  protected readonly problem = signal<ProblemError | undefined>(undefined);

  protected readonly open = computed(() => {
    const settled = new Set(this.settled().map(({ name }) => name));
    return this.names().filter(({ name }) => !settled.has(name));
  });
  protected readonly all = signal(false);
  protected readonly shown = computed(() => (this.all() ? this.open() : this.open().slice(0, FIRST)));

  protected unitOf({ name, suggested }: UnknownName): string | null {
    return this.picked().has(name) ? (this.picked().get(name) ?? null) : (suggested?.id ?? null);
  }

  protected pick({ name }: UnknownName, unitId: string | null) {
    this.picked.update((picked) => new Map(picked).set(name, unitId));
  }

  protected async add(row: UnknownName) {
    const unit = this.organization.units().find(({ id }) => id === this.unitOf(row));
    if (!unit || this.saving() !== null) return;
    const { name, shortName, kind, rankGroup, aliases, parentId, officeUnitId, memberIds, validFrom } = unit;
    const input = { name, shortName, kind, rankGroup, parentId, officeUnitId, memberIds, validFrom };
    this.problem.set(undefined);
    this.saving.set(row.name);
    try {
      await this.organization.save(unit, { ...input, aliases: [...aliases, row.name] });
      this.settled.update((settled) => [...settled, { name: row.name, unit: shortName }]);
      this.added.emit();
    } catch (error) {
      this.problem.set(problemOf(error));
    } finally {
      this.saving.set(null);
    }
  }

  protected reload() {
    this.problem.set(undefined);
    this.organization.reload();
  }
}
