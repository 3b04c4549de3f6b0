import { addDays, dayFrom, type WorkYear, weekday } from '#calendar';
import type { FieldError, SettingsInput } from '#contracts';

const repeated = (list: readonly unknown[], at: number) => list.indexOf(list[at]) < at;

/** A notice names festivals of its year; 元旦 may begin in the last days of the year before. */
function yearFaults({ year, holidays, makeUpDays }: WorkYear, field: string): FieldError[] {
  const [first, last] = [dayFrom(year - 1, 12, 25), dayFrom(year, 12, 31)];
  const within = (day: string) => first <= day && day <= last;
  const faults = holidays.flatMap(({ name, from, to }, i): FieldError[] => {
    const at = `${field}.holidays[${i}]`;
    if (to < from) return [{ field: `${at}.to`, message: `${year} 年${name}：末日不得早于首日` }];
    if (!within(from) || !within(to)) return [{ field: `${at}.from`, message: `${name}不在 ${year} 年，请核对日期` }];
    return addDays(from, 14) < to ? [{ field: `${at}.to`, message: `${year} 年${name}超过 15 天，请核对日期` }] : [];
  });
  const free = (day: string) => holidays.some(({ from, to }) => from <= day && day <= to);
  return [
    ...faults,
    ...makeUpDays.flatMap((day, i): FieldError[] => {
      const at = `${field}.makeUpDays[${i}]`;
      if (!within(day)) return [{ field: at, message: `调休上班日 ${day} 不在 ${year} 年` }];
      if (free(day)) return [{ field: at, message: `调休上班日 ${day} 又在放假期间，请核对` }];
      return weekday(day) <= 5 ? [{ field: at, message: `${day} 本来就是工作日，调休上班日应为周六、周日` }] : [];
    }),
  ];
}

/** What is wrong with the settings beyond the form of each field; empty when they may be saved. */
export function settingFaults({ seasons, workYears }: Pick<SettingsInput, 'seasons' | 'workYears'>): FieldError[] {
  const names = seasons.map(({ name }) => name);
  const years = workYears.map(({ year }) => year);
  return [
    ...seasons.flatMap(({ name }, i) =>
      repeated(names, i) ? [{ field: `seasons[${i}].name`, message: `“${name}”填了两次，请删去一行` }] : [],
    ),
    ...workYears.flatMap((workYear, i) => [
      ...(repeated(years, i)
        ? [{ field: `workYears[${i}].year`, message: `${workYear.year} 年填了两次，请删去一个` }]
        : []),
      ...yearFaults(workYear, `workYears[${i}]`),
    ]),
  ];
}
