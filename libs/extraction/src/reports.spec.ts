import { describe, expect, it } from 'vitest';
import { extract } from './index.ts';

const asOf = '2024-03-05';
const reports = (lines: readonly string[]) =>
  extract(lines.join('\n'), { asOf }).reports.map(({ kind, title, requirements }) => [
    kind,
    title,
    requirements.length,
  ]);

describe('reports of a page', () => {
  it('tells the reports of a newspaper page apart and takes nothing from plain news', () => {
    const page = [
      '云溪日报',
      '2版 2024年3月5日 星期二 责任编辑：唐小雨',
      '县政府召开常务会议',
      '3月4日，县长赵立民主持召开县政府常务会议。会议强调，县教育局要补齐办学短板，8月底前完成6所学校改扩建。',
      '（本报记者）',
      '智能茶叶生产线在青石镇投产',
      '3月3日，位于青石镇的茶叶生产线正式投产，年产干茶500吨。据了解，该生产线总投资3200万元，可带动300户茶农增收。',
      '林国安督导森林防火',
      '3月2日，副县长林国安到柳河乡督导森林防火工作。林国安要求，各护林员每天巡山不少于2次；要备齐防火物资。',
    ];
    expect(reports(page)).toEqual([
      ['meeting', '县政府召开常务会议', 1],
      ['news', '智能茶叶生产线在青石镇投产', 0],
      ['inspection', '林国安督导森林防火', 2],
    ]);
  });

  it('leaves out what a web page prints around its text', () => {
    const page = [
      '首页 > 政务要闻 > 今日云溪',
      '云溪县召开安全生产部署会',
      '来源：云溪县融媒体中心 发布时间：2024-03-05 浏览次数：23次',
      '3月4日，云溪县召开安全生产部署会。县长赵立民强调，各乡镇要于3月20日前完成隐患排查。',
      '编辑：唐小雨　审核：冯立军',
      '分享到： 微信 微博',
      '上一篇：云溪县开展植树活动',
      '【打印本页】【关闭窗口】',
      '主办单位：云溪县人民政府办公室 技术支持：云溪县大数据中心',
    ];
    expect(reports(page)).toEqual([['meeting', '云溪县召开安全生产部署会', 1]]);
  });

  it.each<[string, string[], string]>([
    [
      'minutes with a head of their own',
      [
        '# 领导小组会议纪要',
        '**时间**：2024年3月4日',
        '**地点**：三楼会议室',
        '会议研究了资金分配，议定事项如下：',
        '1. 县财政局10日内拨付资金。',
      ],
      'meeting',
    ],
    [
      'a notice',
      ['关于开展河道清理的通知', '各乡镇：', '现将有关事项通知如下：', '一、各乡镇要于3月底前完成清理。'],
      'document',
    ],
    [
      'a letter of supervision',
      ['云溪县督查室督办函', '县水利局：', '现督办如下：', '1)请你局立即组织整改，3月15日前完成。'],
      'document',
    ],
  ])('%s', (_, lines, kind) => {
    const found = reports(lines);
    expect(found.map(([first]) => first)).toEqual([kind]);
    expect(found[0]?.[2]).toBe(1);
  });

  it('takes nothing from what was found or achieved', () => {
    const notice = [
      '关于重点工作督查情况的通报',
      '一、基本情况',
      '本次督查共检查12个镇，发现问题43个。',
      '二、存在问题',
      '（一）部分项目缓慢。冷链物流园项目至今未开工。',
      '（二）服务不到位。个别部门审批时间长。',
      '三、工作要求',
      '各责任单位要于3月20日前完成整改。',
    ];
    expect(reports(notice)).toEqual([['document', '关于重点工作督查情况的通报', 1]]);
  });

  it('follows a speech into the next paragraphs, and no further', () => {
    const page = [
      '青石镇召开防汛工作会',
      '3月4日，青石镇召开防汛工作会。镇长周立平强调，要备足物资，加固堤防。',
      '要落实值守制度，遇有险情立即上报。',
      '各村要组建抢险队伍，每周演练一次。',
      '会议认为，青石镇的做法有借鉴意义。',
      '与会人员还参观了物资仓库，了解加固工程进展。',
    ];
    const { requirements } = extract(page.join('\n'), { asOf });
    expect(requirements.map(({ text, issuer }) => [text, issuer.value])).toEqual([
      ['要备足物资，加固堤防', '周立平'],
      ['要落实值守制度，遇有险情立即上报', '周立平'],
      ['各村要组建抢险队伍，每周演练一次', '周立平'],
    ]);
  });

  it.each<[string, string]>([
    ['an explanation', '《云溪县防汛办法》政策解读'],
    ['an open letter', '致全县家长朋友的公开信'],
    ['vacancies', '云溪县水利局公开招聘工作人员公告'],
  ])('takes nothing from %s', (_, title) => {
    const page = [title, '一、总体要求', '各乡镇要于6月底前完成排查。', '二、办理时间', '请于3月20日前提交材料。'];
    expect(reports(page).map(([, , found]) => found)).toEqual([0]);
  });

  it.each<[string, string, string[]]>([
    [
      'a bare 要求 inside what is demanded of others',
      '县长赵立民要求，各牵头单位要明确专人；县督查室不定期暗访，对进度迟缓的要通报，要求限期整改。',
      ['各牵头单位要明确专人', '县督查室不定期暗访，对进度迟缓的要通报，要求限期整改'],
    ],
    [
      'a list right behind 要求',
      '3月4日，副县长林国安到青石镇检查。\n要求一是要摸清底数；二是要限期整改。',
      ['要摸清底数', '要限期整改'],
    ],
    [
      'the goal of the year after what a meeting made plain',
      '3月4日，云溪县召开春耕会议。会议要求，各乡镇要备足种子。\n今年我县总目标要确保播种30万亩。',
      ['各乡镇要备足种子', '今年我县总目标要确保播种30万亩'],
    ],
    [
      'a verb of speech twice',
      '3月4日，县长赵立民到青石镇检查防汛。赵立民提出要求，他指出，防汛离目标还有较大差距，青石镇要加固堤防。',
      ['青石镇要加固堤防'],
    ],
    [
      'a notice without numbers that asks behind its reasons',
      '云溪县住建局关于做好节前安全检查的通知\n局属各单位：\n为确保节日安全，要求各单位做好值守。节前进行一次检查，结果报我局。\n云溪县住建局\n2024年3月5日',
      ['各单位做好值守', '节前进行一次检查，结果报我局'],
    ],
    [
      'colons with the speech in the next paragraphs',
      '3月4日，县委书记周立平主持召开工作汇报会。\n周立平指出：\n项目建设事关全局，成绩值得肯定。\n周立平表示：\n各部门要帮助解决困难。',
      ['各部门要帮助解决困难'],
    ],
  ])('reads %s', (_, page, expected) => {
    expect(extract(page, { asOf }).requirements.map(({ text }) => text)).toEqual(expected);
  });

  it.each<[string, string, string[]]>([
    [
      'in the same paragraph',
      '（上接第1版）要突出重点，县教育局要在8月底前完成校舍改造。要强化督导。',
      ['要突出重点，县教育局要在8月底前完成校舍改造', '要强化督导'],
    ],
    [
      'on a line of its own',
      '（上接A1版）\n要突出重点，完成校舍改造。\n与会人员参观了校舍，听取了情况介绍。',
      ['要突出重点，完成校舍改造'],
    ],
    ['but not what is told there', '（上接第1版）去年全县建成校舍3万平方米，群众十分满意。', []],
  ])('goes on with a speech that began on another page, %s', (_, page, expected) => {
    const { requirements } = extract(page, { asOf });
    expect(requirements.map(({ text }) => text)).toEqual(expected);
    expect(requirements.every(({ issuer }) => issuer.value === null)).toBe(true);
  });

  it.each<[string, string, number]>([
    ['今年以来，青石镇召开专题会议，要求以村为单位建立台账，每周通报进度。', '青石镇扎实整治人居环境', 0],
    ['近年来，白塔镇常抓不懈，要求各村每天清运垃圾，村容村貌焕然一新。', '白塔镇村村换新貌', 0],
    ['3月4日，青石镇召开整治工作会议，要求各村每天清运垃圾，每周通报进度。', '青石镇召开整治工作会议', 1],
  ])('takes what a unit tells of its own work for news: %s', (body, title, expected) => {
    expect(extract(`${title}\n${body}`, { asOf }).requirements).toHaveLength(expected);
  });

  it('takes nothing from the list of attachments', () => {
    const notice = [
      '云溪县人民政府办公室关于做好春灌工作的通知',
      '一、各乡镇要于3月底前完成渠道清淤。',
      '附件：1.2024年春灌任务分解表',
      '2.2024年水量调度计划表',
      '3.青石镇春灌任务分解表',
      '云溪县人民政府办公室',
      '2024年3月5日',
    ];
    expect(reports(notice).map(([, , found]) => found)).toEqual([1]);
  });
});
