import type { BulletinContent } from '#bulletin';

/** A small bulletin with one table that fits an upright page and one that does not. */
export const exampleContent = (): BulletinContent => ({
  head: {
    series: '督查周报',
    issueLabel: '第12期',
    office: '中共云溪县委督查室',
    date: '2022年3月25日',
    issue: { year: 2022, number: 12 },
  },
  title: '关于2022年3月19日至25日重点工作督查督办情况的通报',
  recipients: '各乡镇党委、政府',
  opening: '截至2022年3月25日，情况如下。',
  blocks: [
    { type: 'heading', level: 1, text: '一、总体情况' },
    { type: 'paragraph', text: '共1项。' },
    {
      type: 'table',
      title: '主要指标完成情况',
      columns: [
        { title: '指标', align: 'left', width: 10 },
        { title: '年度目标', align: 'right', width: 5 },
        { title: '差距（百分点）', align: 'right', width: 5 },
      ],
      rows: [
        ['固定资产投资（亿元）', '120.00', '−4.6'],
        ['工业增速（%）', '—', '+0.8'],
      ],
      note: '注：序时进度21.6%。',
    },
  ],
  attachments: [
    {
      title: '重点督办事项进展情况表',
      blocks: [
        {
          type: 'table',
          title: '',
          columns: [
            { title: '编号', align: 'center', width: 10 },
            { title: '进展情况', align: 'left', width: 45 },
          ],
          rows: [['督办〔2022〕9号', '已开工\u0001']],
        },
      ],
    },
  ],
  signature: { office: '中共云溪县委督查室', date: '2022年3月25日' },
  record: {
    report: ['县委书记', '县长'],
    send: [],
    issue: ['各乡镇'],
    printedBy: '中共云溪县委督查室',
    printedOn: '2022年3月25日',
    copies: 120,
  },
  countingRule: '一个事项计一项。',
  footnotes: ['投资2月数据由7.5亿元修正为7.1亿元。'],
});
