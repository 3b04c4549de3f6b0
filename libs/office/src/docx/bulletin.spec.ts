import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { bulletinDocx, readUpload } from '../index.ts';
import { exampleContent } from '../testing.ts';
import { titleLines } from './text.ts';

const parts = async (options = {}) =>
  Object.fromEntries(
    Object.entries(unzipSync(await bulletinDocx(exampleContent(), options))).map(([name, b]) => [name, strFromU8(b)]),
  );

describe('bulletinDocx', async () => {
  const files = await parts();
  const document = files['word/document.xml']!;

  it('sets A4 with the margins of the standard, and a landscape section for the wide table', () => {
    const pages = [...document.matchAll(/<w:pgSz ([^>]*)\/><w:pgMar ([^>]*)\/>/g)].map(([, size, margin]) => [
      /w:w="(\d+)"/.exec(size!)![1],
      /w:orient="(\w+)"/.exec(size!)![1],
      ...['top', 'right', 'bottom', 'left'].map((side) => Number(new RegExp(`w:${side}="(\\d+)"`).exec(margin!)![1])),
    ]);
    expect(pages).toEqual([
      ['11906', 'portrait', 2098, 1474, 1984, 1587],
      ['16838', 'landscape', 1587, 2098, 1474, 1984],
    ]);
  });

  it('sets every line of text exactly 579 twips apart, tightened, without widow control', () => {
    const text = /<w:p>(?:(?!<\/w:p>).)*共1项。(?:(?!<\/w:p>).)*<\/w:p>/.exec(document)![0];
    expect(text).toContain('w:line="579" w:lineRule="exact"');
    expect(text).toContain('<w:spacing w:val="-5"/>');
    expect(files['word/styles.xml']).toContain('<w:widowControl w:val="0"/><w:overflowPunct w:val="0"/>');
    expect(text).toContain('w:eastAsia="仿宋_GB2312"');
    expect(text).toContain('w:firstLine="630"');
  });

  it('numbers odd pages on the right and even pages on the left', () => {
    expect(files['word/settings.xml']).toContain('<w:evenAndOddHeaders/>');
    const footers = Object.entries(files).filter(([name]) => /word\/footer\d+\.xml$/.test(name));
    expect(footers.map(([, xml]) => /<w:jc w:val="(\w+)"/.exec(xml)![1])).toEqual(['right', 'left', 'right', 'left']);
    for (const [, xml] of footers) expect(xml).toContain('— ');
  });

  it('repeats header rows and never splits a row', () => {
    expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(2);
    expect(document.match(/<w:cantSplit\/>/g)).toHaveLength(document.match(/<w:tr>/g)!.length);
  });

  it('has head, text and 版记 in order, and no character that XML forbids', async () => {
    const { text } = await readUpload(await bulletinDocx(exampleContent()), 'a.docx');
    const order = [
      '督查周报',
      '第12期',
      '各乡镇党委、政府：',
      '一、总体情况',
      '附件：重点督办',
      '（统计口径',
      '附件\n',
      '已开工',
      '报：县委书记，县长。',
      '印发',
    ];
    const places = order.map((part) => text.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    // eslint-disable-next-line no-control-regex -- this is the one to find
    expect(document).not.toMatch(/\u0001/);
  });

  it('lays a watermark on odd and even pages when asked', async () => {
    expect(Object.keys(files).filter((name) => name.includes('header'))).toEqual([]);
    const headers = Object.entries(await parts({ watermark: '草稿' })).filter(([name]) => /header\d+\.xml$/.test(name));
    expect(headers.length).toBeGreaterThanOrEqual(2);
    for (const [, xml] of headers) expect(xml).toContain('string="草稿"');
  });
});

it.each([
  ['重点工作通报', ['重点工作通报']],
  ['关于2022年3月19日至25日重点工作督查督办情况的通报', ['关于2022年3月19日至25日', '重点工作督查督办情况的通报']],
  ['字'.repeat(21), ['字'.repeat(10), '字'.repeat(11)]],
  ['1234567890'.repeat(5), ['1234567890'.repeat(5)]],
])('breaks the title %s', (title, lines) => {
  expect(titleLines(title)).toEqual(lines);
});
