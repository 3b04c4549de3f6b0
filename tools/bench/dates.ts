import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import recognizers from '@microsoft/recognizers-text-date-time';
import { zh } from 'chrono-node';
import { addDays, type Day } from '#calendar';
import { extract, findDue, type Span } from '#extraction';
import type { Figure } from './figure.ts';

const DEFAULT_CORPUS = '../shared/corpus/dev';

/** A demand of the corpus that has a due day. */
interface Sample {
  text: string;
  asOf: Day;
  due: Day;
  /** Due day of the requirement that the whole pipeline finds in its place, which is annotated with the same text. */
  inPlace: Day | null;
}

/** What was found for a text: any of these days may be meant. */
type Reader = (text: string, asOf: Day) => Day[];

/** Kinds of expressions by the words in the text, the more exact ones first. */
const KINDS: [name: string, words: RegExp][] = [
  ['day', /月\s*\d{1,2}\s*[日号]|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}/],
  ['length of time', /[\d一二两三四五六七八九十半]\s*个?(?:工作日|小时|星期|日|天|周|月|年)(?:之|以)?内/],
  ['festival or season', /(?:[一节旦]|国庆|汛期?|冬|供暖季|采暖季|两会|开学)(?:期间|到来)?(?:之|以)?前/],
  ['quarter or half-year', /季度|半年/],
  ['month', /月/],
  ['week or weekday', /周|星期/],
  ['relative day', /[今明后当]天|[今明次当]日|今晚|立即|马上|尽快|第一时间/],
  ['year', /年/],
];
const KIND_ELSEWHERE = 'no words of time: heading, lead-in, table';

function readSamples(folder: string): Sample[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .flatMap((file) => {
      const { asOf, requirements } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as {
        asOf: Day;
        requirements: (Span & { text: string; due: Day | null })[];
      };
      const found = extract(readFileSync(join(folder, file.replace(/json$/, 'txt')), 'utf8'), { asOf }).requirements;
      return requirements.flatMap((one) => {
        if (one.due === null) return [];
        const match = found.find((other) => overlap(one, other) >= 0.5);
        return [{ text: one.text, asOf, due: one.due, inPlace: match?.due.value ?? null }];
      });
    });
}

/** Characters that two spans have in common, as a share of those in either. */
function overlap(a: Span, b: Span): number {
  const both = Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  return both / (a.end - a.start + b.end - b.start - both);
}

/** Noon, so that no time zone makes another day of it. */
const noon = (day: Day) => new Date(`${day}T12:00:00`);
const dayOf = (date: Date): Day =>
  `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`;

const ours: Reader = (text, asOf) => {
  const { value } = findDue(text.replace(/\s+/g, ''), { stages: [] }, { asOf });
  return value === null ? [] : [value];
};

/** Every end that it finds; a period's end is its last day. */
const chrono: Reader = (text, asOf) =>
  zh.hans.casual
    .parse(text.replace(/\s+/g, ''), noon(asOf), { forwardDate: true })
    .map(({ start, end }) => dayOf((end ?? start).date()));

/** Every reading that it offers. Its periods end before their `end`, what is "before a day" with it: both count as right. */
const microsoft: Reader = (text, asOf) =>
  recognizers
    .recognizeDateTime(text.replace(/\s+/g, ''), 'zh-cn', recognizers.DateTimeOptions.None, noon(asOf))
    .flatMap(({ resolution }) =>
      ((resolution as { values?: Record<string, string>[] } | null)?.values ?? []).flatMap(({ value, end, start }) => {
        const day = (value ?? end ?? start)?.slice(0, 10);
        if (day === undefined || !/^\d{4}-\d\d-\d\d$/.test(day)) return [];
        return end === undefined ? [day] : [day, addDays(day, -1)];
      }),
    );

const READERS: [name: string, reader: Reader][] = [
  ['ours', ours],
  ['chrono-node (zh)', chrono],
  ['recognizers-text (zh-cn)', microsoft],
];

/**
 * The day that a demand is due, read from the demand's own words, beside two date libraries that know Chinese. A day is
 * right where it equals the annotated one; a library that offers several is right where any of them does.
 */
export function dates(folder = resolve(DEFAULT_CORPUS)): Figure[] {
  if (!existsSync(folder)) return [{ name: 'due days', note: `no corpus in ${folder}: nothing measured` }];
  const kindOf = ({ text }: Sample) => KINDS.find(([, words]) => words.test(text))?.[0] ?? KIND_ELSEWHERE;
  const samples = readSamples(folder);
  const groups = [
    ['all', samples] as const,
    ...[...Map.groupBy(samples, kindOf)].sort(([, a], [, b]) => b.length - a.length),
  ];
  const figures = groups.flatMap(([kind, some]) =>
    READERS.map(([name, read]): Figure => {
      const found = some.map(({ text, asOf, due }) => ({ days: read(text, asOf), due }));
      const right = found.filter(({ days, due }) => days.includes(due)).length;
      const nothing = found.filter(({ days }) => days.length === 0).length;
      const wrong = some.length - right - nothing;
      return {
        name: `${kind}, ${name}`,
        value: right,
        unit: `of ${some.length} right`,
        note: `${wrong} wrong, ${nothing} nothing`,
      };
    }),
  );
  const times = READERS.map(([name, read]): Figure => {
    const started = performance.now();
    for (const { text, asOf } of samples) read(text, asOf);
    const each = ((performance.now() - started) * 1000) / samples.length;
    return { name: `time per text, ${name}`, value: Math.round(each), unit: 'µs' };
  });
  const inPlace = samples.filter(({ due, inPlace }) => due === inPlace).length;
  return [
    {
      name: 'all, ours in its text',
      value: inPlace,
      unit: `of ${samples.length} right`,
      note: 'with what surrounds it',
    },
    ...figures,
    ...times,
  ];
}
