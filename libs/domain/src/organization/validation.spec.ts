import { describe, expect, it } from 'vitest';
import { validateOrganization, type OrganizationRow } from './validation.ts';

const row = (line: number, cells: Record<string, string>): OrganizationRow => ({
  line,
  cells: { 单位名称: `云溪县第${line}局`, 类别: '县政府部门', ...cells },
});

describe('validateOrganization', () => {
  it('reads a row', () => {
    const { units, errors } = validateOrganization([
      row(2, {
        单位名称: '云溪县水利局',
        简称: '水利局',
        '别名（用、分隔）': '水务局、河道局',
        排序: '7',
        排名组: '经济部门',
      }),
      row(3, {
        单位名称: '柳河乡人民政府',
        简称: '柳河乡',
        类别: '乡',
        启用日期: '2015年3月1日',
        停用日期: '2024/2/29',
      }),
      row(4, {
        单位名称: '云溪县防汛指挥部',
        类别: '专班',
        '成员单位（专班、指挥部）': '云溪县水利局，柳河乡人民政府',
        办公室设在: '云溪县水利局',
      }),
    ]);
    expect(errors).toEqual([]);
    expect(units).toMatchObject([
      {
        kind: 'gov',
        shortName: '水利局',
        aliases: ['水务局', '河道局'],
        sortOrder: 7,
        rankGroup: 'economic',
        validTo: null,
      },
      { kind: 'township', rankGroup: 'township', sortOrder: 2, validFrom: '2015-03-01', validTo: '2024-02-29' },
      { kind: 'body', memberNames: ['云溪县水利局', '柳河乡人民政府'], officeName: '云溪县水利局' },
    ]);
  });

  it.each<[string, Record<string, string>, string]>([
    ['no name', { 单位名称: ' ' }, '单位名称'],
    ['unknown kind', { 类别: '神秘部门' }, '类别'],
    ['no kind', { 类别: '' }, '类别'],
    ['unknown rank group', { 排名组: '甲组' }, '排名组'],
    ['order no number', { 排序: '第一' }, '排序'],
    ['day that does not exist', { 启用日期: '2023-02-29' }, '启用日期'],
    ['end before start', { 启用日期: '2023-02-01', 停用日期: '2023-01-01' }, '停用日期'],
    ['unknown parent', { 上级单位: '云溪县没有局' }, '上级单位'],
    ['own parent', { 上级单位: '云溪县第2局' }, '上级单位'],
    ['members of a bureau', { '成员单位（专班、指挥部）': '云溪县第3局' }, '成员单位（专班、指挥部）'],
    ['unknown office', { 办公室设在: '云溪县没有局' }, '办公室设在'],
  ])('refuses %s', (_, cells, column) => {
    const { errors } = validateOrganization([row(2, cells), row(3, {})]);
    expect(errors).toMatchObject([{ line: 2, column, message: expect.stringMatching(/。$/) }]);
  });

  it('finds duplicate names and aliases, but not of units that followed each other', () => {
    const twins = [row(2, { 简称: '二局' }), row(3, { '别名（用、分隔）': '二局' })];
    expect(validateOrganization(twins).errors).toMatchObject([{ line: 3, column: '别名（用、分隔）' }]);
    const successors = [
      row(2, { 单位名称: '甲局', 停用日期: '2020-12-31' }),
      row(3, { 单位名称: '甲局', 启用日期: '2021-01-01' }),
    ];
    expect(validateOrganization(successors).errors).toEqual([]);
  });

  it('finds a cycle of parents once for each unit in it', () => {
    const rows = [
      row(2, { 上级单位: '云溪县第3局' }),
      row(3, { 上级单位: '云溪县第2局' }),
      row(4, { 上级单位: '云溪县第2局' }),
    ];
    expect(validateOrganization(rows).errors.map(({ line }) => line)).toEqual([2, 3]);
  });

  it('lets rows refer to units that exist already', () => {
    expect(validateOrganization([row(2, { 上级单位: '云溪县农业农村局' })], ['云溪县农业农村局']).errors).toEqual([]);
  });
});
