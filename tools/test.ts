/** Everything a change must pass, in one go; the last line counts. Says of each part that it left out why. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from './postgres.ts';

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}
interface Step {
  name: string;
  /** Program and arguments. */
  run: string[];
  env?: Record<string, string>;
  /** Reads the counts of a test runner's report; a check without one counts as one. */
  report?: { file: string; read: (json: never) => Counts };
}

const scratch = mkdtempSync(join(tmpdir(), 'duban-report-'));
const total: Counts = { passed: 0, failed: 0, skipped: 0 };
const notes: string[] = [];

function execute({ name, run: [command = '', ...args], env, report }: Step): Promise<void> {
  const started = Date.now();
  return new Promise((resolve) => {
    const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    const output: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => output.push(chunk));
    child.on('close', (code) => {
      const counts: Counts =
        report && existsSync(report.file)
          ? report.read(JSON.parse(readFileSync(report.file, 'utf8')) as never)
          : { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
      if (code !== 0 && counts.failed === 0) counts.failed = 1;
      total.passed += counts.passed;
      total.failed += counts.failed;
      total.skipped += counts.skipped;
      const seconds = ((Date.now() - started) / 1000).toFixed(1);
      const skipped = counts.skipped ? `, ${counts.skipped} skipped` : '';
      console.log(
        `${code === 0 ? '✔' : '✘'} ${name}: ${counts.passed} passed, ${counts.failed} failed${skipped} (${seconds} s)`,
      );
      if (code !== 0) console.log(Buffer.concat(output).toString());
      resolve();
    });
  });
}

const vitest = (name: string, args: string[], env?: Record<string, string>): Step => {
  const file = join(scratch, `${name.replaceAll(/\W/g, '-')}.json`);
  return {
    name,
    run: ['vitest', 'run', ...args, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
    ...(env ? { env } : {}),
    report: {
      file,
      read: (json: { numPassedTests: number; numFailedTests: number; numPendingTests: number }) => ({
        passed: json.numPassedTests,
        failed: json.numFailedTests,
        skipped: json.numPendingTests,
      }),
    },
  };
};

const playwright = (): Step => {
  const file = join(scratch, 'e2e.json');
  return {
    name: 'journeys in Chromium',
    run: ['playwright', 'test', '--reporter=list,json'],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: file },
    report: {
      file,
      read: ({ stats }: { stats: { expected: number; unexpected: number; flaky: number; skipped: number } }) => ({
        passed: stats.expected + stats.flaky,
        failed: stats.unexpected,
        skipped: stats.skipped,
      }),
    },
  };
};

const libraries = ['calendar', 'extraction', 'domain', 'evaluation', 'bulletin', 'office'];
const postgres = await startPostgres().catch((fault: unknown) => {
  notes.push(`PostgreSQL is installed but did not start: ${String(fault)}`);
  return undefined;
});
const chromium = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';

/** Two lanes, since the smallest machine that must bear this has two cores. */
const checks: Step[] = [
  { name: 'types', run: ['tsc'] },
  { name: 'types of the API', run: ['tsc', '-p', 'apps/api'] },
  vitest(
    'libraries',
    libraries.map((name) => `--project=${name}`),
  ),
  vitest('API on the embedded database', ['--project=api']),
];
if (postgres) checks.push(vitest(`API on ${postgres.version}`, ['--project=api'], { TEST_DATABASE_URL: postgres.url }));
else notes.push('API suite on PostgreSQL: left out, no server is installed here.');
const build: Step[] = [
  { name: 'build', run: ['nx', 'run-many', '-t', 'build', 'compress', '-p', 'api', 'web'] },
  { name: 'migrations match the entities', run: ['node', 'tools/migration.ts', '--check'] },
  { name: 'web', run: ['nx', 'test', 'web'] },
  { name: 'boundary canary', run: ['node', 'tools/canary.ts'] },
  { name: 'lint', run: ['eslint', '.'] },
  { name: 'format', run: ['prettier', '--check', '.', '--log-level', 'warn'] },
];

try {
  await Promise.all(
    [checks, build].map(async (lane) => {
      for (const step of lane) await execute(step);
    }),
  );
  if (existsSync(chromium)) await execute(playwright());
  else notes.push(`Journeys in a browser: left out, no Chromium at ${chromium} (set CHROMIUM_PATH).`);
  if (!existsSync('../shared/corpus'))
    notes.push('Extraction against the annotated corpus: left out, no ../shared/corpus here.');
} finally {
  postgres?.stop();
  rmSync(scratch, { recursive: true, force: true });
}
for (const note of notes) console.log(`– ${note}`);
console.log(`${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ''}`);
process.exit(total.failed === 0 ? 0 : 1);
