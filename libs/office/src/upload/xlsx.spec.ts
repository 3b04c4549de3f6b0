import ExcelJS from 'exceljs';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readUpload } from '../index.ts';
import { xlsxOf } from './testing.ts';

async function read(build: (workbook: ExcelJS.Workbook) => void) {
  const workbook = new ExcelJS.Workbook();
  build(workbook);
  return readUpload(new Uint8Array(await workbook.xlsx.writeBuffer()), '任务清单.xlsx');
}

describe('a .xlsx as source text', () => {
  it('is read row by row with its title, headings, merged cells and dates as they are printed', async () => {
    const { text, kind, warnings } = await read((workbook) => {
      const sheet = workbook.addWorksheet('清单');
      sheet.addRow(['白塔镇防汛任务清单']);
      sheet.mergeCells('A1:E1');
      sheet.addRow(['序号', '任务', '牵头单位', '完成时限', '完成率']);
      sheet.addRow([1, '清淤\n2.5公里', '县水利局', new Date(Date.UTC(2024, 4, 31)), 0.125]);
      sheet.addRow([
        2,
        '1.修复闸门\n2.更换水泵',
        '',
        new Date(Date.UTC(2024, 10, 1)),
        { formula: 'E3*2', result: 0.25 },
      ]);
      sheet.mergeCells('C3:C4');
      sheet.getCell('D4').numFmt = 'yyyy"年"m"月"';
      sheet.getColumn(5).numFmt = '0.0%';
      sheet.addRow([]);
      sheet.addRow([3, '巡堤', '各村', { richText: [{ text: '每' }, { text: '周' }] }, 0.1 + 0.2]);
      sheet.getCell('E6').numFmt = 'General';
    });
    expect({ kind, warnings }).toEqual({ kind: 'xlsx', warnings: [] });
    expect(text.split('\n')).toEqual([
      '白塔镇防汛任务清单',
      '序号\t任务\t牵头单位\t完成时限\t完成率',
      '1\t清淤2.5公里\t县水利局\t2024年5月31日\t12.5%',
      '2\t1.修复闸门；2.更换水泵\t县水利局\t2024年11月\t25%',
      '3\t巡堤\t各村\t每周\t0.3',
    ]);
  });

  it('parts sheets by their names, leaves out hidden ones and empty columns, and says so', async () => {
    const { text, warnings } = await read((workbook) => {
      workbook.addWorksheet('一季度').addRow(['任务', null, '单位']);
      workbook.addWorksheet('空表');
      workbook.addWorksheet('旧稿', { state: 'hidden' }).addRow(['不应读取']);
      workbook.addWorksheet('二季度').addRow(['清淤']);
    });
    expect(text).toBe('一季度\n任务\t单位\n\n二季度\n清淤');
    expect(warnings).toEqual(['隐藏的工作表没有读取：旧稿。如需录入，请取消隐藏后另存再上传。']);
  });

  it('reads prefixed elements, cells without references, days from 1904 and no readings of characters', async () => {
    const file = xlsxOf(
      '<x:row><x:c t="s"><x:v>0</x:v></x:c><x:c s="1"><x:v>1</x:v></x:c><x:c t="e"><x:v>#N/A</x:v></x:c></x:row>',
      {
        'xl/sharedStrings.xml': '<x:sst><x:si><x:t>青石</x:t><x:rPh><x:t>qingshi</x:t></x:rPh></x:si></x:sst>',
        'xl/styles.xml': '<x:cellXfs><x:xf numFmtId="0"/><x:xf numFmtId="31"/></x:cellXfs>',
      },
      '<workbookPr date1904="1"/>',
    );
    expect((await readUpload(file, 'a.xlsx')).text).toBe('青石\t1904年1月2日');
  });

  const cell = (text: string, at = '') => `<c ${at} t="inlineStr"><is><t>${text}</t></is></c>`;
  it.each<[string, () => Uint8Array, string]>([
    ['broken', () => xlsxOf(`<row>${cell('甲')}</row>`).slice(0, 300), '另存一份'],
    ['broken', () => zipSync({ 'xl/workbook.xml': strToU8('<workbook><sheets><sheet r:id="rId9"/>') }), '另存为 .xlsx'],
    ['empty', () => xlsxOf('<row/><row><c t="s"><v>7</v></c></row>'), '直接粘贴'],
    ['macro', () => xlsxOf('', { 'xl/vbaProject.bin': 'x' }), '不带宏'],
    ['broken', () => xlsxOf('', { 'xl/x.xml': '<!DOCTYPE a [<!ENTITY b "c">]>' }), '另存一份'],
    ['tooLarge', () => xlsxOf(`<row>${cell('甲', 'r="ZZZ1"')}</row>`), '100列'],
    ['tooLarge', () => xlsxOf(`<row>${cell('甲')}</row>`.repeat(10_002)), '10000行'],
    ['tooLarge', () => xlsxOf(`<row>${cell('甲'.repeat(4001))}</row>`), '第1行'],
    ['zipBomb', () => xlsxOf(' '.repeat(8 * 1024 * 1024)), '解压后过大'],
    [
      'tooLarge',
      // One long text to which many cells refer.
      () =>
        xlsxOf('<row><c t="s"><v>0</v></c></row>'.repeat(600), {
          'xl/sharedStrings.xml': `<sst><si><t>${'甲'.repeat(4000)}</t></si></sst>`,
        }),
      '200万字',
    ],
    [
      'tooLarge',
      () =>
        xlsxOf('', { 'xl/sharedStrings.xml': Array.from({ length: 1_000_001 }, (_, i) => `<si>${i}</si>`).join('') }),
      '只保留',
    ],
  ])('is refused as %s', async (code, make, wayOut) => {
    const fault: unknown = await readUpload(make(), 'a.xlsx').catch((error: unknown) => error);
    expect(fault).toMatchObject({ code, message: expect.stringContaining(wayOut) as string });
  });

  it('gets through what is not XML', async () => {
    const text = await readUpload(xlsxOf(`<row>${cell('清淤')}</row>${'<<<<"<!'.repeat(20_000)}`), 'a.xlsx');
    expect(text.text).toBe('清淤');
  });
});
