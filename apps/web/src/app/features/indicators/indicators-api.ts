import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type {
  IndicatorDefinition,
  IndicatorInput,
  IndicatorRef,
  IndicatorReportInput,
  IndicatorRow,
  IndicatorView,
  Page,
  PlanCheck,
  PlanInput,
  PlanProposal,
  PlanProposalInput,
  PlanRef,
  PlanView,
  ReportRef,
  ReportSheet,
} from '#contracts';
import { ifMatch } from '../../core/http/if-match';

const url = '/api/v1/indicators';
type Params = Record<string, string | number | boolean | readonly string[]>;

export const indicatorList = (params: () => Params) =>
  httpResource<Page<IndicatorRow>>(() => ({ url, params: params() }));

export const indicatorView = (id: () => string, params: () => Params) =>
  httpResource<IndicatorView>(() => ({ url: `${url}/${id()}`, params: params() }));

export const reportSheet = (id: () => string, params: () => Params) =>
  httpResource<ReportSheet>(() => ({ url: `${url}/${id()}/reports`, params: params() }));

export const planView = (id: () => string, params: () => Params) =>
  httpResource<PlanView>(() => ({ url: `${url}/${id()}/plan`, params: params() }));

/** What is written of indicators. Every call rejects with a ProblemError. */
@Service()
export class IndicatorsApi {
  private readonly http = inject(HttpClient);

  /** Adds an indicator, or changes the one given. */
  save(indicator: IndicatorDefinition | null, input: IndicatorInput): Promise<IndicatorRef> {
    return firstValueFrom(
      indicator
        ? this.http.put<IndicatorRef>(`${url}/${indicator.id}`, input, ifMatch(indicator.version))
        : this.http.post<IndicatorRef>(url, input),
    );
  }

  async remove(indicator: IndicatorDefinition): Promise<void> {
    await firstValueFrom(this.http.delete(`${url}/${indicator.id}`, ifMatch(indicator.version)));
  }

  /** The sums of a plan and its faults; nothing is kept. */
  checkPlan(id: string, plan: PlanInput): Promise<PlanCheck> {
    return firstValueFrom(this.http.post<PlanCheck>(`${url}/${id}/plans/check`, plan));
  }

  proposePlan(id: string, input: PlanProposalInput): Promise<PlanProposal> {
    return firstValueFrom(this.http.post<PlanProposal>(`${url}/${id}/plans/proposal`, input));
  }

  savePlan({ id, version }: IndicatorDefinition, plan: PlanInput): Promise<PlanRef> {
    return firstValueFrom(this.http.post<PlanRef>(`${url}/${id}/plans`, plan, ifMatch(version)));
  }

  /** @param seen the revision on the page, 0 for none */
  report(id: string, seen: number, input: IndicatorReportInput): Promise<ReportRef> {
    return firstValueFrom(this.http.post<ReportRef>(`${url}/${id}/reports`, input, ifMatch(seen)));
  }
}
