import { Injectable } from '@nestjs/common';
import { periodByKey, periodLabel, yearOf, type Day, type Period } from '#calendar';
import type { IndicatorReportInput, ReportRef } from '#contracts';
import { compare } from '#evaluation';
import { v7 as uuidv7 } from 'uuid';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database/transactions';
import { problem } from '../../platform/errors/problem';
import { checkVersion } from '../../platform/http/version';
import type { Actor } from '../../platform/session/actor';
import { IndicatorReportEntity } from './indicator.entity';
import { lockIndicator, noIndicator } from './indicator-access';
import { figureFault } from './indicator-rules';
import { type IndicatorYear, type Revision, revisionsOf } from './indicator-year';
import { loadYears } from './indicator-years';
import { periodsToReport, whyClosed } from './report-sheet.queries';
import { settled } from './reporting-days';
import { visibleSubjects } from './visible';

/** 数据报送 and 数据修正: figures are never changed, only followed by the next revision. */
@Injectable()
export class ReportsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /**
   * Reports a figure, or corrects it.
   * @param seen the revision that the reporter saw, 0 for none
   * @throws notFound for another unit's figure, invalid for a period or value that cannot be, stale
   */
  report(actor: Actor, id: string, seen: number, input: IndicatorReportInput): Promise<ReportRef> {
    return this.transactions.run(actor, async ({ manager, audit }) => {
      const indicator = await lockIndicator(manager, id);
      const year = yearOfKey(input.periodKey);
      const [data] = await loadYears(manager, [indicator], year, 'all');
      if (!data || !visibleSubjects(actor, data).includes(input.unitId)) throw noIndicator();
      const closed = whyClosed(actor, data, input.unitId);
      if (closed !== null) throw problem('refused', closed);

      const period = checkedPeriod(data, input.periodKey, this.clock.today());
      const before = revisionsOf(data, input.unitId).filter(({ periodKey }) => periodKey === period.key);
      checkVersion({ version: before.at(-1)?.revision ?? 0 }, seen, `${periodLabel(period.key)}数据`);
      checkFigure(data, period, before, input);

      const revision = (before.at(-1)?.revision ?? 0) + 1;
      const correction = settled(before, period).length > 0;
      await manager.insert(IndicatorReportEntity, {
        id: uuidv7(),
        indicatorId: id,
        unitId: input.unitId,
        periodKey: period.key,
        revision,
        value: input.value,
        reason: input.reason ?? null,
        signer: input.signer,
        reportedBy: actor.accountId,
        reportedByName: actor.name,
        reportedAt: this.clock.now(),
      });
      audit({
        action: correction ? 'indicator.correct' : 'indicator.report',
        entity: 'indicator',
        entityId: id,
        label: `${indicator.name}${periodLabel(period.key)}数据`,
        from: before.at(-1)?.value ?? null,
        to: input.value,
        reason: input.reason ?? null,
        after: { ...input, revision },
      });
      return { periodKey: period.key, revision };
    });
  }
}

const badPeriod = (message: string) => problem('invalid', message, [{ field: 'periodKey', message }]);

function yearOfKey(periodKey: string): number {
  const period = periodByKey(periodKey);
  if (!period) throw badPeriod('报送周期无效，请从页面的周期中选择。');
  return yearOf(period.start);
}

/** @throws invalid for a period that has not begun or by which the indicator is not reported */
function checkedPeriod(data: IndicatorYear, periodKey: string, today: Day): Period {
  const periods = periodsToReport(data, today);
  const period = periods.find(({ key }) => key === periodKey);
  if (period) return period;
  const wanted = periodByKey(periodKey);
  if (wanted && wanted.start > today) throw badPeriod(`${periodLabel(periodKey)}还没有开始，不能提前报送。`);
  const word = periods.some(({ kind }) => kind === 'quarter') ? '季度' : '月';
  throw badPeriod(`本指标按${word}报送，不按${periodLabel(periodKey)}报送。`);
}

/** @throws invalid naming the field */
function checkFigure(
  { indicator }: IndicatorYear,
  period: Period,
  before: readonly Revision[],
  input: IndicatorReportInput,
) {
  const fault = figureFault(indicator, input.value);
  if (fault !== null) throw problem('invalid', `数值${fault}。`, [{ field: 'value', message: `数值${fault}。` }]);
  const last = settled(before, period).at(-1);
  if (!last) return;
  const message =
    compare(last.value, input.value) === 0
      ? `数值与已报送的${last.value}${indicator.measure}相同，无须更正。`
      : (input.reason ?? '') === ''
        ? '更正已报送的数据须写明原因。'
        : null;
  if (message === null) return;
  const field = compare(last.value, input.value) === 0 ? 'value' : 'reason';
  throw problem('invalid', message, [{ field, message }]);
}
