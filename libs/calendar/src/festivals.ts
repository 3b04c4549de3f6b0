import { addDays, isDay, type Day } from './day.ts';

/** Days of the Gregorian calendar, 'MM-DD'. */
const FIXED = {
  元旦: '01-01',
  妇女节: '03-08',
  劳动节: '05-01',
  青年节: '05-04',
  儿童节: '06-01',
  七一: '07-01',
  八一: '08-01',
  教师节: '09-10',
  国庆: '10-01',
} as const;

const MOVING_NAMES = ['春节', '清明', '端午', '中秋', '重阳'] as const;

/** Columns as MOVING_NAMES, 'MM-DD': festivals of the lunar calendar, and 清明, a solar term that moves by a day. */
const MOVING: Readonly<Record<number, readonly string[]>> = {
  2015: ['02-19', '04-05', '06-20', '09-27', '10-21'],
  2016: ['02-08', '04-04', '06-09', '09-15', '10-09'],
  2017: ['01-28', '04-04', '05-30', '10-04', '10-28'],
  2018: ['02-16', '04-05', '06-18', '09-24', '10-17'],
  2019: ['02-05', '04-05', '06-07', '09-13', '10-07'],
  2020: ['01-25', '04-04', '06-25', '10-01', '10-25'],
  2021: ['02-12', '04-04', '06-14', '09-21', '10-14'],
  2022: ['02-01', '04-05', '06-03', '09-10', '10-04'],
  2023: ['01-22', '04-05', '06-22', '09-29', '10-23'],
  2024: ['02-10', '04-04', '06-10', '09-17', '10-11'],
  2025: ['01-29', '04-04', '05-31', '10-06', '10-29'],
  2026: ['02-17', '04-05', '06-19', '09-25', '10-18'],
  2027: ['02-07', '04-05', '06-09', '09-15', '10-08'],
  2028: ['01-26', '04-04', '05-28', '10-03', '10-26'],
  2029: ['02-13', '04-04', '06-16', '09-22', '10-16'],
  2030: ['02-02', '04-05', '06-05', '09-12', '10-05'],
  2031: ['01-23', '04-05', '06-24', '10-01', '10-24'],
  2032: ['02-11', '04-04', '06-12', '09-19', '10-12'],
  2033: ['01-31', '04-04', '06-01', '09-08', '10-01'],
  2034: ['02-19', '04-05', '06-20', '09-27', '10-20'],
  2035: ['02-08', '04-05', '06-10', '09-16', '10-09'],
};

const ALIASES: Readonly<Record<string, FestivalName>> = {
  新年: '元旦',
  三八: '妇女节',
  五一: '劳动节',
  五四: '青年节',
  六一: '儿童节',
  建党节: '七一',
  建军节: '八一',
  十一: '国庆',
  大年三十: '除夕',
};

/** Festivals that texts of government offices use to set a deadline. */
export type FestivalName = keyof typeof FIXED | (typeof MOVING_NAMES)[number] | '除夕' | '元宵';

/** The festival that a word names, with or without 节 and quotation marks: “五一” → 劳动节; undefined when it names none. */
export function festivalNamed(word: string): FestivalName | undefined {
  const plain = word.replace(/[“”"‘’「」\s]/g, '');
  for (const name of [plain, `${plain}节`, plain.replace(/节$/, '')]) {
    if (Object.hasOwn(ALIASES, name)) return ALIASES[name];
    if (isFestival(name)) return name;
  }
  return undefined;
}

/** The first day of a festival in a Gregorian year; moving ones are known for 2015–2035 and undefined beyond. */
export function festivalDay(name: FestivalName, year: number): Day | undefined {
  if (name === '除夕') return shifted(festivalDay('春节', year), -1);
  if (name === '元宵') return shifted(festivalDay('春节', year), 14);
  const monthDay = isFixed(name) ? FIXED[name] : MOVING[year]?.[MOVING_NAMES.indexOf(name)];
  const day = `${year}-${monthDay ?? ''}`;
  return isDay(day) ? day : undefined;
}

function shifted(day: Day | undefined, n: number): Day | undefined {
  return day === undefined ? undefined : addDays(day, n);
}

function isFixed(name: string): name is keyof typeof FIXED {
  return Object.hasOwn(FIXED, name);
}

function isFestival(name: string): name is FestivalName {
  return isFixed(name) || name === '除夕' || name === '元宵' || MOVING_NAMES.some((moving) => moving === name);
}
