import { dividesYear } from './indicator-rules';
import { type IndicatorYear, isSummed } from './indicator-year';

/**
 * How the figures on the page are counted, for print under them.
 * @param source short name of the unit that reports the county's own figure; null where there is none
 */
export function countingRule(data: IndicatorYear, source: string | null, reportingDay: number): string {
  const { kind, direction } = data.indicator;
  const county = isSummed(data) ? '全县数据为各单位报送数据之和' : `全县数据由${source ?? '数据来源单位'}报送`;
  return [
    county,
    ...byKind(kind),
    ...cap(direction),
    due(kind, reportingDay),
    '比重和百分点四舍五入保留一位小数，由原始数据直接计算',
  ]
    .join('；')
    .concat('。');
}

function byKind(kind: IndicatorYear['indicator']['kind']): string[] {
  if (dividesYear(kind))
    return [
      '累计完成为各月数据之和，占年度目标为累计完成除以年度目标',
      '序时进度在月末按整月、月中按天数计算，差距为占年度目标减序时进度，以百分点计',
      '计划至今按已下达的分季分月计划计算，没有分月计划的按序时折算，亮灯以完成计划至今的比例为准',
    ];
  if (kind === 'rate') return ['填报数为公布的累计数，不相加、不折算序时，差距为实际数减目标数，以百分点计'];
  if (kind === 'level') return ['填报数为期末数，与当期末的计划数相比，不相加、不折算序时'];
  return ['按已完成的节点个数与截至当日应完成的节点个数相比，不折算序时'];
}

const cap = (direction: 'higher' | 'lower'): string[] =>
  direction === 'lower' ? ['本指标不得超过上限，用得比序时快为落后'] : [];

const due = (kind: IndicatorYear['indicator']['kind'], day: number): string =>
  kind === 'rate'
    ? '各月数据于次月月底前报送，一月数据与二月合并报送，遇休息日顺延，过期报送记为迟报'
    : `各月数据于次月${day}日前报送，遇休息日顺延，过期报送记为迟报`;
