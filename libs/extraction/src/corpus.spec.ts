import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extract, toGuide, type Extraction } from './index.ts';

/** Annotated texts live beside the project, not in it. */
const corpus = [resolve('../shared/corpus'), resolve('../../../shared/corpus')].find((folder) => existsSync(folder));
const NAME = 'newspaper-page';

if (corpus === undefined) console.info('corpus.spec.ts skipped: there is no annotated corpus beside the project.');

describe.skipIf(corpus === undefined)('a newspaper page of the annotated corpus', () => {
  const folder = join(corpus ?? '', 'dev');
  let extraction: Extraction;
  let score: Record<string, { f1: number }>;
  let work: string;

  beforeAll(() => {
    work = mkdtempSync(join(tmpdir(), 'duban-corpus-'));
    const gold = readFileSync(join(folder, `${NAME}.json`), 'utf8');
    const { asOf } = JSON.parse(gold) as { asOf: string };
    extraction = extract(readFileSync(join(folder, `${NAME}.txt`), 'utf8'), { asOf });
    copyFileSync(join(folder, `${NAME}.json`), join(work, `${NAME}.json`));
    const predicted = join(work, 'predicted.jsonl');
    writeFileSync(predicted, JSON.stringify({ id: NAME, requirements: extraction.requirements.map(toGuide) }));
    const args = [join(corpus ?? '', 'score.mjs'), '--gold', work, '--texts', folder, '--pred', predicted, '--json'];
    score = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as typeof score;
  });
  afterAll(() => {
    rmSync(work, { recursive: true, force: true });
  });

  it.each([
    ['span', 0.8],
    ['owners', 0.75],
    ['due', 0.75],
  ])('finds %s with an F1 of at least %d', (field, bar) => {
    expect(score[field]?.f1).toBeGreaterThanOrEqual(bar);
  });

  it('tells the reports apart and takes nothing from plain news', () => {
    expect(extraction.reports.length).toBeGreaterThanOrEqual(6);
    const news = extraction.reports.filter((report) => report.kind === 'news');
    expect(news.length).toBeGreaterThan(0);
    for (const report of news) expect(report.requirements).toEqual([]);
  });
});
