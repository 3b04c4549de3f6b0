/**
 * Calendar days as plain strings 'YYYY-MM-DD' in the zone Asia/Shanghai. They sort and compare as strings and need no
 * conversion for JSON. All arithmetic runs on day numbers (days since 1970-01-01), never on Date or Intl.
 */
export type Day = string;

const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;
const SHANGHAI_OFFSET_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A text or number that names no real calendar day of the years 1900–2199. */
export class InvalidDayError extends RangeError {
  override readonly name = 'InvalidDayError';
  constructor(value: unknown) {
    super(`日期“${String(value)}”无效：应写成“2022-03-25”的格式，且是${FIRST_YEAR}—${LAST_YEAR}年间真实存在的日子。`);
  }
}

/** Whether the year has a 29th of February. */
function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Number of days, 28–31, of a month 1–12. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

/** 365 or 366. */
export function daysInYear(year: number): number {
  return isLeapYear(year) ? 366 : 365;
}

/** Whether the value is a 'YYYY-MM-DD' string of a real day of the years 1900–2199. */
export function isDay(value: unknown): value is Day {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  return isDate(yearOf(value), monthOf(value), dayOf(value));
}

/** Whether year, month (1–12) and day of the month name a real day of the years 1900–2199. */
export function isDate(year: number, month: number, day: number): boolean {
  return (
    Number.isInteger(year) &&
    Number.isInteger(day) &&
    year >= FIRST_YEAR &&
    year <= LAST_YEAR &&
    day >= 1 &&
    day <= daysInMonth(year, month)
  );
}

/** The day with this year, month (1–12) and day of the month; throws InvalidDayError when there is none. */
export function dayFrom(year: number, month: number, day: number): Day {
  if (!isDate(year, month, day)) throw new InvalidDayError(`${year}-${month}-${day}`);
  return `${year}-${pad(month)}-${pad(day)}`;
}

/** Year of a day, e.g. 2022. */
export function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

/** Month of a day, 1–12. */
export function monthOf(day: Day): number {
  return Number(day.slice(5, 7));
}

/** Day of the month, 1–31. */
export function dayOf(day: Day): number {
  return Number(day.slice(8, 10));
}

/** Days since 1970-01-01 (negative before); throws InvalidDayError for anything that is no day. */
export function dayNumber(day: Day): number {
  if (!isDay(day)) throw new InvalidDayError(day);
  // Years are counted from March, so that the leap day comes last (Howard Hinnant, days_from_civil).
  const month = monthOf(day);
  const year = month > 2 ? yearOf(day) : yearOf(day) - 1;
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfMarchYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + dayOf(day) - 1;
  return (
    era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfMarchYear - 719_468
  );
}

/** The inverse of dayNumber; throws InvalidDayError outside the years 1900–2199 and for fractions. */
export function dayFromNumber(number: number): Day {
  if (!Number.isInteger(number)) throw new InvalidDayError(number);
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfMarchYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfMarchYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const day = dayOfMarchYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  return dayFrom(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
}

/** The day n days later, earlier for a negative n. */
export function addDays(day: Day, n: number): Day {
  return dayFromNumber(dayNumber(day) + n);
}

/** The same day of the month n months later, or the end of that month when it is shorter (民法典第二百零二条). */
export function addMonths(day: Day, n: number): Day {
  if (!isDay(day)) throw new InvalidDayError(day);
  const months = yearOf(day) * 12 + monthOf(day) - 1 + n;
  const year = Math.floor(months / 12);
  const month = months - year * 12 + 1;
  return dayFrom(year, month, Math.min(dayOf(day), daysInMonth(year, month)));
}

/** Days from one day to another: to − from, negative when `to` comes first. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** Day of the week: 1 Monday … 7 Sunday. */
export function weekday(day: Day): number {
  return weekdayOfNumber(dayNumber(day));
}

/** Day of the week of a day number: 1 Monday … 7 Sunday. */
export function weekdayOfNumber(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1;
}

/** Last day of the month in which the day lies. */
export function monthEnd(day: Day): Day {
  return dayFrom(yearOf(day), monthOf(day), daysInMonth(yearOf(day), monthOf(day)));
}

/** The calendar day of an instant in Asia/Shanghai (UTC+8; the summer time of 1986–1991 is not considered). */
export function toDay(date: Date): Day {
  return dayFromNumber(Math.floor((date.getTime() + SHANGHAI_OFFSET_MS) / DAY_MS));
}

/** The clock time 'HH:mm' of an instant in Asia/Shanghai, cut to the minute. */
export function toTime(date: Date): string {
  const shifted = date.getTime() + SHANGHAI_OFFSET_MS;
  const minutes = Math.floor((shifted - Math.floor(shifted / DAY_MS) * DAY_MS) / 60_000);
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}

/** '2022年3月25日'. */
export function formatDay(day: Day): string {
  if (!isDay(day)) throw new InvalidDayError(day);
  return `${yearOf(day)}年${monthOf(day)}月${dayOf(day)}日`;
}

/** The earlier of two days. */
export function minDay(a: Day, b: Day): Day {
  return a < b ? a : b;
}

/** The later of two days. */
export function maxDay(a: Day, b: Day): Day {
  return a > b ? a : b;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
