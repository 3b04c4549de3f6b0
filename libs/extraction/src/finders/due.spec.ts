import { describe, expect, it } from 'vitest';
import { findDue } from './due.ts';

const due = (words: string, asOf = '2022-03-22') => findDue(words, { stages: [] }, { asOf });

describe('findDue', () => {
  it.each([
    ['3月底前完成', '2022-03-31'],
    ['3月25日前报送', '2022-03-25'],
    ['保证3月27日、28日普查圆满完成', '2022-03-28'],
    ['于2022年6月30日前上报', '2022-06-30'],
    ['全力保障一季度各项任务圆满完成', '2022-03-31'],
    ['上半年完成改造', '2022-06-30'],
    ['年内开工建设', '2022-12-31'],
    ['2023年底前全面建成', '2023-12-31'],
    ['到年底，基本完成任务', '2022-12-31'],
    ['在三日内反馈', '2022-03-25'],
    ['在一个工作日内反馈', '2022-03-23'],
    ['5个工作日内整改', '2022-03-29'],
    ['半个月内办结', '2022-04-06'],
    ['本周五前报送', '2022-03-25'],
    ['4月中旬完成', '2022-04-20'],
    ['清明节前完成排查', '2022-04-04'],
    ['4月10日前初步完成，5月20日前全部完成', '2022-05-20'],
    ['每年7月30日前报送总结', '2022-07-30'],
    ['1月底前完成', '2023-01-31'],
    ['今晚12点前完成转移', '2022-03-22'],
    ['到2025年，森林覆盖率达到62%', '2025-12-31'],
    ['全年修复路面2.5万平方米', '2022-12-31'],
    ['一年内完成整改', '2023-03-22'],
    ['2022年起5年内培养骨干500名', '2026-12-31'],
  ])('%s → %s', (words, expected) => {
    expect(due(words)).toMatchObject({ value: expected, certainty: 'stated', rule: 'due-words' });
  });

  it.each([
    '对照2022年定下的目标抓落实',
    '突出抓好一季度经济运行',
    '紧盯全年目标',
    '落实《2022年3月底前完成事项清单》',
    '自2015年起开展稽查',
    '坚持内外兼修，做好内部管理',
    '县域年轻干部要加强学习',
    '日前检查发现的问题要整改',
    '将审批时间压缩至5个工作日以内',
    '力争3年内贷款余额翻一番',
    '未来5年内覆盖率要达到62%以上',
  ])('none in %s', (words) => {
    expect(due(words)).toMatchObject({ value: null, certainty: 'absent' });
  });

  it('takes the date of the heading, then of the stage', () => {
    const options = { asOf: '2022-03-22' };
    expect(findDue('开展排查', { heading: '摸底排查（2022年5月底前）', stages: [] }, options)).toMatchObject({
      value: '2022-05-31',
      certainty: 'inferred',
      rule: 'due-heading',
    });
    expect(findDue('开展排查', { stages: ['第一阶段（4月1日-4月16日）'] }, options).value).toBe('2022-04-16');
  });

  it('ends the years of a plan with the plan', () => {
    expect(findDue('5年内培训骨干200名', { stages: [], horizon: 2026 }, { asOf: '2022-03-22' }).value).toBe(
      '2026-12-31',
    );
  });

  it.each([
    ['完成时限：2022年8月', '2022-08-31'],
    ['整改时限：2022年6月10日', '2022-06-10'],
    ['完成时限：全年', '2022-12-31'],
    ['完成时限：二季度', '2022-06-30'],
    ['完成时限：长期坚持', null],
  ])('%s → %s', (line, expected) => {
    expect(findDue('修补破损路面', { stages: [], line: [line] }, { asOf: '2022-03-22' }).value).toBe(expected);
  });

  it('says what an open deadline waits for', () => {
    expect(due('汛期前完成清淤')).toMatchObject({ value: null, words: '汛期前', waitsFor: '汛期起始日' });
    expect(due('立即整改').value).toBeNull();
  });
});
