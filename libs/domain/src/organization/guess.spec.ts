import { describe, expect, it } from 'vitest';
import { guessUnit, guessUnits } from './guess.ts';
import type { UnitKind } from './kinds.ts';

describe('guessUnit', () => {
  it.each<[string, UnitKind, string]>([
    ['青石镇人民政府', 'township', '青石镇'],
    ['柳河乡', 'township', '柳河乡'],
    ['城关街道办事处', 'subdistrict', '城关街道'],
    ['云溪县经济技术开发区', 'zone', '经济技术开发区'],
    ['中共云溪县委组织部', 'party', '组织部'],
    ['中共云溪县委办公室', 'party', '县委办'],
    ['云溪县纪委监委', 'party', '纪委'],
    ['云溪县人民政府办公室', 'gov', '县政府办'],
    ['云溪县住房和城乡建设局', 'gov', '住建局'],
    ['云溪县发展和改革委员会', 'gov', '发展改革委'],
    ['国家税务总局云溪县税务局', 'vertical', '国家税务总局云溪县税务局'],
    ['云溪县总工会', 'mass', '总工会'],
    ['云溪县城市建设投资有限公司', 'soe', '城市建设投资有限公司'],
    ['云溪县防汛抗旱指挥部', 'body', '防汛抗旱指挥部'],
    ['云溪县疾病预防控制中心', 'agency', '疾病预防控制中心'],
  ])('%s', (name, kind, shortName) => {
    expect(guessUnit(name, '云溪县')).toMatchObject({ name, kind, shortName, sure: true });
  });

  it('says where the name does not tell', () => {
    expect(guessUnit('云溪县某单位', '云溪县')).toMatchObject({ kind: 'gov', sure: false });
  });
});

describe('guessUnits', () => {
  it('takes what is given behind the name, in either order and parted as it comes', () => {
    const text = '云溪县水利局，水务局\n\n云溪县统计局,县政府部门\n云溪县融媒体中心\t融媒\t直属机构';
    expect(guessUnits(text, '云溪县').map(({ name, shortName, kind }) => [name, shortName, kind])).toEqual([
      ['云溪县水利局', '水务局', 'gov'],
      ['云溪县统计局', '统计局', 'gov'],
      ['云溪县融媒体中心', '融媒', 'agency'],
    ]);
  });

  it('proposes no name for two units, nor one that is taken', () => {
    const [water, other] = guessUnits('云溪县水利局\n云溪县水务局', '云溪县');
    expect([water?.aliases, other?.aliases].flat()).not.toContain('水务局');
    expect(guessUnits('云溪县住房和城乡建设局', '云溪县', ['住房城乡建设局'])[0]?.aliases).toEqual([
      '住房和城乡建设局',
    ]);
  });
});
