import { describe, expect, it } from 'vitest';
import { extract, toGuide } from './index.ts';

const headings = (text: string) =>
  extract(`会议要求，${text}`, { asOf: '2022-03-22' })
    .requirements.map(toGuide)
    .map(({ heading }) => heading);

describe('headings', () => {
  it.each<[string, (string | null)[]]>([
    ['一要压实责任。各乡镇要落实包保制度。', ['压实责任']],
    ['一是加强领导。各单位要专题研究；要明确专人。', ['加强领导', '加强领导']],
    ['一是各乡镇要摸清底数。二是县水利局要加固堤防。', [null, null]],
    ['一要抓好排查，各乡镇要在3月底前完成。', [null]],
    ['一是通信部门要保障畅通。要严肃纪律，从严追责。', [null, null]],
  ])('%s', (text, expected) => {
    expect(headings(text)).toEqual(expected);
  });
});
