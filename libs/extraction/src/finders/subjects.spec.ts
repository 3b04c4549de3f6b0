import { describe, expect, it } from 'vitest';
import { findSubjects } from './subjects.ts';

const names = (text: string) => {
  const { subjects } = findSubjects(text, 0, text.length);
  return subjects.map(({ start, end, role }) => `${text.slice(start, end)}${role === 'each' ? '' : `/${role}`}`);
};

describe('findSubjects', () => {
  it.each<[string, string[]]>([
    ['各乡镇、各部门要抓紧春耕', ['各乡镇', '各部门']],
    ['县防汛指挥部和各乡镇要加强值守', ['县防汛指挥部', '各乡镇']],
    ['住建、水利等部门要加强监管', ['住建', '水利等部门']],
    ['县发展和改革委员会要汇总', ['县发展和改革委员会']],
    ['县人力资源和社会保障局负责，做好培训', ['县人力资源和社会保障局/lead']],
    ['各镇（街道）要切实履行责任', ['各镇（街道）']],
    ['由县城市管理局牵头，会同县公安局开展整治', ['县城市管理局/lead', '县公安局/support']],
    ['副县长林国安牵头，县应急局负责', ['副县长林国安/lead', '县应急局/lead']],
    ['县财政局要拨付资金，县审计局配合', ['县财政局', '县审计局/support']],
    ['有任务的乡镇要在月底前完成', ['有任务的乡镇']],
    ['施工进度由属地供电企业盯办', ['属地供电企业']],
    ['检查组要深入一线', ['检查组']],
    ['2022年底前，青石镇要完成改造', ['青石镇']],
    ['企业要科学谋划', ['企业']],
    ['各单位各部门要学习贯彻', ['各单位各部门']],
    ['县供电公司与县林业局要加强对接', ['县供电公司', '县林业局']],
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  it.each([
    '我县要加快发展',
    '全县上下要凝心聚力',
    '会议要开短会',
    '要加强与上级部门沟通衔接',
    '清单内容需明确具体',
    '要督促企业落实责任',
    '督促各责任单位落实整改',
    '工程投资规模必须以评审为依据',
    '报县政府审定',
    '经县委常委张三平审核把关后印发',
    '全社会要关心支持',
    '要形成部门联动机制',
  ])('finds none in %s', (text) => {
    expect(names(text)).toEqual([]);
  });

  it('finds an unusual name of the directory', () => {
    const text = '云溪智谷要加快建设';
    expect(findSubjects(text, 0, text.length, new Set(['云溪智谷'])).subjects).toHaveLength(1);
  });
});
