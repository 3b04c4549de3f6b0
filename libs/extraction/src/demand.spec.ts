import { describe, expect, it } from 'vitest';
import { demandRule, demandStart, type DemandContext } from './demand.ts';

const plain: DemandContext = { weak: false, talk: false, name: false, labelled: false, document: false };
const rule = (words: string, context: Partial<DemandContext> = {}) =>
  demandRule(words, 0, words.length, { ...plain, ...context });

describe('demandRule', () => {
  it.each<[string, string]>([
    ['各乡镇要摸清隐患底数', 'modal'],
    ['必须落实值守制度', 'modal'],
    ['严禁携带火种进山', 'modal'],
    ['县财政局负责拨付资金', 'assignment'],
    ['加强隐患排查整治', 'imperative'],
    ['对沿街违法建筑依法拆除', 'imperative'],
    ['自下周起将工程进度报我办', 'imperative'],
    ['县财政局将资金拨付到位', 'assignment'],
    ['有必要的，应当报县政府批准', 'modal'],
  ])('%s → %s', (words, expected) => {
    expect(rule(words)).toBe(expected);
  });

  it.each([
    '会议听取了春耕备耕情况汇报',
    '当前防汛形势依然严峻',
    '今年以来全县安全形势平稳，隐患整改容不得松懈',
    '但我们也要看到工业增长乏力',
    '让我们团结一心努力奋斗',
    '本措施自印发之日起施行',
    '希望企业继续扩大规模',
    '企业可以自愿申请补贴',
    '会议由县政府办副主任林国安主持，有关单位参加',
    '全会对下步工作作出了部署',
    '原则同意实施方案',
    '县督查室将定期通报进展',
    '县政府办公室将严格按照方案组织验收',
    '镇政府将对落实情况进行抽查',
    '出台这项办法很有必要',
    '乡里与县里签订了责任书',
  ])('no demand in %s', (words) => {
    expect(rule(words)).toBeUndefined();
  });

  it('takes a level to be kept for a demand in a list of targets', () => {
    const list = { document: true, labelled: true };
    expect(rule('其他民生指标不低于全市平均水平', list)).toBe('target-list');
    expect(rule('农民收入增速位居全市前列', list)).toBe('target-list');
    expect(rule('去年，农民收入增速位居全市前列', list)).not.toBe('target-list');
    expect(rule('其他民生指标不低于全市平均水平')).toBeUndefined();
  });

  it('takes a number to be reached for a demand only in a document or behind the semicolon of a demand', () => {
    expect(rule('规上工业增加值增长9%', { document: true })).toBe('target-list');
    expect(rule('参保率达到98%以上', { continued: true })).toBe('target-list');
    expect(rule('单位能耗下降3个百分点', { document: true })).toBe('target-list');
    expect(rule('规上工业增加值增长9%')).toBeUndefined();
    expect(rule('去年，粮食产量达到3亿斤，增长2%', { document: true })).toBeUndefined();
  });
});

describe('demandStart', () => {
  it.each<[string, string]>([
    ['同时，各乡镇要落实责任', '各乡镇要落实责任'],
    ['请县发改局汇总上报', '县发改局汇总上报'],
    ['责成县水利局对资金使用情况进行检查', '县水利局对资金使用情况进行检查'],
    ['对查出的问题，责成青石镇于3月底前整改到位', '青石镇于3月底前整改到位'],
    ['对于重点项目，县工信局要跟踪服务', '县工信局要跟踪服务'],
    ['对于2024年收尾项目，县工信局要跟踪服务', '县工信局要跟踪服务'],
    ['县里与各乡镇签订了责任书，必须如期完成', '必须如期完成'],
    ['3月底前，各乡镇要完成排查', '3月底前，各乡镇要完成排查'],
  ])('%s → %s', (words, expected) => {
    expect(words.slice(demandStart(words, 0, words.length))).toBe(expected);
  });
});
