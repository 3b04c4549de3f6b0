import { chineseNumber, festivalNamed, type Anchor, type Deadline, type LengthUnit } from '#calendar';

/** A way to write a deadline. `read` gets the match and what follows it in the clause; undefined: it is none after all. */
export interface DatePattern {
  id: string;
  /** Words without it hold no match: most patterns need not be tried. */
  needs?: string;
  pattern: RegExp;
  read: (match: RegExpExecArray, rest: string) => Deadline | undefined;
}

const N = '(?:\\d{1,3}|[一二两三四五六七八九十]{1,3})';
const YEAR = '(?:(\\d{4})年|(今年|本年|当年|明年|后年))?';
const BEFORE = '(?:之前|以前|前|止|为止|截止)';
/** What is done: behind a bare period it makes the period a deadline. */
const DONE =
  /^[^，。；]{0,24}?(?:完成|实现(?!一季度)|达到|达|开工|投产|竣工|完工|建成|投入|新增|入库|通过|收官|计划|力争|签约|落地|到位|过半)/;

/** What stands behind a bare day that is a deadline. */
const DEADLINE_VERB = /^(?:完成|截止|召开|举行|举办|开展|报送|上报|提交|开工|开幕|进行|起?至)/;
/** What stands before one: 截至2026-03-31, 截止时间：2026/3/31. */
const UNTIL = /(?:截止(?:时间|日期)?[为至到：]?|截至|[至—–~～]|定于)$/;

/** 将时限压缩至5个工作日以内: how long something may take, not when it is due. */
const SHORTENED =
  /(?:压缩|缩短|压减|精简|控制|减少|限定)(?:至|到|在|为)$|不超过$|(?:时限|用时|周期|有效期)(?:为|在|至)?$/;
/** So many years without a beginning are the horizon of a plan (未来5年内), not a deadline from today. */
const FEWEST_PLAN_YEARS = 3;
export const PLAN_START = '规划起始日';

const number = (text: string | undefined) => (text === undefined ? undefined : chineseNumber(text));
const yearRef = (year: string | undefined, word: string | undefined) =>
  year !== undefined
    ? { year: Number(year) }
    : word !== undefined
      ? { yearOffset: word === '明年' ? 1 : word === '后年' ? 2 : 0 }
      : {};

const UNITS: Readonly<Record<string, LengthUnit>> = {
  工作日: 'workingDay',
  日: 'day',
  天: 'day',
  周: 'week',
  星期: 'week',
  月: 'month',
  年: 'year',
  小时: 'hour',
};
const QUARTERS: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4, 1: 1, 2: 2, 3: 3, 4: 4 };
const WEEKDAYS = '一二三四五六日';

const anchorOf = (event: string | undefined): { anchor: Anchor; event?: string } => {
  if (event === undefined || event === '' || event.includes('会')) return { anchor: 'asOf' };
  if (/通知|文|印发/.test(event)) return { anchor: 'asOf' };
  if (/交办|派单|转办/.test(event)) return { anchor: 'dispatch' };
  return { anchor: 'event', event };
};

/** The ways of writing a deadline (domain rules on dates), the more exact ones first. */
export const DATE_PATTERNS: readonly DatePattern[] = [
  {
    id: 'range',
    needs: '月',
    pattern: new RegExp(
      `${YEAR}(\\d{1,2})月(\\d{1,2})[日号]?(?:[、至到—–~-]+)(?:(\\d{4})年)?(?:(\\d{1,2})月)?(\\d{1,2})[日号]`,
      'g',
    ),
    read: ([, year, word, month, day, toYear, toMonth, toDay], rest) =>
      /^(?:以来|印发|召开的|会议|开始)/.test(rest)
        ? undefined
        : {
            kind: 'range',
            from: { ...yearRef(year, word), month: Number(month), day: Number(day) },
            to: {
              ...yearRef(toYear ?? year, word),
              month: Number(toMonth ?? month),
              day: Number(toDay),
            },
          },
  },
  {
    id: 'numeric',
    needs: '20',
    pattern: new RegExp(
      `(?<![\\d./-])(20\\d{2})([-/.])(\\d{1,2})\\2(\\d{1,2})(?![\\d/]|[.-]\\d)(${BEFORE}|以?内)?`,
      'g',
    ),
    read: ({ 1: year, 3: month, 4: day, 5: before, index, input }, rest) =>
      before !== undefined || DEADLINE_VERB.test(rest) || UNTIL.test(input.slice(Math.max(0, index - 8), index))
        ? { kind: 'date', year: Number(year), month: Number(month), day: Number(day) }
        : undefined,
  },
  {
    id: 'years-from',
    needs: '年起',
    pattern: /(\d{4})年起(\d{1,2})年内/g,
    read: ([, from, years]) => ({ kind: 'period', of: 'year', year: Number(from) + Number(years) - 1 }),
  },
  {
    id: 'months',
    needs: '月',
    pattern: new RegExp(
      `(?<!年度|去年|上年)${YEAR}(\\d{1,2})月(?:份|底)?[至到—–~-]+(?:(\\d{4})年)?(\\d{1,2})月(?:份|底)?(?!\\d)`,
      'g',
    ),
    read: ([, year, word, , toYear, toMonth]) => ({
      kind: 'monthEnd',
      ...yearRef(toYear ?? year, word),
      month: Number(toMonth),
    }),
  },
  {
    id: 'date',
    needs: '月',
    pattern: new RegExp(
      `${YEAR}(\\d{1,2})月(\\d{1,2})[日号](?:（[^）]{1,6}）)?(?:(?:上午|下午|晚)?(\\d{1,2})(?:时|点|:00))?(${BEFORE}|内|下班前)?`,
      'g',
    ),
    read: ([all, year, word, month, day, hour, before], rest) =>
      before !== undefined || DEADLINE_VERB.test(rest)
        ? {
            kind: 'date',
            ...yearRef(year, word),
            month: Number(month),
            day: Number(day),
            ...clock(all, hour),
          }
        : undefined,
  },
  {
    id: 'until',
    needs: '月',
    pattern: new RegExp(
      `(?:截止(?:时间|日期)?[为至到：]?|截至|至|延长至|于|定于)${YEAR}(\\d{1,2})月(\\d{1,2})[日号]`,
      'g',
    ),
    read: ([, year, word, month, day], rest) =>
      /^(?:印发|发布|的|召开的|会议|起|以来|第|，会议)/.test(rest)
        ? undefined
        : { kind: 'date', ...yearRef(year, word), month: Number(month), day: Number(day) },
  },
  {
    id: 'month-end',
    needs: '月',
    pattern: new RegExp(`${YEAR}(\\d{1,2}|[一二三四五六七八九十]{1,2})月(?:份)?(底|末)(?:${BEFORE})?`, 'g'),
    read: ([, year, word, month]) => monthEnd(yearRef(year, word), month),
  },
  {
    id: 'month',
    needs: '月',
    pattern: new RegExp(
      `${YEAR}(\\d{1,2}|[一二三四五六七八九十]{1,2})月(?:份)?(?:(${BEFORE})|内|完成|份?(?![上中下]旬)(?=[^，。；]{0,6}(?:投入|完成|开工|竣工|建成|投产)))`,
      'g',
    ),
    read: ([, year, word, month]) => monthEnd(yearRef(year, word), month),
  },
  {
    id: 'tenday',
    needs: '旬',
    pattern: new RegExp(`${YEAR}(?:(\\d{1,2})月|(本月|下月))?(?:份)?([上中下])旬(?:${BEFORE}|内)?`, 'g'),
    read: ([, year, word, month, relative, part]) =>
      month === undefined && relative === undefined
        ? undefined
        : {
            kind: 'tenday',
            ...yearRef(year, word),
            ...(month !== undefined ? { month: Number(month) } : { monthOffset: relative === '下月' ? 1 : 0 }),
            part: part === '上' ? 1 : part === '中' ? 2 : 3,
          },
  },
  {
    id: 'this-month',
    needs: '月',
    pattern: new RegExp(
      `(?<![\\d一二三四五六七八九十每个])(本月|当月|下月|下个月)?(?:月?(?:底|末)${BEFORE}|(?<=本月|下月|下个月)(?:底|末|内)|月内|月末)`,
      'g',
    ),
    read: ([all, relative]) => {
      if (!all.includes('月')) return undefined;
      return { kind: 'monthEnd', monthOffset: relative?.startsWith('下') ? 1 : 0 };
    },
  },
  {
    id: 'day-of-month',
    pattern: new RegExp(`(?<![\\d月、至到-])(每月|本月|下月)?(\\d{1,2})[日号](${BEFORE})`, 'g'),
    read: ([, relative, day]) =>
      Number(day) >= 1 && Number(day) <= 31
        ? { kind: 'date', day: Number(day), ...(relative === '下月' && { monthOffset: 1 }) }
        : undefined,
  },
  {
    id: 'quarter',
    pattern: new RegExp(`${YEAR}(?:第?([一二三四1-4])季度|(前三季度)|(上半年|下半年))(?:(末|底|内|${BEFORE})|)`, 'g'),
    read: ([, year, word, quarter, three, half, mark], rest) => {
      if (mark === undefined && !DONE.test(rest)) return undefined;
      const ref = yearRef(year, word);
      if (half !== undefined) return { kind: 'period', of: 'halfYear', part: half === '上半年' ? 1 : 2, ...ref };
      return { kind: 'period', of: 'quarter', part: three !== undefined ? 3 : (QUARTERS[quarter ?? ''] ?? 1), ...ref };
    },
  },
  {
    id: 'by-year',
    needs: '年',
    pattern: /(?:力争)?(?:到|至)(\d{4})年(?=，|[全基力实达建形各森规城县市农年](?!内|底|末))/g,
    read: ([, year]) => ({ kind: 'period', of: 'year', year: Number(year) }),
  },
  {
    id: 'stage-month',
    needs: '月',
    pattern: /(?<=[（—–~至-])(?:(\d{4})年)?(\d{1,2})月(?:份)?(?=）$)/g,
    read: ([, year, month]) => monthEnd(yearRef(year, undefined), month),
  },
  {
    id: 'year-end',
    needs: '年',
    pattern: new RegExp(
      `(?:(\\d{4})年?|(今年|本年|当年|明年|后年))?(?:年?(底|末)(?:${BEFORE})?|(?<![\\d一二两三四五六七八九十几多])年?内)(?!容|部|外|涵|在|需)`,
      'g',
    ),
    read: ([all, year, word]) =>
      all.includes('年') ? { kind: 'period', of: 'year', ...yearRef(year, word) } : undefined,
  },
  {
    id: 'whole-year',
    needs: '年',
    pattern: /(?:全年|今年|年度|本年度)(?!来|以来|初|的)/g,
    read: ([all], rest) =>
      (all === '年度'
        ? /^(?:目标任务|任务|计划)?[^，。；]{0,6}完成/
        : /^[^，。；]{0,16}(?:完成|计划投资|计划实施|新增|达到)|^[^，。；\d]{0,16}(?:修复|新建|改建|建成|改造|培育|引进|争取|实现|突破|组织|开展|实施)[^，。；]{0,12}\d/
      ).test(rest)
        ? { kind: 'period', of: 'year' }
        : undefined,
  },
  {
    id: 'year-goal',
    needs: '年',
    pattern: /(\d{4})年[^，。；：]{0,20}(?:(?:目标|任务)(?:是|为)：?|目标|任务|工作安排|要点|工作计划)$/g,
    read: ([, year]) => ({ kind: 'period', of: 'year', year: Number(year) }),
  },
  {
    id: 'weekday',
    pattern: new RegExp(`(本周|这周|下周|周|星期|下星期)([一二三四五六日天])(${BEFORE}|下班前)`, 'g'),
    read: ([, week, day]) => ({
      kind: 'weekday',
      weekday: WEEKDAYS.indexOf(day === '天' ? '日' : (day ?? '一')) + 1,
      ...(week === '周' || week === '星期' ? {} : { weekOffset: week?.startsWith('下') ? 1 : 0 }),
    }),
  },
  {
    id: 'week-end',
    needs: '周',
    pattern: /(本周|这周|下周)(?:内|末前?|底前?)/g,
    read: ([, week]) => ({ kind: 'weekEnd', weekOffset: week === '下周' ? 1 : 0 }),
  },
  {
    id: 'length',
    needs: '内',
    pattern: new RegExp(
      `(?:(会|接到?通知|收到?(?:通知|来文|文件)?|交办|[\\u4e00-\\u9fa5]{2,6})(?:之日起|之?后|起)|([\\u4e00-\\u9fa5]{0,4}(?:结束|完成)))?(?:的)?(${N})个?(工作日|小时|星期|[日天周月年])(?:之|以)?内`,
      'g',
    ),
    read: ({ 1: after, 2: done, 3: n, 4: unit, index, input }) => {
      const event = after ?? done;
      const count = number(n);
      const length = UNITS[unit ?? ''];
      if (count === undefined || length === undefined) return undefined;
      if (SHORTENED.test(input.slice(Math.max(0, index - 10), index))) return undefined;
      if (length === 'year' && count >= FEWEST_PLAN_YEARS && event === undefined)
        return { kind: 'length', n: count, unit: length, anchor: 'event', event: PLAN_START };
      return { kind: 'length', n: count, unit: length, ...anchorOf(event) };
    },
  },
  {
    id: 'half-month',
    needs: '半个月',
    pattern: /半个月(?:之|以)?内/g,
    read: () => ({ kind: 'length', n: 1, unit: 'halfMonth', anchor: 'asOf' }),
  },
  {
    id: 'relative-day',
    pattern:
      /(当天|当日|今天|今日|今(?=晚)|次日|明天|明日|明(?=晚)|后天)(?:之?前|内|(?:上午|下午|晚上?)(?:(\d{1,2})[时点])?前?|下班前)/g,
    read: ([all, word, hour]) => ({
      kind: 'relativeDay',
      days: /次日|明/.test(word ?? '') ? 1 : word === '后天' ? 2 : 0,
      ...clock(all, hour),
    }),
  },
  {
    id: 'festival',
    needs: '前',
    pattern:
      /[“"]?(五一|十一|国庆|元旦|春节|除夕|元宵|清明|端午|中秋|七一|八一|六一|劳动|重阳)[”"]?(?:节|假期|节假日|期间)*(?:之前|以前|前)(?!后|夕)/g,
    read: ([, name]) => {
      const festival = festivalNamed(name ?? '');
      return festival && { kind: 'festivalEve', festival };
    },
  },
  {
    id: 'season',
    needs: '前',
    pattern: /(汛期|入冬|供暖季|采暖季|两会|入汛|开学)(?:到来)?(?:之前|以前|前)/g,
    read: ([, name]) => ({
      kind: 'season',
      name: name === '采暖季' ? '供暖季' : name === '入汛' ? '汛期' : (name ?? ''),
    }),
  },
  {
    id: 'plan-end',
    needs: '末',
    pattern: /[“"]十([三四五六七])五[”"]?(?:期)?末/g,
    read: ([, n]) => ({ kind: 'fiveYearPlanEnd', n: 10 + (number(n) ?? 4) }),
  },
  {
    id: 'immediate',
    pattern: /立行立改|即知即改|立查立改|边查边改|立即|立刻|即刻|马上|第一时间|尽快|尽早|近期(?!目标)|适时/g,
    read: ([word]) => ({ kind: 'immediate', word }),
  },
];

function monthEnd(year: { year?: number; yearOffset?: number }, month: string | undefined): Deadline | undefined {
  const n = number(month);
  return n !== undefined && n >= 1 && n <= 12 ? { kind: 'monthEnd', ...year, month: n } : undefined;
}

function clock(all: string, hour: string | undefined): { time?: string } {
  if (hour === undefined) return {};
  const evening = /下午|晚/.test(all) && (Number(hour) < 12 || all.includes('晚'));
  const n = Number(hour) + (evening && Number(hour) <= 12 ? 12 : 0);
  return n <= 24 ? { time: `${String(n).padStart(2, '0')}:00` } : {};
}

/** Words that must be there for any of the patterns to match: most demands have none and are skipped. */
export const DATE_HINT =
  /[年月日号旬季周节期内前]|会[前后]|20\d{2}[-/.]\d|即知即改|边查边改|立[行查]立改|立即|立刻|马上|即刻|第一时间|尽快|尽早|近期|适时|[底末]|当天|今晚|明|后天|下班/;
