import { addDays, type Day, monthEnd, yearOf } from '#calendar';
import type { IndicatorInput, IndicatorRef, PlanInput, PlanProposal } from '#contracts';
import type { Stage } from './follow';
import { at, workingDays } from './timeline';

interface DemoIndicator {
  is: Omit<IndicatorInput, 'sourceUnitId' | 'active' | 'sortOrder'>;
  source: string;
  annual: string;
  /** Whether every township has a share of it. */
  shared: boolean;
  /** What a month brings of its plan, from … to …. */
  pace: [number, number];
  /** For figures that do not add up: the published value of a month. */
  value?: [number, number];
}

const INDICATORS: DemoIndicator[] = [
  {
    is: { code: 'TZ01', name: '固定资产投资', measure: '亿元', kind: 'flow', direction: 'higher', decimals: 2 },
    source: 'tongji',
    annual: '126.00',
    shared: true,
    pace: [0.78, 1.12],
  },
  {
    is: { code: 'SR01', name: '一般公共预算收入', measure: '万元', kind: 'flow', direction: 'higher', decimals: 0 },
    source: 'caizheng',
    annual: '185000',
    shared: true,
    pace: [0.86, 1.1],
  },
  {
    is: { code: 'RK01', name: '规上企业培育入库', measure: '家', kind: 'count', direction: 'higher', decimals: 0 },
    source: 'tongji',
    annual: '168',
    shared: true,
    pace: [0.6, 1.3],
  },
  {
    is: { code: 'GY01', name: '规上工业增加值增速', measure: '%', kind: 'rate', direction: 'higher', decimals: 1 },
    source: 'tongji',
    annual: '8.0',
    shared: false,
    pace: [1, 1],
    value: [7.1, 8.6],
  },
  {
    is: { code: 'NH01', name: '能源消费总量', measure: '万吨标煤', kind: 'flow', direction: 'lower', decimals: 2 },
    source: 'fagai',
    annual: '52.00',
    shared: false,
    pace: [0.94, 1.06],
  },
];

const months = (year: number, last: number) =>
  Array.from({ length: last }, (_, i) => `${year}-${String(i + 1).padStart(2, '0')}`);

/** The year's indicators: plans at its beginning, figures of every month from every unit, now and then corrected. */
export class Measure {
  private readonly stage: Stage;
  private readonly unitId: (key: string) => string;
  private readonly townships: string[];

  constructor(stage: Stage, unitId: (key: string) => string, townships: string[]) {
    this.stage = stage;
    this.unitId = unitId;
    this.townships = townships;
  }

  begin() {
    const year = yearOf(this.stage.end);
    for (const [i, indicator] of INDICATORS.entries())
      this.stage.timeline.plan(at(`${year}-01-04`, 560 + i), () => this.found(indicator, i, year));
  }

  private async found(indicator: DemoIndicator, order: number, year: number) {
    const { people } = this.stage;
    const { is, source, annual, shared } = indicator;
    const ref = await people('ducha1').post<IndicatorRef>('/indicators', {
      ...is,
      sourceUnitId: this.unitId(source),
      sortOrder: (order + 1) * 10,
      active: true,
    } satisfies IndicatorInput);
    const unitIds = shared ? this.townships : [];
    const plan = await this.plan(indicator, ref.id, year, unitIds, annual);
    await people('ducha1').post(`/indicators/${ref.id}/plans`, plan, ref.version);
    const reporters: (string | null)[] = shared ? unitIds : [null];
    for (const key of months(year, 12))
      for (const unitId of reporters) this.report(indicator, ref.id, unitId, key, plan);
  }

  private async plan(
    indicator: DemoIndicator,
    id: string,
    year: number,
    unitIds: string[],
    annual: string,
  ): Promise<PlanInput> {
    const paper = { year, basis: `云溪县${year}年度经济社会发展目标任务分解方案`, effectiveFrom: `${year}-01-01` };
    if (indicator.is.kind === 'rate') {
      const entries = months(year, 12).map((periodKey) => ({ periodKey, value: annual }));
      return { ...paper, county: { annual, entries }, units: [] };
    }
    const { county, units } = await this.stage
      .people('ducha1')
      .post<PlanProposal>(`/indicators/${id}/plans/proposal`, { year, annual, unitIds, by: 'even' });
    return { ...paper, county, units };
  }

  private report(indicator: DemoIndicator, id: string, unitId: string | null, periodKey: string, plan: PlanInput) {
    const { chance, timeline, people, unit, diligence } = this.stage;
    const target = unitId === null ? plan.county : plan.units.find((one) => one.unitId === unitId);
    const planned = Number(target?.entries.find((entry) => entry.periodKey === periodKey)?.value ?? 0);
    const [low, high] = indicator.value ?? indicator.pace;
    const lean = unitId === null ? 0.6 : diligence(unitId);
    const share = low + (high - low) * Math.min(1, Math.max(0, lean * 0.7 + chance.next() * 0.5 - 0.1));
    const figure = (indicator.value ? share : planned * share).toFixed(indicator.is.decimals);
    const end: Day = monthEnd(`${periodKey}-01`);
    const late = chance.yes(unitId === null ? 0.02 : (1 - lean) * 0.25);
    const when = workingDays(addDays(end, late ? chance.int(7, 12) : chance.int(1, 4)), 0);
    const reporter = unit(unitId ?? this.unitId(indicator.source));
    const send = (value: string, revision: number, reason?: string) =>
      people(reporter.liaison).post(
        `/indicators/${id}/reports`,
        { unitId, periodKey, value, signer: reporter.head, ...(reason ? { reason } : {}) },
        revision,
      );
    timeline.plan(at(when, 540 + chance.int(0, 400)), async () => {
      await send(figure, 0);
      if (!chance.yes(0.03) || indicator.value || Number(figure) === 0) return;
      const corrected = (Number(figure) * 0.96).toFixed(indicator.is.decimals);
      if (corrected === figure) return;
      timeline.plan(at(workingDays(addDays(when, 9), 0), 660), async () => {
        await send(corrected, 1, '与部门数据核对后更正。');
      });
    });
  }
}
