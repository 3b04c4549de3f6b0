import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readUpload, UPLOAD_LIMITS, UploadFault } from '../index.ts';
import { docxOf, p, pdfOf } from './testing.ts';

const bytes = (...parts: (number[] | string)[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...strToU8(part)] : part)));

describe('plain text', () => {
  it.each([
    ['UTF-8', bytes('青石镇：\r\n抓紧办理')],
    ['UTF-8 with its mark', bytes([0xef, 0xbb, 0xbf], '青石镇：\n抓紧办理')],
    ['UTF-16 little endian', Uint8Array.from([0xff, 0xfe, ...Buffer.from('青石镇：\n抓紧办理', 'utf16le')])],
    ['UTF-16 big endian', Uint8Array.from([0xfe, 0xff, ...Buffer.from('青石镇：\n抓紧办理', 'utf16le').swap16()])],
    [
      'GB18030',
      // 青石镇： 换行 抓紧办理
      bytes([0xc7, 0xe0, 0xca, 0xaf, 0xd5, 0xf2, 0xa3, 0xba, 0x0a, 0xd7, 0xa5, 0xbd, 0xf4, 0xb0, 0xec, 0xc0, 0xed]),
    ],
  ])('is read from %s', async (_, file) => {
    expect(await readUpload(file, '纪要.txt')).toEqual({ text: '青石镇：\n抓紧办理', kind: 'txt', warnings: [] });
  });
});

describe('a .docx', () => {
  it('keeps paragraphs and lays table rows out with tabs', async () => {
    const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
    const document = new Document({
      sections: [
        {
          children: [
            new Paragraph('一、抓项目'),
            new Paragraph('县发改委牵头，月底前完成。'),
            new Table({
              rows: [
                new TableRow({ children: [cell('单位'), cell('任务')] }),
                new TableRow({ children: [cell('白塔镇'), cell('清淤'), cell('')] }),
              ],
            }),
            new Paragraph('结束'),
          ],
        },
      ],
    });
    const file = new Uint8Array(await Packer.toArrayBuffer(document));
    expect(await readUpload(file, '纪要.docx')).toEqual({
      text: '一、抓项目\n县发改委牵头，月底前完成。\n单位\t任务\n白塔镇\t清淤\t\n结束',
      kind: 'docx',
      warnings: [],
    });
  });

  it('says in each row what cells merged downwards hold, and keeps columns beside cells merged across', async () => {
    const cell = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;
    const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
    const body = `<w:tbl>${[
      row(cell('白塔镇任务清单', '<w:gridSpan w:val="3"/>')),
      row(cell('任务'), cell('牵头单位'), cell('时限')),
      row(cell('清淤'), cell('水利局', '<w:vMerge w:val="restart"/>'), cell('5月底')),
      row(cell('加固堤防'), cell('', '<w:vMerge/>'), cell('6月底')),
      row(cell('合计两项', '<w:gridSpan w:val="2"/>'), cell('—')),
    ].join('')}</w:tbl>`;
    expect((await readUpload(docxOf(body), 'a.docx')).text.split('\n')).toEqual([
      '白塔镇任务清单',
      '任务\t牵头单位\t时限',
      '清淤\t水利局\t5月底',
      '加固堤防\t水利局\t6月底',
      '合计两项\t\t—',
    ]);
  });

  it('refuses merged cells that would swell a small file', async () => {
    const cell = (text: string, merge: string) => `<w:tc><w:tcPr>${merge}</w:tcPr>${p(text)}</w:tc>`;
    const rows = Array.from({ length: 30_000 }, (_, i) => `<w:tr>${cell('', '<w:vMerge/>')}${cell(`${i}`, '')}</w:tr>`);
    const first = `<w:tr>${cell('甲'.repeat(200), '<w:vMerge w:val="restart"/>')}${cell('', '')}</w:tr>`;
    const fault: unknown = await readUpload(docxOf(`<w:tbl>${first}${rows.join('')}</w:tbl>`), 'a.docx').catch(
      (error: unknown) => error,
    );
    expect(fault).toMatchObject({ code: 'tooLarge' });
  });

  it('prints the labels of numbered lists', async () => {
    const level = (i: number, format: string, text: string) =>
      `<w:lvl w:ilvl="${i}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
    const numbering = `<w:numbering><w:abstractNum w:abstractNumId="7">${level(0, 'chineseCounting', '%1、')}${level(1, 'decimal', '（%2）')}</w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num></w:numbering>`;
    const styles =
      '<w:styles><w:style w:styleId="a"><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr></w:pPr></w:style></w:styles>';
    const at = (i: number) => `<w:numPr><w:ilvl w:val="${i}"/><w:numId w:val="3"/></w:numPr>`;
    const body = [
      p('抓投资', at(0)),
      p('列清单', at(1)),
      p('报进度', '<w:pStyle w:val="a"/>'),
      p('抓入库', at(0)),
      p('逐家辅导', at(1)),
      p('不编号', '<w:pStyle w:val="a"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
    ].join('');
    const file = docxOf(body, { 'word/numbering.xml': numbering, 'word/styles.xml': styles });
    expect((await readUpload(file, 'a.docx')).text.split('\n')).toEqual([
      '一、抓投资',
      '（1）列清单',
      '（2）报进度',
      '二、抓入库',
      '（1）逐家辅导',
      '不编号',
    ]);
  });

  it('gives characters where a file has radicals', async () => {
    const file = new TextEncoder().encode('\u2ed8\u2f6f镇12\u2f4920\u2f47前上报');
    expect((await readUpload(file, 'a.txt')).text).toBe('青石镇12月20日前上报');
  });

  it('leaves out deleted text and resolves breaks, tabs and entities', async () => {
    const body =
      '<w:p><w:r><w:t>甲&amp;乙</w:t><w:tab/><w:t xml:space="preserve">&#20013; </w:t></w:r><w:del><w:r><w:t>旧</w:t></w:r></w:del><w:ins><w:r><w:t>新</w:t><w:br/><w:t>行</w:t></w:r></w:ins></w:p>';
    expect((await readUpload(docxOf(body), 'a.docx')).text).toBe('甲&乙\t中 新\n行');
  });

  it('reads a long document, and gets through what is not XML', async () => {
    const lines = Array.from({ length: 20_000 }, (_, i) => `第${i}项：完成主干渠清淤${i * 7919}米。`);
    const noise = '<<<<"<!'.repeat(50_000);
    const file = docxOf(lines.map((line) => p(line)).join('') + noise);
    expect((await readUpload(file, 'a.docx')).text).toBe(lines.join('\n'));
  });
});

describe('a .pdf', () => {
  it('is read page by page and names pages without text', async () => {
    expect(await readUpload(pdfOf(['First page', '', 'Third']), '纪要.pdf')).toEqual({
      text: 'First page\n\n\n\nThird',
      kind: 'pdf',
      warnings: ['第2页没有可以读取的文字，可能是扫描的图片，请对照原件核对。'],
    });
  });

  it('is read from a Buffer as from plain bytes, and leaves it whole', async () => {
    const upload = Buffer.from(pdfOf(['Text']));
    expect(await readUpload(upload, '纪要.pdf')).toMatchObject({ text: 'Text', kind: 'pdf' });
    expect(upload.subarray(0, 5).toString()).toBe('%PDF-');
  });
});

it('goes by content, and says so when the name says otherwise', async () => {
  expect(await readUpload(pdfOf(['Text']), '纪要.docx')).toMatchObject({
    kind: 'pdf',
    warnings: ['文件名后缀是 .docx，内容是 PDF，已按内容读取。'],
  });
});

describe('what cannot be read is refused with the way out', () => {
  const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  const encrypt =
    '/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <0000000000000000000000000000000000000000000000000000000000000000> /U <1111111111111111111111111111111111111111111111111111111111111111> >> /ID [<00><00>] ';
  it.each<[string, Uint8Array, string, string]>([
    ['empty', bytes(), 'a.txt', '重新选择'],
    ['empty', bytes(' \n\n '), 'a.txt', '直接粘贴'],
    ['empty', docxOf(p('')), 'a.docx', '直接粘贴'],
    ['tooLarge', new Uint8Array(UPLOAD_LIMITS.fileBytes + 1), 'a.txt', '20MB'],
    ['tooLarge', new Uint8Array(UPLOAD_LIMITS.textCharacters + 1).fill(65), 'a.txt', '200万字'],
    ['tooLarge', pdfOf(Array<string>(UPLOAD_LIMITS.pages + 1).fill('x')), 'a.pdf', '301页'],
    ['unsupported', bytes([0, 1, 2, 3, 4, 5]), 'a.txt', '.docx'],
    ['unsupported', bytes([0x89], 'PNG\r\n'), 'a.png', '文字识别'],
    ['unsupported', bytes('{\\rtf1 text}'), 'a.doc', '另存为 .docx'],
    ['unsupported', bytes('<!DOCTYPE html><p>正文'), 'a.html', '复制'],
    ['unsupported', zipSync({ 'OFD.xml': strToU8('<x/>') }), 'a.ofd', 'PDF'],
    ['broken', zipSync({ 'xl/workbook.xml': strToU8('<x/>') }), 'a.xlsx', '另存为 .xlsx'],
    ['notXlsx', bytes('plain'), 'a.xlsx', '另存为 .xlsx'],
    ['legacyExcel', bytes(ole, 'Workbook'.split('').join('\0')), 'a.xls', '另存为 .xlsx'],
    ['legacyExcel', bytes(ole), 'a.et', '另存为 .xlsx'],
    ['legacyWord', bytes(ole, 'WordDocument'.split('').join('\0'), 'Workbook'.split('').join('\0')), 'a.doc', '.docx'],
    ['encryptedOffice', bytes(ole, 'EncryptedPackage'.split('').join('\0')), 'a.xlsx', '去除密码'],
    ['notDocx', zipSync({ 'a.txt': strToU8('x') }), 'a.docx', '另存为 .docx'],
    ['notDocx', bytes('plain'), 'a.docx', '另存为 .docx'],
    ['legacyWord', bytes(ole, 'WordDocument'), 'a.doc', '另存为 .docx'],
    ['legacyWord', bytes(ole, 'WpsDocument'), 'a.wps', '另存为 .docx'],
    ['encryptedOffice', bytes(ole, 'EncryptedPackage'.split('').join('\0')), 'a.docx', '去除密码'],
    ['encryptedPdf', pdfOf(['x'], encrypt), 'a.pdf', '去除密码'],
    ['scannedPdf', pdfOf(['', '']), 'a.pdf', '文字识别'],
    ['broken', bytes('%PDF-1.7 nothing'), 'a.pdf', '重新导出'],
    ['broken', bytes('plain'), 'a.pdf', '重新导出'],
    ['broken', docxOf(p('正文')).slice(0, 200), 'a.docx', '另存一份'],
    ['broken', docxOf('', { 'word/x.xml': '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///c">]>' }), 'a.docx', '另存一份'],
    ['macro', docxOf(p('正文'), { 'word/vbaProject.bin': 'x' }), 'a.docm', '不带宏'],
    ['zipBomb', zipSync({ 'word/document.xml': new Uint8Array(8 * 1024 * 1024) }), 'a.docx', '解压后过大'],
    [
      'zipBomb',
      docxOf('', Object.fromEntries(Array.from({ length: 2001 }, (_, i) => [`${i}`, '']))),
      'a.docx',
      '解压后过大',
    ],
  ])('%s', async (code, file, name, wayOut) => {
    const fault: unknown = await readUpload(file, name).catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(UploadFault);
    expect(fault).toMatchObject({ code });
    expect((fault as UploadFault).message).toContain(wayOut);
  });

  it('a part that hides its size is cut to what it declares', async () => {
    const file = docxOf(p('很长'.repeat(5000)));
    // The uncompressed size of the entry in the central directory, forged to 100 bytes.
    const view = new DataView(file.buffer);
    for (let at = 0; at < file.length - 46; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 100, true);
    const { text } = await readUpload(file, 'a.docx').catch(() => ({ text: '' }));
    expect(text.length).toBeLessThan(100);
  });
});
