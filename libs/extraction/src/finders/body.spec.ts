import { describe, expect, it } from 'vitest';
import { extract } from '../index.ts';

const DEMAND = '一、各乡镇要于3月底前完成清理。\n二、各部门要配合。\n三、各村要落实。';
const issuer = (before: string, after = '') => {
  const text = `${before}\n现将有关事项通知如下：\n${DEMAND}\n${after}`;
  const { value, spans } = extract(text, { asOf: '2022-03-22' }).requirements[0]?.issuer ?? { value: null, spans: [] };
  return [value, spans.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ''))];
};

describe('the issuing body of a document', () => {
  it.each<[string, string, string, string]>([
    ['before 关于', '云溪县水利局关于清理河道的通知', '', '云溪县水利局'],
    ['before 印发', '云溪县人民政府办公室印发《河道清理办法》的通知', '', '云溪县人民政府办公室'],
    ['at the foot', '关于清理河道的通知', '云溪县水利局\n2022年3月1日', '云溪县水利局'],
    ['with a date in Chinese numerals', '关于清理河道的通知', '云溪县水利局\n二〇二二年三月一日', '云溪县水利局'],
    ['without a date', '关于清理河道的通知', '云溪县河长制办公室', '云溪县河长制办公室'],
    ['in the head of a web page', '发布机构：云溪县水利局\n关于清理河道的通知', '', '云溪县水利局'],
    ['before a year', '云溪县水利局2022年河道清理工作方案', '', '云溪县水利局'],
  ])('%s', (_, before, after, expected) => {
    expect(issuer(before, after)).toEqual([expected, [expected]]);
  });

  it('is the speaker of a speech', () => {
    expect(issuer('在全县河道清理会议上的讲话\n县委副书记 林国安\n（2022年3月1日）')).toEqual(['林国安', ['林国安']]);
    expect(issuer('在全县河道清理会议上的讲话\n（2022年3月1日）\n县长 赵立民')).toEqual(['赵立民', ['赵立民']]);
  });

  it('is the speaker whom the title of a speech names', () => {
    expect(issuer('县长赵立民在全县河道清理会议上的讲话\n（2022年3月1日）')).toEqual(['赵立民', ['赵立民']]);
    expect(issuer('林国安在河道清理推进会上的讲话提纲')).toEqual(['林国安', ['林国安']]);
  });

  it('is read from a row of a table whose strokes were kept', () => {
    const row = '| 索引号 | 00123/2022 | 发布机构 | 云溪县水利局 |';
    expect(issuer(`${row}\n关于印发云溪县2022年清淤工作方案的通知`)).toEqual(['云溪县水利局', ['云溪县水利局']]);
  });

  it.each<[string, string | null]>([
    ['各单位要于每月5日前将清淤进度报我局河道科。', '我局'],
    ['验收结果由我中心统一公布。', '我中心'],
    ['要抓好我县河道的日常管护。', null],
    ['要让群众自我办理更方便。', null],
  ])('without a name is what it calls itself: %s', (sentence, expected) => {
    expect(issuer('关于清理河道的通知', sentence)).toEqual([expected, expected ? [expected] : []]);
  });

  it('is none where no body is written', () => {
    expect(issuer('关于清理河道的通知')).toEqual([null, []]);
  });
});
