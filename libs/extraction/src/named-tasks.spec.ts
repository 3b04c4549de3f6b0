import { describe, expect, it } from 'vitest';
import { extract, toGuide } from './index.ts';

const tasks = (lines: readonly string[]) =>
  extract(lines.join('\n'), { asOf: '2024-03-05' })
    .requirements.map(toGuide)
    .map(({ text, owners, due, heading }) => [text, owners, due, heading]);

describe('tasks that are only named', () => {
  it.each<[string, string[], unknown[]]>([
    [
      'the title of a point with lines below it',
      ['云溪县问题整改清单', '一、关于青石镇污水外排问题', '责任单位：县水利局、青石镇', '完成时限：2024年6月底前'],
      [['关于青石镇污水外排问题', ['县水利局', '青石镇'], '2024-06-30', null]],
    ],
    [
      'a title with its fields behind the full stop',
      ['云溪县问题整改清单', '一、关于柳河乡垃圾积存问题。责任单位：县城管局。完成时限：2024年5月20日。'],
      [['关于柳河乡垃圾积存问题', ['县城管局'], '2024-05-20', null]],
    ],
    [
      'a problem without measures; with measures these are the task',
      [
        '云溪县环保问题整改清单',
        '问题一：青石河沿岸污水直排。',
        '整改措施：新建污水管网3公里。',
        '责任单位：县住建局',
        '问题二：白塔镇秸秆露天焚烧。',
        '责任单位：县农业农村局',
        '整改时限：2024年10月31日',
      ],
      [
        ['新建污水管网3公里', ['县住建局'], null, null],
        ['白塔镇秸秆露天焚烧', ['县农业农村局'], '2024-10-31', null],
      ],
    ],
    [
      'points below a heading, one of them named like a place and a deed',
      [
        '云溪县重点项目清单',
        '一、水利工程',
        '（一）青石河治理工程',
        '责任单位：县水利局',
        '（二）柳河灌区改造工程',
        '责任单位：县水利局、柳河乡',
      ],
      [
        ['青石河治理工程', ['县水利局'], null, '水利工程'],
        ['柳河灌区改造工程', ['县水利局', '柳河乡'], null, '水利工程'],
      ],
    ],
    [
      'no heading whose point demands something in words',
      ['云溪县工作清单', '一、河道治理工作', '县水利局要清理河道。', '责任单位：县水利局'],
      [['县水利局要清理河道', ['县水利局'], null, '河道治理工作']],
    ],
    [
      'no point below which a person alone is named, and no stock title',
      [
        '关于成立云溪县防汛专班的通知',
        '一、专班办公室地点安排',
        '责任人：林国安',
        '二、组织领导',
        '责任单位：县水利局',
        '三、县水利局负责日常工作。',
      ],
      [['县水利局负责日常工作', ['县水利局'], null, null]],
    ],
  ])('%s', (_, lines, expected) => {
    expect(tasks(lines)).toEqual(expected);
  });
});
