import { describe, expect, it } from 'vitest';
import { findActionable } from './actionable.ts';

const nothing = { dated: [], repeated: [], counted: [] };

describe('findActionable', () => {
  it.each([
    ['各乡镇要建立隐患台账', true],
    ['县应急局要开展专项检查', true],
    ['要制定应急预案，强化风险应对', true],
    ['要提高政治站位，绷紧思想之弦', false],
    ['各单位要充分认识重要性，增强责任感', false],
    ['要高度重视，精心组织，认真落实', false],
    ['要时刻绷紧安全这根弦', false],
    ['要深刻汲取教训，始终保持警觉', false],
    ['要克服麻痹思想和侥幸心理', false],
    ['必须保持战略定力', false],
    ['要提升执法能力，为经济发展营造良好环境', false],
    ['要开展联合执法，为经济发展营造良好环境', true],
    ['主要负责同志要亲自抓', false],
    ['要吸取教训，逐户排查隐患，建立台账', true],
  ])('%s → %s', (words, expected) => {
    expect(findActionable(words, nothing).value).toBe(expected);
  });

  it('takes a date, a cadence or a number for something to check, and points at it', () => {
    for (const sign of ['dated', 'repeated', 'counted'] as const) {
      const { value, spans } = findActionable('每月要提高认识', { ...nothing, [sign]: [{ start: 0, end: 2 }] });
      expect([value, spans]).toEqual([true, [{ start: 0, end: 2 }]]);
    }
  });

  it.each([
    ['要提高认识，建立台账，开展专项检查', ['建立', '检查']],
    ['要提高政治站位，绷紧思想之弦', ['政治', '思想']],
    ['要把好关口', []],
  ])('points at the words that decided: %s', (words, expected) => {
    expect(findActionable(words, nothing).spans.map(({ start, end }) => words.slice(start, end))).toEqual(expected);
  });
});
