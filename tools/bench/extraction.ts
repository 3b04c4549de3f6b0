/**
 * How well the extractor does on an annotated corpus, and how fast it is beside a word segmenter on the same text.
 *   node tools/bench/extraction.ts [--corpus FOLDER]
 * FOLDER holds NAME.txt with NAME.json; score.mjs stands in the folder above it.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';
import { extract, toGuide } from '#extraction';
import { type Figure, print } from './figure.ts';

const DEFAULT_CORPUS = '../shared/corpus/dev';
/** Every third text by name is held back: rules were tuned on the others. */
const HELD_BACK = 3;
const ROUNDS = 30;

/** What the next step asks of the whole corpus; the figures stand beside these limits. */
const LIMITS: Record<string, number> = {
  span: 0.95,
  characters: 0.96,
  owners: 0.93,
  due: 0.95,
  cadence: 0.9,
  targets: 0.9,
  actionable: 0.9,
  heading: 0.92,
  issuer: 0.95,
  untouched: 0.8,
};

interface Sample {
  name: string;
  asOf: string;
  text: string;
}

type Score = Record<string, number | { f1: number }>;

function readSamples(folder: string): Sample[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => {
      const name = file.slice(0, -'.json'.length);
      const { asOf } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as { asOf: string };
      return { name, asOf, text: readFileSync(join(folder, `${name}.txt`), 'utf8') };
    });
}

/** Scores the extractor on some of the texts with the corpus' own score.mjs. */
function score(folder: string, samples: Sample[]): Score {
  const gold = mkdtempSync(join(tmpdir(), 'duban-gold-'));
  try {
    for (const { name } of samples) copyFileSync(join(folder, `${name}.json`), join(gold, `${name}.json`));
    const lines = samples.map(({ name, asOf, text }) =>
      JSON.stringify({ id: name, requirements: extract(text, { asOf }).requirements.map(toGuide) }),
    );
    const predicted = join(gold, 'predicted.jsonl');
    writeFileSync(predicted, `${lines.join('\n')}\n`);
    const script = join(folder, '..', 'score.mjs');
    const args = [script, '--gold', gold, '--texts', folder, '--pred', predicted, '--json'];
    return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as Score;
  } finally {
    rmSync(gold, { recursive: true, force: true });
  }
}

/** Megabytes of UTF-8 a second, the best of some rounds: warm, and little disturbed by what else runs. */
function throughput(samples: Sample[], work: (sample: Sample) => unknown): number {
  const bytes = samples.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  let best = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    for (const sample of samples) work(sample);
    best = Math.max(best, bytes / 1000 / (performance.now() - start));
  }
  return Math.round(best * 10) / 10;
}

/** The figures of score.mjs for the whole corpus, the tuned and the held-back part, and the throughput. */
export function extraction(folder = resolve(DEFAULT_CORPUS)): Figure[] {
  if (!existsSync(folder) || !existsSync(join(folder, '..', 'score.mjs')))
    return [{ name: 'annotated corpus', note: `no corpus in ${folder}: nothing measured` }];
  const samples = readSamples(folder);
  const held = samples.filter((_, i) => i % HELD_BACK === 0);
  const tuned = samples.filter((_, i) => i % HELD_BACK !== 0);
  const parts: [string, Sample[]][] = [
    ['all', samples],
    ['tuned', tuned],
    ['held back', held],
  ];
  const scores = parts.map(([name, part]) => ({ name, score: score(folder, part) }));
  const figures = Object.entries(LIMITS).flatMap(([field, limit]) =>
    scores.map(({ name, score: result }): Figure => {
      const value = result[field];
      const share = typeof value === 'number' ? value : value?.f1;
      return {
        name: `${field}, ${name}`,
        ...(share !== undefined && { value: Math.round(share * 1000) / 1000 }),
        ...(name === 'all' && { limit: `≥ ${limit}` }),
      };
    }),
  );
  const jieba = Jieba.withDict(dict);
  const own = throughput(samples, ({ text, asOf }) => extract(text, { asOf }));
  const segmenter = throughput(samples, ({ text }) => jieba.cut(text, true));
  return [
    ...figures,
    { name: 'extractor', value: own, unit: 'MB/s', limit: '≥ 5 MB/s' },
    { name: '@node-rs/jieba cut', value: segmenter, unit: 'MB/s' },
    { name: 'extractor beside jieba', value: Math.round((own / segmenter) * 100), unit: '%', limit: '≥ 25 %' },
  ];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const at = process.argv.indexOf('--corpus');
  const folder = at < 0 ? undefined : process.argv[at + 1];
  print('提取（Extraction）', extraction(folder === undefined ? undefined : resolve(folder)));
}
