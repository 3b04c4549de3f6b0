import { attribute, xmlEvents } from './xml.ts';

/** How a number is printed, as far as its meaning depends on it. */
export interface Shape {
  percent: boolean;
  /** Parts of a date: y, m, d, h; '' for a plain number. */
  date: string;
  /** Days from Excel's day 0 to that of files which count from 1904. */
  shift: number;
}

/** Formats that have a number but no pattern (ECMA-376 part 1, 18.8.30), by what they print. */
const BUILT_IN: readonly [ids: readonly number[], parts: string][] = [
  [[14, 15, 30, 31], 'ymd'],
  [[16, 28, 29, 51, 53, 54, 58], 'md'],
  [[17, 27, 36, 50, 52, 57], 'ym'],
  [[18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56], 'h'],
  [[22], 'ymdh'],
];
const PERCENT = [9, 10];
const DAYS_TO_1904 = 1462;

/** The shapes of the cell formats, in the order in which cells refer to them. */
export function createFormats(styles: string, from1904: boolean): Shape[] {
  const shift = from1904 ? DAYS_TO_1904 : 0;
  const patterns = new Map<number, string>();
  const shapes: Shape[] = [];
  let inCells = false;
  for (const event of xmlEvents(styles)) {
    if (event.type === 'text') continue;
    const name = event.name.slice(event.name.indexOf(':') + 1);
    if (name === 'cellXfs') inCells = event.type === 'open' && !event.closed;
    else if (event.type === 'open' && name === 'numFmt')
      patterns.set(Number(attribute(event.attributes, 'numFmtId')), attribute(event.attributes, 'formatCode') ?? '');
    else if (event.type === 'open' && name === 'xf' && inCells) {
      const id = Number(attribute(event.attributes, 'numFmtId') ?? 0);
      const pattern = patterns.get(id);
      const parts = BUILT_IN.find(([ids]) => ids.includes(id))?.[1] ?? '';
      shapes.push(
        pattern === undefined
          ? { percent: PERCENT.includes(id), date: parts, shift }
          : { percent: bare(pattern).includes('%'), date: datePartsOf(pattern), shift },
      );
    }
  }
  return shapes;
}

/** The first section of a pattern without what it prints literally. */
const bare = (pattern: string) =>
  (pattern.replace(/"[^"]*"|\\.|\[(?![hms])[^\]]*\]|_./g, '').split(';')[0] ?? '').toLowerCase().replace('general', '');

function datePartsOf(pattern: string): string {
  const marks = bare(pattern);
  const clock = /[hs]/.test(marks);
  // Beside hours and seconds m means minutes, unless the day is printed too.
  const month = marks.includes('m') && (!clock || /[yd]/.test(marks));
  return [marks.includes('y') && 'y', month && 'm', marks.includes('d') && 'd', clock && 'h'].filter(Boolean).join('');
}

const DAY_0 = Date.UTC(1899, 11, 30);
/** 9999-12-31, the last day that Excel knows. */
const LAST = 2_958_465;

/**
 * A kept number as it is read: dates as 2022年3月25日, without the parts that the format hides, percentages with their
 * sign, others without the dust of binary fractions.
 */
export function shapeOf(value: string, shape: Shape | undefined): { shown: string; kept: string } {
  const number = Number(value);
  if (!Number.isFinite(number)) return { shown: value, kept: value };
  const plain = String(Number(number.toPrecision(15)));
  if (shape?.percent) return { shown: `${Number((number * 100).toPrecision(15))}%`, kept: plain };
  const serial = number + (shape?.shift ?? 0);
  if (!shape?.date || serial < 0 || serial > LAST) return { shown: plain, kept: plain };
  const iso = new Date(DAY_0 + Math.round(serial * 86_400) * 1000).toISOString();
  const [year, month, day] = iso.slice(0, 10).split('-').map(Number);
  const has = (part: string) => shape.date.includes(part);
  const clock = has('h') && (serial % 1 !== 0 || shape.date === 'h') ? iso.slice(11, 16) : '';
  const shown = `${has('y') ? `${year}年` : ''}${has('m') ? `${month}月` : ''}${has('d') ? `${day}日` : ''}${clock}`;
  return { shown, kept: shape.date === 'h' ? clock : iso.slice(0, 10) };
}
