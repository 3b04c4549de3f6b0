import { describe, expect, it } from 'vitest';
import { endFaults, type UnitFacts, unitFaults } from './unit-rules';

const unit = (id: string, given: Partial<UnitFacts> = {}): UnitFacts => ({
  id,
  name: `云溪县${id}局`,
  shortName: `${id}局`,
  kind: 'gov',
  aliases: [],
  parentId: null,
  validFrom: '2000-01-01',
  validTo: null,
  successorId: null,
  officeUnitId: null,
  memberIds: [],
  ...given,
});

const water = unit('水利', { aliases: ['水务部门'] });
const former = unit('扶贫', { aliases: ['脱贫办'], validTo: '2021-12-31' });
const child = unit('河道', { parentId: '水利' });
const all = [water, former, child];

describe('unitFaults', () => {
  it.each<[string, UnitFacts, string[]]>([
    ['a unit that clashes with none', unit('农业'), []],
    ['the unit itself in a new state', unit('水利', { aliases: ['水务部门', '河务局'] }), []],
    ['an official name that is taken', unit('新', { name: '云溪县水利局' }), ['name']],
    ['an official name that an ended unit had', unit('新', { name: '云溪县扶贫局' }), ['name']],
    ['an alias of another unit', unit('新', { aliases: ['水务部门'] }), ['aliases']],
    ['a short name that is another’s alias', unit('新', { shortName: '水务部门' }), ['shortName']],
    [
      'an alias that an ended unit had, from later on',
      unit('新', { aliases: ['脱贫办'], validFrom: '2022-01-01' }),
      [],
    ],
    ['the same from its last day on', unit('新', { aliases: ['脱贫办'], validFrom: '2021-12-31' }), ['aliases']],
    ['an end before the beginning', unit('新', { validTo: '1999-12-31' }), ['validTo']],
    ['an unknown parent', unit('新', { parentId: '无' }), ['parentId']],
    ['itself as parent', unit('新', { parentId: '新' }), ['parentId']],
    ['its own child as parent', unit('水利', { parentId: '河道' }), ['parentId']],
    ['members of a bureau', unit('新', { memberIds: ['水利'] }), ['memberIds']],
    ['an office of a bureau', unit('新', { officeUnitId: '水利' }), ['officeUnitId']],
    ['members and office of a body', unit('新', { kind: 'body', memberIds: ['水利'], officeUnitId: '水利' }), []],
    [
      'a body in itself',
      unit('新', { kind: 'body', memberIds: ['新'], officeUnitId: '新' }),
      ['officeUnitId', 'memberIds'],
    ],
  ])('%s', (_, candidate, fields) => {
    expect(unitFaults(candidate, all).map(({ field }) => field)).toEqual(fields);
  });
});

describe('endFaults', () => {
  it.each<[string, string, UnitFacts | null | undefined, string[]]>([
    ['no successor', '2022-06-30', null, []],
    ['a successor that goes on', '2022-06-30', child, []],
    ['a day before it began', '1999-01-01', null, ['lastDay']],
    ['a successor that has ended by then', '2022-06-30', former, ['successorId']],
    ['itself', '2022-06-30', water, ['successorId']],
    ['an unknown successor', '2022-06-30', undefined, ['successorId']],
  ])('%s', (_, lastDay, successor, fields) => {
    expect(endFaults(water, lastDay, successor).map(({ field }) => field)).toEqual(fields);
  });
});
