import { describe, expect, it } from 'vitest';
import { readPage } from './paragraphs.ts';

const read = (source: string) => {
  const { text, paragraphs } = readPage(source);
  return paragraphs.map(({ start, end }) => text.slice(start, end));
};

describe('readPage', () => {
  it.each<[string, string, string[]]>([
    ['spaces inside numbers', '于 3 月 27 日 完成。', ['于3月27日完成。']],
    ['full-width digits and half-width marks', '完成２５％,不得拖延;', ['完成25%，不得拖延；']],
    ['traditional characters', '會議強調，各鄉鎮要落實責任。', ['会议强调，各乡镇要落实责任。']],
    ['tags and entities', '<p>&nbsp;要<b>加强</b>管理。</p><p>要落实。</p>', ['要加强管理。', '要落实。']],
    ['comments', '要<!-- 广告，要 -->落实。', ['要落实。']],
    ['a less-than sign is text', '比例<5', ['比例＜5']],
    ['half-width full stops', '1.要落实责任.要报告.增长8.5%.', ['1.要落实责任。要报告。增长8.5%。']],
    ['a label with a full stop', '二.要落实', ['二、要落实']],
    ['decimals and clock times stay', '增长8.5%，9:30召开', ['增长8.5%，9:30召开']],
    ['Markdown', '# 通知\n**一、要求**', ['通知', '一、要求']],
    ['nothing', ' \n\t', []],
  ])('%s', (_, source, paragraphs) => {
    expect(read(source)).toEqual(paragraphs);
  });

  it('joins lines wrapped inside a sentence and keeps paragraphs apart', () => {
    const source = [
      '\u3000\u30003月21日上午，云溪县召开项目调度会，会议听取了情',
      '况汇报，并对下一步工作作出了具体安排，县领导参加了会',
      '议，相关单位作了发言。',
      '\u3000\u3000会议要求，各乡镇要尽快摸清底数，建立工作台账，确',
      '保任务按期完成。',
    ].join('\n');
    expect(read(source)).toHaveLength(2);
    expect(read(source)[1]).toBe('会议要求，各乡镇要尽快摸清底数，建立工作台账，确保任务按期完成。');
  });

  it('leaves page numbers out of a sentence', () => {
    const source =
      '会议要求，青石镇要抓紧时间把隐患排查整治工作做\n— 3 —\n到位，并及时上报结果，不得瞒报漏报，确保安全稳\n定，各村要配合。';
    expect(read(source).join('')).not.toContain('—');
    expect(read(source).join('')).toContain('工作做到位');
  });

  it('knows where every character came from', () => {
    const source = '<p>要 <b>加</b>强２项，</p>';
    const { text, origin } = readPage(source);
    const plain = (char: string) => char.normalize('NFKC').replace('，', ',');
    for (let i = 0; i < text.length; i++) expect(plain(source.charAt(origin[i] ?? -1))).toBe(plain(text.charAt(i)));
  });
});
