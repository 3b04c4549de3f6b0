import { Fraction } from '../fraction.ts';
import type { Snapshot } from './snapshot.ts';

/** The figures from which all comparisons follow; null where undefined. */
export interface Standing {
  annual: Fraction | null;
  cumulative: Fraction | null;
  planToDate: Fraction | null;
  /** What the plan to date comes from. */
  basis: 'plan' | 'time' | null;
}

/** Where the figures stand on the day of comparison, by the way figures of the kind combine. */
export function standingOf(snapshot: Snapshot): Standing {
  switch (snapshot.indicator.kind) {
    case 'flow':
    case 'count':
      return ofSums(snapshot);
    case 'level':
      return ofLevel(snapshot);
    case 'rate':
      return ofRate(snapshot);
    case 'milestone':
      return ofMilestones(snapshot);
  }
}

function ofSums({ year, plan, actuals, comparedOn }: Snapshot): Standing {
  const annual = plan.whole(year) ?? null;
  if (comparedOn === null) return { annual, cumulative: null, planToDate: null, basis: null };
  const upTo = plan.upTo(year, comparedOn);
  return {
    annual,
    cumulative: actuals.known(year) ?? Fraction.zero,
    planToDate: upTo?.value ?? null,
    basis: upTo ? (upTo.byTime ? 'time' : 'plan') : null,
  };
}

/** A level is compared with the plan of the date that came last: a stock planned for June is not due in May. */
function ofLevel({ year, plan, actuals, covered, comparedOn }: Snapshot): Standing {
  const planToDate = comparedOn === null ? undefined : plan.lastEnded(year, comparedOn);
  return { ...ofLast(plan.own(year), covered, actuals), ...planned(planToDate) };
}

/** The target of a growth rate or share holds the whole year long; the shortest period planned around the date counts. */
function ofRate({ year, plan, actuals, covered, dataThrough }: Snapshot): Standing {
  const planToDate = dataThrough === null ? undefined : plan.around(dataThrough);
  return { ...ofLast(plan.own(year), covered, actuals), ...planned(planToDate) };
}

function ofMilestones({ year, plan, actuals, asOf }: Snapshot): Standing {
  const annual = plan.whole(year) ?? plan.known(year) ?? null;
  const planToDate = annual ? (plan.ended(year, asOf) ?? Fraction.zero) : undefined;
  return { annual, cumulative: actuals.known(year) ?? Fraction.zero, ...planned(planToDate) };
}

const ofLast = (annual: Fraction | undefined, covered: Snapshot['covered'], actuals: Snapshot['actuals']) => {
  const last = covered.at(-1);
  return { annual: annual ?? null, cumulative: (last && actuals.own(last.period)) ?? null };
};

const planned = (planToDate: Fraction | undefined): Pick<Standing, 'planToDate' | 'basis'> => ({
  planToDate: planToDate ?? null,
  basis: planToDate ? 'plan' : null,
});
