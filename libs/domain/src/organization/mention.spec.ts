import { describe, expect, it } from 'vitest';
import { county } from '../testing.ts';
import { expandMention } from './mention.ts';

const DAY = '2022-03-22';
const towns = ['qs', 'bt', 'lh', 'cg'];
const party = ['wb', 'xcb'];
const gov = ['fb', 'fgw', 'zjj', 'slj', 'yjj', 'rsj', 'jtj', 'kgj', 'wjw'];
const departments = [...party, ...gov, 'zsj'];
const countyUnits = [...departments, 'hbj', 'swj', 'fl', 'ct'];
const all = [...towns, 'sfq', ...countyUnits];

describe('mentions that expand to units', () => {
  const cases: [string, string[]][] = [
    ['各乡镇', towns],
    ['各镇(街道)', towns],
    ['各乡（镇、街道）', towns],
    ['全县各乡镇', towns],
    ['云溪县各乡镇', towns],
    ['各街道', ['cg']],
    ['各乡镇、示范区', [...towns, 'sfq']],
    ['各部门', departments],
    ['县直各部门', departments],
    ['各职能部门', departments],
    ['各单位', all],
    ['县直各单位', countyUnits],
    ['各乡镇、各部门', [...towns, ...departments]],
    ['各乡镇各部门', [...towns, ...departments]],
    ['各乡镇和县直各单位', [...towns, ...countyUnits]],
    ['各级各部门', [...towns, ...departments]],
    ['各级各单位', all],
    ['各级党委政府', towns],
    ['各乡镇人民政府、街道办事处，县政府各部门、各直属机构', [...towns, ...gov, 'zsj']],
    ['防汛抗旱指挥部成员单位', ['qs', 'slj', 'yjj']],
    ['县防汛抗旱指挥部各成员单位', ['qs', 'slj', 'yjj']],
    ['防汛抗旱指挥部', ['yjj']],
    ['指挥部', ['yjj']],
    ['各检查组', ['yjj', 'zjj', 'kgj']],
    ['各地各部门', [...towns, 'sfq', ...departments]],
    ['宣传部门', ['xcb']],
    ['应急机关', ['yjj']],
    ['发改部门', ['fgw']],
    ['水利等部门', ['slj']],
    ['各级宣传部门', [...towns, 'xcb']],
    ['各中小学校', ['jtj']],
    ['青石镇党委书记', ['qs']],
    ['各乡镇主要负责人', towns],
  ];
  it.each(cases)('%s', (mention, unitIds) => {
    const expansion = expandMention(mention, county, DAY);
    expect(expansion?.kind).toBe('units');
    expect(expansion?.kind === 'units' && new Set(expansion.unitIds)).toEqual(new Set(unitIds));
  });

  it.each(['宣传部门', '各级宣传部门', '各检查组', '各中小学校'])('%s has to be confirmed', (mention) => {
    expect(expandMention(mention, county, DAY)).toMatchObject({ kind: 'units', confirm: true });
  });

  it('takes the units of that day', () => {
    const before = expandMention('各部门', county, '2021-06-01');
    expect(before?.kind === 'units' && before.unitIds).toContain('old');
  });
});

describe('mentions that a person has to decide', () => {
  const cases: [string, string[], string[]][] = [
    ['有关乡镇', towns, []],
    ['相关单位', all, []],
    ['相关职能部门', departments, []],
    ['各相关部门', departments, []],
    ['各有关乡镇、示范区', [...towns, 'sfq'], []],
    ['各乡镇、有关部门', departments, towns],
    ['县直有关部门', departments, []],
    ['责任单位', all, []],
    ['符合条件的乡镇（街道）', towns, []],
    ['成员单位', ['qs', 'slj', 'yjj', 'zjj', 'kgj'], []],
  ];
  it.each(cases)('%s', (mention, candidates, certain) => {
    const expansion = expandMention(mention, county, DAY);
    expect(expansion?.kind).toBe('pick');
    if (expansion?.kind !== 'pick') return;
    expect(new Set(expansion.candidates)).toEqual(new Set(candidates));
    expect(expansion.certain).toEqual(certain);
  });
});

describe('mentions of nobody to assign to', () => {
  it.each(['各级领导干部', '县级领导', '包乡领导', '党员干部', '分管工业副县长', '副县长赵启文'])(
    '%s is a post',
    (mention) => {
      expect(expandMention(mention, county, DAY)?.kind).toBe('post');
    },
  );
  it.each(['企业', '规上企业', '群众', '广大群众', '我县', '全县', '大家', '会议', '县政府', '云溪县'])(
    '%s is no assignee',
    (mention) => {
      expect(expandMention(mention, county, DAY)?.kind).toBe('notAssignee');
    },
  );
  it.each(['', '水利局', '天气部门', '各乡镇、某某地', '各'.repeat(5000)])('%s is no mention', (mention) => {
    expect(expandMention(mention, county, DAY)).toBeNull();
  });
});
