import type { IndicatorRow } from '#bulletin';
import { verdictLabel } from '#evaluation';
import type { CountyStanding } from '../indicators';

/** The county's figure of an indicator as the report's table prints it; the verdict is that on the quarter. */
export const indicatorRow = ({ indicator, pace: { printed }, guards, light }: CountyStanding): IndicatorRow => ({
  name: indicator.name,
  unit: indicator.unit,
  annual: printed.annual,
  planToDate: printed.planToDate,
  cumulative: printed.cumulative,
  annualPct: printed.annualPct,
  timeProgress: printed.timeProgress,
  gapPp: printed.gapPp,
  attainment: printed.attainment,
  light: light.light,
  verdict: guards.quarter ? verdictLabel[guards.quarter.verdict] : '',
});
