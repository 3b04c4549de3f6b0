import ExcelJS from 'exceljs';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { BulletinContent } from '#bulletin';
import { bulletinXlsx, readRowsXlsx, rowsXlsx, UploadFault } from '../index.ts';
import { exampleContent } from '../testing.ts';

async function load(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  return workbook;
}

describe('rowsXlsx', () => {
  it('never makes a formula of a text', async () => {
    const texts = ['=1+1', '+8613', '-2', '@SUM(A1)', '\t=1', "=cmd|' /C calc'!A0"];
    const file = await rowsXlsx([{ name: '单位', columns: [{ title: '=名称' }], rows: texts.map((text) => [text]) }]);
    const sheet = (await load(file)).worksheets[0]!;
    for (const [i, text] of ['=名称', ...texts].entries()) {
      const cell = sheet.getCell(i + 1, 1);
      expect([cell.type, cell.value, cell.numFmt]).toEqual([ExcelJS.ValueType.String, text, '@']);
    }
  });

  it('freezes the header and makes names that Excel accepts', async () => {
    const sheet = { columns: [{ title: '甲' }], rows: [[1]] };
    const names = ['一/二:三', '一/二:三', '名'.repeat(40), '', "'引'"];
    const workbook = await load(await rowsXlsx(names.map((name) => ({ name, ...sheet }))));
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      '一 二 三',
      '一 二 三(2)',
      '名'.repeat(31),
      '表',
      '引',
    ]);
    expect(workbook.worksheets[0]!.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
  });

  it('survives characters that XML forbids', async () => {
    const file = await rowsXlsx([{ name: '表', columns: [{ title: '甲' }], rows: [['乙\u0000\u000b\ud800丙']] }]);
    expect((await load(file)).worksheets[0]!.getCell('A2').value).toBe('乙�丙'.replace('�', ''));
  });
});

it('bulletinXlsx has a sheet for each table, figures as numbers, and 说明', async () => {
  const content: BulletinContent = exampleContent();
  const workbook = await load(await bulletinXlsx(content));
  expect(workbook.worksheets.map(({ name }) => name)).toEqual(['主要指标完成情况', '重点督办事项进展情况表', '说明']);
  const sheet = workbook.worksheets[0]!;
  const row = (n: number) => [1, 2, 3].map((i) => [sheet.getCell(n, i).value, sheet.getCell(n, i).numFmt]);
  expect(row(2)).toEqual([
    ['固定资产投资（亿元）', '@'],
    [120, '0.00'],
    [-4.6, '0.0'],
  ]);
  expect(row(3)).toEqual([
    ['工业增速（%）', '@'],
    ['—', '@'],
    [0.8, '+0.0;-0.0;0.0'],
  ]);
  expect(sheet.getCell('B2').alignment.horizontal).toBe('right');
  expect(sheet.getCell('A4').value).toBe('注：序时进度21.6%。');
});

describe('readRowsXlsx', () => {
  const write = (rows: (string | number | null)[][], titles = ['单位名称', '类别', '启用日期']) =>
    rowsXlsx([{ name: '单位', columns: titles.map((title) => ({ title })), rows }]);

  it('gives rows by title with the line that the user sees', async () => {
    const file = await write([
      ['青石镇 ', '乡镇', '2022-01-01'],
      [null, null, null],
      ['白塔镇', null, 12.5],
    ]);
    expect(readRowsXlsx(file)).toEqual({
      sheet: '单位',
      titles: ['单位名称', '类别', '启用日期'],
      rows: [
        { line: 2, cells: { 单位名称: '青石镇', 类别: '乡镇', 启用日期: '2022-01-01' } },
        { line: 4, cells: { 单位名称: '白塔镇', 类别: '', 启用日期: '12.5' } },
      ],
    });
  });

  it('reads dates, formulas, links and rich text as what they show', async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('表');
    sheet.addRow(['甲', '乙', '丙', '丁', '戊']);
    sheet.addRow([
      new Date(Date.UTC(2022, 2, 25)),
      { formula: '1+1', result: 2 },
      { text: '链接', hyperlink: 'https://example.cn' },
      { richText: [{ text: '粗' }, { text: '细' }] },
      { error: '#N/A' },
    ]);
    const { rows } = readRowsXlsx(new Uint8Array(await workbook.xlsx.writeBuffer()));
    expect(rows[0]!.cells).toEqual({ 甲: '2022-03-25', 乙: '2', 丙: '链接', 丁: '粗细', 戊: '' });
  });

  const limits = { rows: 2, columns: 3, cellCharacters: 5 };
  it.each<[string, () => Promise<Uint8Array> | Uint8Array, string]>([
    ['empty', () => new Uint8Array(), '重新选择'],
    ['empty', () => write([], []), '按模板'],
    ['notXlsx', () => Uint8Array.from(Buffer.from('文字')), '.xlsx'],
    ['notXlsx', () => zipSync({ 'a.xml': Buffer.from('<a/>') }), '.xlsx'],
    ['unsupported', () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), '另存为'],
    ['broken', () => zipSync({ 'xl/workbook.xml': Buffer.from('<a') }), '另存为'],
    ['broken', () => write([['x']], ['甲', '甲']), '“甲”出现了两次'],
    ['tooLarge', () => write([['a'], ['b'], ['c']], ['甲']), '2行'],
    ['tooLarge', () => write([], ['甲', '乙', '丙', '丁']), '3列'],
    ['tooLarge', () => write([['六个字的内容']], ['甲']), '第2行'],
  ])('refuses with %s', async (code, make, wayOut) => {
    const file = await make();
    const read = () => readRowsXlsx(file, limits);
    expect(read).toThrow(UploadFault);
    expect(read).toThrow(expect.objectContaining({ code, message: expect.stringContaining(wayOut) as string }));
  });
});
