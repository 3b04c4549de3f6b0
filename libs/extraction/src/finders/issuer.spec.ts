import { describe, expect, it } from 'vitest';
import { findPrefix } from './issuer.ts';

const prefix = (text: string) => {
  const found = findPrefix(text, 0, text.length);
  return found && [found.issuer, text.slice(found.end)];
};

describe('findPrefix', () => {
  it.each<[string, (string | undefined)[]]>([
    ['会议强调，各乡镇要落实', ['会议', '各乡镇要落实']],
    ['王建国指出，要抓紧', ['王建国', '要抓紧']],
    ['就抓好春耕生产，县委常委、副县长林国安要求，一要', ['林国安', '一要']],
    ['县长赵立民在推进会上强调，要加快', ['赵立民', '要加快']],
    ['检查组详细了解情况，要求加强监管', ['检查组', '加强监管']],
    ['县委书记赵立民主持召开专题会议，安排工作，要求各乡镇落实', ['赵立民', '各乡镇落实']],
    ['会议议定以下意见：由县财政局落实', ['会议', '由县财政局落实']],
    ['副县长林国安出席并讲话，强调要加快办理', ['林国安', '要加快办理']],
    ['县委书记赵立民出席会议并强调，要抓实', ['赵立民', '要抓实']],
    ['赵立民要求相关部门限期办结', ['赵立民', '相关部门限期办结']],
    ['古丽娜·艾山强调，要加快', ['古丽娜·艾山', '要加快']],
  ])('%s', (text, expected) => {
    expect(prefix(text)).toEqual(expected);
  });

  it.each([
    '要严格按照规程要求，备足物资',
    '根据上级有关要求，做好工作',
    '各乡镇要明确路径和相关要求，抓好落实',
    '要落实会议精神',
  ])('none in %s', (text) => {
    expect(prefix(text)).toBeUndefined();
  });
});
