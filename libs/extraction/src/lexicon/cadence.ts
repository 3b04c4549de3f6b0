import type { Cadence } from '../types.ts';

/** Words that make a demand recur, shortest cadence first. */
export const CADENCES: readonly (readonly [Cadence, RegExp])[] = [
  [
    'daily',
    /每[天日](?!常)|逐日|按日(?!期)|以天保月|以日保[周旬月]|日报告|日报制|日调度|日通报|日巡查|一日一|日清|“?零报告|天天/,
  ],
  ['weekly', /每周|每星期|逐周|按周|周报|周调度|周通报|一周一|周例会|周督查|以周保月/],
  ['tenday', /每旬|逐旬|按旬|旬报|旬调度|以旬保月|每10天|每十天/],
  ['monthly', /每月|每个月|逐月|按月|月报|月调度|月通报|月检|一月一|月例会|以月保季|月度|每月\d{1,2}[日号]/],
  ['quarterly', /每季|每个季度|逐季|按季|季报|季调度|季度(?:通报|调度|汇报|报告|例会|考核|评|检)|一季度一|以季保年/],
  ['yearly', /每年|逐年|每年度|年报制|一年一(?:次|度)|按年/],
];
