import type { Cadence, Requirement, TargetOp } from './types.ts';

/** A requirement in the flat form that annotations and the batch command line use. */
export interface GuideRequirement {
  start: number;
  end: number;
  text: string;
  heading: string | null;
  issuer: string | null;
  owners: string[];
  due: string | null;
  cadence: Cadence | null;
  targets: { metric: string; op: TargetOp; value: number; unit: string }[];
  actionable: boolean;
}

/** The flat form of a requirement: values without their reasons, owners as names, target values as numbers. */
export function toGuide(requirement: Requirement): GuideRequirement {
  const { start, end, text, heading, issuer, owners, due, cadence, targets, actionable } = requirement;
  return {
    start,
    end,
    text,
    heading: heading.value,
    issuer: issuer.value,
    owners: owners.map((owner) => owner.name),
    due: due.value,
    cadence: cadence.value,
    targets: targets.map(({ metric, op, value, unit }) => ({ metric, op, value: Number(value), unit })),
    actionable: actionable.value,
  };
}
