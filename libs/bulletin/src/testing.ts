import { COUNTING_RULE, type Totals } from '#evaluation';
import type { KeyItemRow, UnitRow, WeeklyInput } from './input.ts';

/** A full week of a fictional county, 18 units, for specs and for looking at the printed page. */
export function exampleWeek(): WeeklyInput {
  const units = exampleUnits();
  return {
    countyName: '云溪县',
    office: '中共云溪县委督查室',
    series: '督查周报',
    period: { from: '2022-03-19', to: '2022-03-25' },
    asOf: '2022-03-25',
    totals: totals(48, { onTime: 18, late: 2, overdue: 2, unsigned: 1, suspended: 2, rate: '41.7%' }),
    directives: [
      { title: '3月18日经济运行周调度会', tasks: 20, completed: 9, inTerm: 10, overdue: 1 },
      { title: '3月11日县委常委会（扩大）会议', tasks: 16, completed: 8, inTerm: 8, overdue: 0 },
      { title: '《云溪县2022年重点项目建设方案》', tasks: 12, completed: 3, inTerm: 8, overdue: 1 },
    ],
    lastWeek: [
      {
        text: '逐项核对一季度拟开工项目，列出缺手续的清单',
        units: ['县发改委', '县自然资源局'],
        progress: '已核对31个项目，其中5个缺用地手续，清单已于3月23日送县政府分管领导。',
      },
      {
        text: '对12家拟入库企业逐家上门辅导',
        units: ['县统计局', '县工信局'],
        progress: '已辅导9家，其余3家定于3月28日前完成',
      },
      { text: '通报白塔镇、柳河乡春灌渠道清淤进度', units: ['县水利局'], progress: '' },
    ],
    keyItems: exampleKeyItems(),
    units,
    unitTotals: {
      ...totals(60, { onTime: 22, late: 3, overdue: 3, unsigned: 2, rate: '41.7%' }),
    },
    indicators: [
      indicator('固定资产投资', '亿元', '120.0', '22.8', '20.5', '17.1', '21.6', '-4.6', '89.9', 'red', '难保'),
      indicator('一般公共预算收入', '亿元', '9.60', '2.20', '2.15', '22.4', '21.6', '+0.8', '97.7', 'yellow', '有风险'),
      indicator('规模以上工业增加值增速', '%', '8.0', '—', '7.4', '—', '—', '-0.6', '—', 'yellow', ''),
      indicator('规上单位入库', '家', '24', '6', '4', '16.7', '21.6', '-5.0', '66.7', 'red', '难保'),
      indicator('能耗总量', '万吨标煤', '50.0', '12.5', '10.4', '20.8', '21.6', '-0.8', '83.2', 'green', '可保'),
      indicator('新开工项目', '个', '60', '16', '17', '28.3', '21.6', '+6.7', '106.3', 'green', '可保'),
    ],
    problems: {
      overdue: [
        {
          number: '督办〔2022〕9号',
          title: '青石镇污水管网二期开工',
          unit: '县住建局',
          due: '2022-03-15',
          overdueDays: 10,
        },
        {
          number: '督办〔2022〕9号',
          title: '青石镇污水管网二期开工',
          unit: '青石镇',
          due: '2022-03-15',
          overdueDays: 10,
        },
        {
          number: '督办〔2022〕21号',
          title: '标准化厂房空置情况摸底',
          unit: '县工信局',
          due: '2022-03-22',
          overdueDays: 3,
        },
      ],
      unreported: ['县水利局', '柳河乡'],
    },
    commendation: ['石桥镇提前5天完成高标准农田放线，佐证材料齐全，予以通报表扬。'],
    nextSteps: [
      { text: '固定资产投资缺口2.3亿元分解到项目、到旬，逐旬销账', due: '2022-03-31' },
      { text: '逾期事项的责任单位书面说明原因和补救时限', due: '2022-03-29' },
      { text: '清明假期安排专人值守，遇有情况随时报告', due: null },
    ],
    distribution: {
      report: ['县委书记', '县长', '县委副书记', '县委常委', '副县长'],
      send: ['县人大常委会办公室', '县政协办公室', '县纪委监委'],
      issue: ['各乡镇党委、政府', '县直各单位'],
      copies: 120,
    },
    countingRule: COUNTING_RULE,
    footnotes: ['固定资产投资2月数据由7.5亿元修正为7.1亿元，本期起按修正后的数据计算'],
  };
}

type Parts = Pick<Totals, 'onTime' | 'late' | 'overdue' | 'unsigned' | 'rate'> & { suspended?: number };

const totals = (tasks: number, parts: Parts): Totals => {
  const completed = parts.onTime + parts.late;
  return { tasks, completed, inTerm: tasks - completed - parts.overdue, suspended: 0, cancelled: 0, ...parts };
};

function indicator(
  ...[name, unit, annual, planToDate, cumulative, annualPct, timeProgress, gapPp, attainment, light, verdict]: [
    ...string[],
    'red' | 'yellow' | 'green',
    string,
  ]
) {
  return {
    name,
    unit,
    annual,
    planToDate,
    cumulative,
    annualPct,
    timeProgress,
    gapPp,
    attainment,
    light,
    verdict,
  } as WeeklyInput['indicators'][number];
}

function exampleUnits(): UnitRow[] {
  const rows: [string, number, number, number, number, number, string][] = [
    ['县委办公室', 2, 1, 0, 0, 0, '50.0%'],
    ['县委组织部', 2, 1, 0, 0, 0, '50.0%'],
    ['县委宣传部', 1, 0, 0, 0, 0, '0.0%'],
    ['县发展和改革委员会', 9, 4, 1, 0, 0, '55.6%'],
    ['县工业和信息化局', 6, 2, 0, 1, 0, '33.3%'],
    ['县财政局', 4, 2, 0, 0, 0, '50.0%'],
    ['县自然资源局', 5, 2, 0, 0, 0, '40.0%'],
    ['县住房和城乡建设局', 4, 1, 0, 1, 0, '25.0%'],
    ['县水利局', 3, 1, 0, 0, 1, '33.3%'],
    ['县农业农村局', 4, 1, 1, 0, 0, '50.0%'],
    ['县商务局', 3, 1, 0, 0, 0, '33.3%'],
    ['县统计局', 3, 1, 0, 0, 0, '33.3%'],
    ['县产业集聚区管委会', 4, 1, 1, 0, 0, '50.0%'],
    ['青石镇', 3, 1, 0, 1, 0, '33.3%'],
    ['白塔镇', 3, 1, 0, 0, 0, '33.3%'],
    ['石桥镇', 2, 2, 0, 0, 0, '100.0%'],
    ['柳河乡', 2, 0, 0, 0, 1, '0.0%'],
    ['城东街道', 0, 0, 0, 0, 0, '—'],
  ];
  return rows.map(([name, tasks, onTime, late, overdue, unsigned, rate]) => ({
    name,
    ...totals(tasks, { onTime, late, overdue, unsigned, rate }),
  }));
}

const exampleKeyItems = (): KeyItemRow[] => [
  {
    number: '督办〔2022〕9号',
    title: '青石镇污水管网二期开工',
    units: ['县住房和城乡建设局', '青石镇'],
    light: 'red',
    progress: '施工图已审，招标公告因资金来源未落实推迟，拟于3月31日发布。',
    due: '2022-03-15',
    overdueDays: 10,
  },
  {
    number: '督办〔2022〕15号',
    title: '完成全年新增规上工业企业培育名单并逐家明确包联责任人',
    units: ['县工业和信息化局'],
    light: 'yellow',
    progress: '名单初稿26家，正在与税务部门比对销售收入，比对完成后提交县政府常务会议研究。',
    due: '2022-03-29',
    overdueDays: 0,
  },
  {
    number: '督办〔2022〕18号',
    title: '春灌前完成主干渠清淤42公里',
    units: ['县水利局', '白塔镇', '石桥镇', '柳河乡'],
    light: 'green',
    progress: '已清淤33公里，石桥镇段全部完成。',
    due: '2022-04-10',
    overdueDays: 0,
  },
  {
    number: '督办〔2022〕6号',
    title: '兑现2021年度企业技改奖补资金',
    units: ['县财政局'],
    light: 'blue',
    progress: '奖补资金1260万元已于3月21日全部拨付。',
    due: '2022-03-25',
    overdueDays: 0,
  },
];
