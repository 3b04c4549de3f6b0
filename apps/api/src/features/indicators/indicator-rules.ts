import type { Indicator, IndicatorKind } from '#evaluation';
import type { IndicatorEntity } from './indicator.entity';

/** The indicator as the rules of evaluation take it. */
export const ruleIndicator = (row: IndicatorEntity): Indicator => ({
  id: row.id,
  code: row.code,
  name: row.name,
  unit: row.measure,
  direction: row.direction,
  kind: row.kind,
  decimals: row.decimals,
});

/** Whether figures of units add up to the county's; a level or rate of the county is a figure of its own. */
export const addsOverUnits = (kind: IndicatorKind): boolean => kind !== 'level' && kind !== 'rate';

/** Whether the parts of a year add up to it, so that a year can be split. */
export const dividesYear = (kind: IndicatorKind): boolean => kind === 'flow' || kind === 'count';

const decimalsOf = (value: string): number => value.split('.')[1]?.replace(/0+$/, '').length ?? 0;

/** What is wrong with a figure of the indicator beyond its form: too fine, or below zero where nothing can be. */
export function figureFault({ kind, decimals }: Pick<Indicator, 'kind' | 'decimals'>, value: string): string | null {
  if (decimalsOf(value) > decimals) return decimals === 0 ? `${value}应为整数` : `${value}的小数位数超过${decimals}位`;
  return kind === 'milestone' && value.startsWith('-') ? `${value}不得为负数` : null;
}
