import { describe, expect, it } from 'vitest';
import { findTargets } from './targets.ts';

const targets = (words: string) => findTargets(words, 0).map(({ op, value, unit }) => `${op}${value}${unit}`);

describe('findTargets', () => {
  it.each<[string, string[]]>([
    ['规上工业增加值增速达到8%', ['>=8%']],
    ['工业投资完成36亿元，同比增长25%', ['=36亿元', '=25%']],
    ['失业率控制在4%以内', ['<=4%']],
    ['培训不少于400名技术人员', ['>=400名']],
    ['每年抽查30%以上的企业', ['>=30%']],
    ['投资不超过1,200万元', ['<=1200万元']],
    ['新增蔬菜大棚2500座，温室320座', ['=2500座', '=320座']],
    ['评选出两名先进个人', ['=2名']],
    ['一半以上的村要建成阵地', ['>=50%']],
    ['自收回后最迟不超过两年完成支付', ['<=2年']],
    ['旅游收入突破50亿元', ['>=50亿元']],
  ])('%s', (words, expected) => {
    expect(targets(words)).toEqual(expected);
  });

  it.each([
    '3月25日前报送',
    '按照2022年的部署落实',
    '落实“一矿一策、百日攻坚10条”',
    '传达《关于下达5亿元资金的通知》',
    '开展一次全面排查',
    '对投入达到1亿元的企业，给予补助100万元',
    '该项目90亩用地腾出后另行安排',
    '在5个工作日内反馈',
    '做到零事故',
  ])('none in %s', (words) => {
    expect(targets(words)).toEqual([]);
  });
});
