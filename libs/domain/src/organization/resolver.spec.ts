import { describe, expect, it } from 'vitest';
import { county } from '../testing.ts';
import { createResolver, resolveOwner } from './resolver.ts';

const resolve = createResolver(county, '2022-03-22');

describe('names of one unit', () => {
  const cases: [string, string][] = [
    ['云溪县住房和城乡建设局', 'zjj'],
    ['县住房和城乡建设局', 'zjj'],
    ['住房城乡建设局', 'zjj'],
    ['云溪县住建局', 'zjj'],
    ['县住建局', 'zjj'],
    ['住建局', 'zjj'],
    ['建设局', 'zjj'],
    ['“住建局”', 'zjj'],
    ['发展改革委', 'fgw'],
    ['县发改委', 'fgw'],
    ['工信局', 'kgj'],
    ['人力资源社会保障局', 'rsj'],
    ['教育局', 'jtj'],
    ['县委宣传部', 'xcb'],
    ['云溪县委宣传部', 'xcb'],
    ['县委办', 'wb'],
    ['县委办公室', 'wb'],
    ['县政府办', 'fb'],
    ['县政府办公室', 'fb'],
    ['县人民政府办公室', 'fb'],
    ['青石镇', 'qs'],
    ['青石镇政府', 'qs'],
    ['青石镇党委政府', 'qs'],
    ['青石', 'qs'],
    ['城关街道', 'cg'],
    ['城关街道办事处', 'cg'],
    ['城关办事处', 'cg'],
    ['示范区管委会', 'sfq'],
    ['生态环境局', 'hbj'],
    ['市生态环境局云溪分局', 'hbj'],
    ['税务局', 'swj'],
    ['大数据局', 'zsj'],
    ['妇联', 'fl'],
    ['城投公司', 'ct'],
    ['住建', 'zjj'],
    ['水利等部门', 'slj'],
    ['水利局等单位', 'slj'],
    ['水利等有关部门', 'slj'],
    ['发改部门', 'fgw'],
    ['住建局质监站', 'zjj'],
    ['白塔镇王庄村', 'bt'],
    ['住建局局长', 'zjj'],
  ];
  it.each(cases)('%s', (name, id) => {
    const found = resolve(name);
    expect(found).toMatchObject({ state: 'unit', unitIds: [id] });
    expect(found.by).not.toBe('');
  });

  it.each(['发改部门', '住建局质监站', '住建局局长'])('%s has to be confirmed', (name) => {
    expect(resolve(name)).toMatchObject({ confirm: true, by: expect.stringContaining('须确认') });
  });
  it('says by which alias', () => {
    expect(resolve('建设局')).toMatchObject({ by: '别名“建设局”', confirm: false });
    expect(resolve('工信局').by).toBe('常用简称“工信局”');
  });
});

describe('other owners', () => {
  it.each([
    ['各乡镇', 'group', ['qs', 'bt', 'lh', 'cg']],
    ['各乡镇、住建局', 'group', ['qs', 'bt', 'lh', 'cg', 'zjj']],
    ['住建局、水利局', 'group', ['zjj', 'slj']],
    ['防汛抗旱指挥部', 'body', ['yjj']],
    ['县防指', 'body', ['yjj']],
    ['防汛抗旱指挥部办公室', 'body', ['yjj']],
    ['第一检查组', 'body', ['jc1']],
    ['县级领导', 'post', []],
    ['企业', 'notAssignee', []],
    ['某某总公司', 'unresolved', []],
    ['住建局和水利局', 'group', ['zjj', 'slj']],
    ['青石镇、住房和城乡建设局与水利局', 'group', ['qs', 'zjj', 'slj']],
    ['住建局、某某总公司', 'unresolved', []],
    ['', 'unresolved', []],
  ])('%s', (name, state, unitIds) => {
    expect(resolve(name)).toMatchObject({ state, unitIds });
  });

  it('leaves vague groups to a person', () => {
    expect(resolve('有关乡镇')).toMatchObject({ state: 'pick', confirm: true, unitIds: ['qs', 'bt', 'lh', 'cg'] });
  });

  it('tells competing units apart', () => {
    const twins = structuredClone(county);
    const [first, second] = twins.units;
    first!.aliases = ['北片区'];
    second!.aliases = ['北片区'];
    expect(resolveOwner('北片区', twins, '2022-03-22')).toMatchObject({ state: 'ambiguous', unitIds: ['qs', 'bt'] });
  });

  it('knows units that existed only then', () => {
    expect(resolveOwner('旅发局', county, '2021-06-01')).toMatchObject({ state: 'unit', unitIds: ['old'] });
    expect(resolve('旅游发展局')).toMatchObject({ state: 'unresolved', by: expect.stringContaining('2021-12-31') });
  });

  it('drops the word for a district where the county is one', () => {
    const district = structuredClone(county);
    district.countyName = '云溪区';
    for (const unit of district.units) unit.name = unit.name.replace('云溪县', '云溪区');
    expect(resolveOwner('区住房城乡建设局', district, '2022-03-22')).toMatchObject({ state: 'unit', unitIds: ['zjj'] });
  });

  it('survives hostile input', () => {
    for (const name of [
      '各'.repeat(9999),
      '住建局、'.repeat(3000),
      '（'.repeat(9999),
      '等'.repeat(9999),
      '县委'.repeat(999),
    ])
      expect(() => resolve(name)).not.toThrow();
  });
});
