import { describe, expect, it, vi } from 'vitest';
import { pastedText } from './pasted-text';

describe('what a pasted page says', () => {
  it.each<[string, string, string[]]>([
    [
      'a table with merged cells',
      `<table><caption>任务清单</caption>
        <tr><th>任务</th><th>牵头单位</th><th>时限</th></tr>
        <tr><td>清淤</td><td rowspan="2"><p>水利局</p></td><td>5月底</td></tr>
        <tr><td>加固<b>堤防</b></td><td>6月底</td></tr>
        <tr><td colspan="2">合计</td><td>两项</td></tr></table>`,
      ['任务清单', '任务\t牵头单位\t时限', '清淤\t水利局\t5月底', '加固堤防\t水利局\t6月底', '合计\t\t两项'],
    ],
    [
      'numbered lists',
      '<p>要求：</p><ol><li>抓投资</li><li><p>抓入库</p><ul><li>逐家辅导</li></ul></li><li value="5">报进度</li></ol><ol style="list-style-type: cjk-ideographic" start="10"><li>甲</li><li>乙</li></ol>',
      ['要求：', '1.抓投资', '2.抓入库', '逐家辅导', '5.报进度', '十、甲', '十一、乙'],
    ],
    [
      'paragraphs around a table that only arranges the page',
      '<table><tr><td><h1>会议召开</h1><p>会议要求，各乡镇要\n抓紧清淤。&nbsp;</p>完<br>毕</td></tr><tr><td><table><tr><td>甲</td><td>乙</td></tr></table></td><td>右栏</td></tr></table>',
      ['会议召开', '会议要求，各乡镇要抓紧清淤。', '完', '毕', '甲\t乙', '右栏'],
    ],
    [
      'nothing of scripts, styles and hidden parts',
      '<style>p{}</style><ol><li>清淤<script>window.ran = 1</script></li></ol><p hidden>暗</p><div style="display:none">暗</div>',
      ['1.清淤'],
    ],
  ])('%s', (_, html, lines) => {
    expect(pastedText(html)?.split('\n')).toEqual(lines);
  });

  it.each([
    ['paragraphs alone', '<p>一段</p><p>二段</p>'],
    ['an empty table', '<table><tr><td></td></tr></table>'],
    ['more than can be read', `<ol>${' '.repeat(20_000_001)}`],
  ])('leaves %s to the plain text', (_, html) => {
    expect(pastedText(html)).toBeUndefined();
  });

  it('runs nothing of what is pasted', () => {
    const ran = vi.fn();
    Object.assign(window, { ran });
    pastedText('<ol><li><img src="x" onerror="ran()"><svg onload="ran()"></svg><script>ran()</script>清淤</li></ol>');
    expect(ran).not.toHaveBeenCalled();
  });

  it('is no longer than the page where cells claim to cover thousands', () => {
    const row = `<tr><td rowspan="60000" colspan="1000">${'甲'.repeat(500)}</td><td>乙</td></tr>`;
    const html = `<table>${row.repeat(2000)}</table>`;
    expect(pastedText(html)!.length).toBeLessThan(html.length + 300_000);
  });
});
