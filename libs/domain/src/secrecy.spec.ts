import { describe, expect, it } from 'vitest';
import { classificationMarks } from './secrecy.ts';

describe('classificationMarks', () => {
  it.each([
    ['机密★', '机密★'],
    ['关于某事的通知 秘密★1年', '秘密★1年'],
    ['绝密★长期', '绝密★长期'],
    ['机 密 ★ 10年', '机 密 ★ 10年'],
    ['秘密*6个月', '秘密*6个月'],
    ['密级：机密', '密级：机密'],
    ['云溪县人民政府\n　　秘密\n正文', '秘密'],
    ['机密 5年\r\n正文', '机密 5年'],
    ['【绝密】情况报告', '【绝密】'],
  ])('finds %s', (text, mark) => {
    const [found, ...more] = classificationMarks(text);
    expect(found?.mark).toBe(mark);
    expect(text.slice(found?.start, found?.end)).toBe(mark);
    expect(more).toEqual([]);
  });

  it.each([
    '各单位要做好保密工作，严守工作秘密。',
    '依法保护商业秘密和个人隐私。',
    '**秘密** 一词见词典',
    '密级：公开',
    '掌握了致富的秘密，他很高兴',
    '落实机密文件管理制度',
    '保密★★★',
  ])('lets pass: %s', (text) => {
    expect(classificationMarks(text)).toEqual([]);
  });
});
