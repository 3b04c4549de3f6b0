import { Component, computed, effect, inject, signal, untracked } from '@angular/core';
import { ActivatedRoute, Router } from '@angular/router';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzMessageService } from 'ng-zorro-antd/message';
import type { PlanCheck, PlanProposalInput, TargetInput } from '#contracts';
import { Confirm } from '../../core/confirm/confirm';
import { draft } from '../../core/draft';
import { attempts } from '../../core/http/attempts';
import { problemOf } from '../../core/http/problem';
import { Page } from '../../core/page/page';
import { queryState } from '../../core/query-state';
import { Session } from '../../core/session';
import { Failure } from '../../core/states/failure';
import { Loading } from '../../core/states/loading';
import { ProblemNotice } from '../../core/states/problem-notice';
import { OrganizationApi } from '../organization/organization-api';
import { UnitsPicker } from '../organization/unit-picker';
import { IndicatorsApi, planView } from './indicators-api';
import { PeriodGrid } from './period-grid';
import { type PlanDraft, spread, startOf, withTarget, withUnits } from './plan-form';

/** Milliseconds without a key before the sums are asked for. */
const PAUSE = 350;

/** Makes the next version of a year's plan: the county, its months, its units; the sums come from the server. */
@Component({
  selector: 'app-plan-page',
  imports: [Failure, Loading, NzButtonComponent, Page, PeriodGrid, ProblemNotice, UnitsPicker],
  templateUrl: './plan-page.html',
  styleUrls: ['./choices.css', './plan-page.css'],
})
export class PlanPage {
  private readonly api = inject(IndicatorsApi);
  private readonly organization = inject(OrganizationApi);
  private readonly confirm = inject(Confirm);
  private readonly message = inject(NzMessageService);
  private readonly router = inject(Router);
  private readonly today = inject(Session).view()?.today ?? '';
  protected readonly id = inject(ActivatedRoute).snapshot.paramMap.get('id') ?? '';

  private readonly thisYear = Number(this.today.slice(0, 4));
  protected readonly years = [this.thisYear + 1, this.thisYear, this.thisYear - 1, this.thisYear - 2];
  protected readonly filters = queryState({ year: this.thisYear });
  protected readonly view = planView(
    () => this.id,
    () => this.filters.params(),
  );

  /** What was typed, on which version; null while nothing was. */
  private readonly edited = signal<{ plan: PlanDraft | null; after: number }>({ plan: null, after: 0 });
  protected readonly draft = draft(`indicator-plan-${this.id}`, this.edited);
  protected readonly plan = computed((): PlanDraft | undefined => {
    if (!this.view.hasValue()) return undefined;
    const { plan } = this.edited();
    return plan?.year === this.view.value().year ? plan : startOf(this.view.value(), this.today);
  });
  protected readonly touched = computed(() => this.edited().plan !== null && this.edited().plan === this.plan());
  /** Whether somebody saved another version since the draft was begun. */
  protected readonly outdated = computed(
    () => this.touched() && this.view.hasValue() && this.view.value().revision > this.edited().after,
  );

  protected readonly check = signal<PlanCheck | undefined>(undefined);
  private readonly attempts = attempts();
  protected readonly problem = this.attempts.problem;
  protected readonly busy = this.attempts.busy;
  protected readonly by = signal<PlanProposalInput['by']>('even');
  /** How the figures were proposed. */
  protected readonly proposed = signal('');
  /** The unit whose months are open. */
  protected readonly open = signal<string | null>(null);
  private readonly faults = computed(
    () => new Map((this.touched() ? (this.check()?.faults ?? []) : []).map(({ field, message }) => [field, message])),
  );
  protected readonly unitIds = computed(() => this.plan()?.units.map(({ unitId }) => unitId) ?? []);

  constructor() {
    effect((onCleanup) => {
      const plan = this.plan();
      if (!plan) return;
      let current = true;
      const timer = setTimeout(() => {
        this.api.checkPlan(this.id, plan).then(
          (check) => {
            if (current) this.check.set(check);
          },
          (error: unknown) => {
            if (current) this.problem.set(problemOf(error));
          },
        );
      }, PAUSE);
      onCleanup(() => {
        current = false;
        clearTimeout(timer);
      });
    });
  }

  protected nameOf(unitId: string): string {
    return this.organization.nameOf(unitId);
  }

  protected fault(field: string): string {
    return this.faults().get(field) ?? '';
  }

  /** Messages for the entries of a target, by their index. */
  protected faultAt(at: string): (index: number) => string {
    return (index) => this.fault(`${at}.entries[${index}].value`);
  }

  protected change(patch: Partial<PlanDraft>) {
    const plan = this.plan();
    if (plan) this.edit({ ...plan, ...patch });
  }

  protected changeTarget(index: number | null, target: TargetInput) {
    const plan = this.plan();
    if (plan) this.edit(withTarget(plan, index, target));
  }

  protected choose(unitIds: string[]) {
    const plan = this.plan();
    if (plan && unitIds.join() !== this.unitIds().join()) this.edit(withUnits(plan, unitIds));
  }

  protected chooseTownships() {
    const townships = this.organization.units().filter(({ kind }) => kind === 'township' || kind === 'subdistrict');
    this.choose([...new Set([...this.unitIds(), ...townships.map(({ id }) => id)])]);
  }

  /** Divides the county's annual target over units and months. */
  protected propose() {
    const plan = this.plan();
    if (!plan) return Promise.resolve();
    return this.attempts.run(async () => {
      const { annual } = plan.county;
      const input = { year: plan.year, annual, unitIds: this.unitIds(), margin: plan.margin || '0', by: this.by() };
      const { county, units, text } = await this.api.proposePlan(this.id, input);
      this.edit({
        ...plan,
        county: spread(county, plan.year),
        units: units.map(({ unitId, ...target }) => ({ unitId, ...spread(target, plan.year) })),
      });
      this.proposed.set(text);
    });
  }

  /** Divides one unit's annual target over its months anew. */
  protected proposeUnit(index: number) {
    const plan = this.plan();
    const annual = plan?.units[index]?.annual;
    if (!plan || annual === undefined) return Promise.resolve();
    return this.attempts.run(async () => {
      const input = { year: plan.year, annual, unitIds: [], by: this.by() };
      const { county } = await this.api.proposePlan(this.id, input);
      this.edit(withTarget(plan, index, spread(county, plan.year)));
    });
  }

  protected async save() {
    const plan = this.plan();
    const view = this.view.hasValue() ? this.view.value() : undefined;
    if (!plan || !view || !(await this.isSound(plan))) return;
    const agreed = await this.confirm.ask({
      title: `下达${plan.year}年计划第${view.revision + 1}版？`,
      text: `自 ${plan.effectiveFrom} 起生效；此前的进度仍按当时的计划计算。下达后不能修改，只能再下达新的一版。`,
      ok: '下达',
    });
    if (!agreed) return;
    await this.attempts.run(async () => {
      await this.api.savePlan(view.indicator, plan);
      this.draft.clear();
      this.message.success('计划已下达');
      await this.router.navigate(['/indicators', this.id], { queryParams: { year: plan.year } });
    });
  }

  /** Whether nothing is wrong with the plan; else its faults are shown. */
  private async isSound(plan: PlanDraft): Promise<boolean> {
    await this.attempts.run(async () => {
      this.check.set(await this.api.checkPlan(this.id, plan));
    });
    if (this.problem()) return false;
    const sound = this.check()?.faults.length === 0;
    if (!sound) this.edit(plan);
    return sound;
  }

  private edit(plan: PlanDraft) {
    const after = untracked(() => (this.touched() ? this.edited().after : this.view.value()?.revision)) ?? 0;
    this.edited.set({ plan, after });
  }
}
