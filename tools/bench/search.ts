import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { hash } from '@node-rs/argon2';
import pg from 'pg';
import { startPostgres } from '../postgres.ts';
import { type Figure, quantile } from './figure.ts';

const PORT = 4391;
const BASE = `http://127.0.0.1:${PORT}/api/v1`;
const ROWS = Number(process.env['BENCH_ROWS'] ?? 1_000_000);
const SAMPLES = 100;
const PASSWORD = 'Yunxi-2026-bench';

const PLACES = '青石镇 白塔镇 柳河乡 云岭镇 石桥乡 长滩镇 松坪乡 黄坡镇 双溪乡 大湾镇'.split(' ');
const WORKS =
  '河道清淤 危桥改造 老旧小区改造 饮水工程 校舍加固 消防通道整治 秸秆禁烧 山塘除险 村道硬化 路灯亮化 污水管网 厕所改造 茶园提升 林区巡护 雪亮工程'.split(
    ' ',
  );
const ENDS = '排查 验收 推进 整改 督导 完工 移交 复核 公示 归档'.split(' ');

/** What people type, from what is in every tenth row to what is in one. */
const QUERIES: [name: string, text: string][] = [
  ['two characters, in every row', '工作'],
  ['two characters, in a tenth', '青石'],
  ['two characters, in a thousandth', '甲乙'],
  ['four characters, in a fifteenth', '河道清淤'],
  ['two words, in a hundred and fiftieth', '白塔镇 饮水工程'],
  ['eight characters, in one row', '第765432宗'],
  ['nothing', '航天发射'],
  ['a number', '督办〔2026〕54321号'],
  ['initials of a unit', 'qsz'],
];

const list = (words: string[]) => `ARRAY[${words.map((word) => `'${word}'`).join(', ')}]`;
const pick = (words: string[], of: string) => `(${list(words)})[1 + ${of} % ${words.length}]`;

/** Tasks and requirements, half each, then what the database's own triggers would have kept of them, in one go. */
async function fill(db: pg.Client) {
  await db.query('BEGIN');
  for (const table of ['task', 'requirement']) await db.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  await db.query('DROP INDEX search_entry_keys');
  const words = `${pick(PLACES, 'i')} || ${pick(WORKS, '(i / 10)')} || ${pick(ENDS, '(i / 150)')}`;
  const long = `${words} || '工作，第' || i || '宗，按照工作安排于年底前完成，建立台账，逐项销号。'
    || CASE WHEN i % 1000 = 0 THEN '甲乙两段分别施工。' ELSE '' END`;
  await db.query(`INSERT INTO unit (id, name, short_name, pinyin, kind, rank_group, sort_order, valid_from)
    SELECT gen_random_uuid(), '云溪县' || name || '人民政府', name, '', 'township', 'township', i, '2000-01-01'
    FROM unnest(${list(PLACES)}) WITH ORDINALITY AS one(name, i)`);
  await db.query(`INSERT INTO source_text (id, name, origin, text, as_of, sentences, warnings, taken_in_at, taken_in_by, taken_in_by_name)
    SELECT gen_random_uuid(), '会议材料', 'pasted', '会议材料', '2026-01-01', '[]', '[]', now(), gen_random_uuid(), '周督查'`);
  await db.query(
    `INSERT INTO task (id, number, year, serial, title, outcome, quote, targets, actionable, mode, urgency, level, secrecy,
        status, drafted_by, drafted_by_name, drafted_at)
      SELECT gen_random_uuid(), '督办〔2026〕' || i || '号', 2026, i, ${words}, ${long}, ${long}, '[]', true, 'each', 'normal',
        'general', 'open', 'inProgress', gen_random_uuid(), '周督查', now() - i * interval '1 minute'
      FROM generate_series(1, $1::int) i`,
    [ROWS / 2],
  );
  await db.query(
    `INSERT INTO requirement (id, source_text_id, start, "end", quote, content, owners, targets, actionable, edited)
      SELECT gen_random_uuid(), (SELECT id FROM source_text), i, i, ${long}, ${long}, '[]', '[]', true, '[]'
      FROM generate_series($1::int, $2::int) i`,
    [ROWS / 2 + 1, ROWS],
  );
  await db.query(`INSERT INTO search_entry (kind, id, at, codes, title, body)
    SELECT kind, id, at, codes, title, body FROM search_source`);
  await db.query(`SET LOCAL maintenance_work_mem = '512MB'`);
  await db.query('CREATE INDEX search_entry_keys ON search_entry USING gin (search_keys(kind, codes, body))');
  for (const table of ['task', 'requirement']) await db.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
  await db.query(
    `INSERT INTO account (id, username, display_name, role, password_hash, must_change_password, password_changed_at, created_at)
      VALUES (gen_random_uuid(), 'bench', '周督查', 'inspector', $1, false, now(), now())`,
    [await hash(PASSWORD)],
  );
  await db.query('COMMIT');
  await db.query('VACUUM ANALYZE');
}

const ILIKE = 'SELECT id FROM task WHERE title ILIKE $1 OR outcome ILIKE $1 ORDER BY drafted_at DESC LIMIT 20';

/** The plain way to the same rows: what the list of tasks would ask without an index, and the index alone. */
const BARE: [name: string, sql: string, parameters: unknown[]][] = [
  ['bare SQL: ILIKE over the tasks, in a thousandth, first 20', ILIKE, ['%甲乙%']],
  ['bare SQL: ILIKE over the tasks, nothing', ILIKE, ['%航天发射%']],
  [
    'bare SQL: the index, in a thousandth, first 20',
    `SELECT id FROM search_entry WHERE search_keys(kind, codes, body) @> $1::text[] ORDER BY at DESC LIMIT 20`,
    [['task:甲乙']],
  ],
];

async function timed(run: () => Promise<unknown>, samples = SAMPLES) {
  const times: number[] = [];
  for (let i = 0; i < samples + 3; i++) {
    const before = performance.now();
    await run();
    if (i >= 3) times.push(performance.now() - before);
  }
  return times;
}

const figures = (name: string, times: number[], limit?: string): Figure[] =>
  [0.5, 0.95].map((share) => ({
    name: `${name}, p${share * 100}`,
    value: Math.round(quantile(times, share) * 10) / 10,
    unit: 'ms',
    ...(limit && share > 0.5 ? { limit } : {}),
  }));

async function started(): Promise<void> {
  for (let i = 0; i < 300; i++) {
    const up = await fetch(`${BASE}/health`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (up) return;
    await wait(200);
  }
  throw new Error('the API did not start');
}

/** Search over a million tasks and requirements on PostgreSQL, through real HTTP, beside bare SQL. */
export async function search(): Promise<Figure[]> {
  if (!existsSync('dist/api/main.js')) return [{ name: 'search', note: 'nothing built in dist/api' }];
  const postgres = await startPostgres();
  if (!postgres) return [{ name: 'search', note: 'no PostgreSQL installed' }];
  const server = spawn('node', ['--enable-source-maps', 'dist/api/main.js'], {
    env: { ...process.env, PORT: String(PORT), DATABASE_URL: postgres.url, WEB_ROOT: 'none' },
    stdio: 'ignore',
  });
  const db = new pg.Client(postgres.url);
  try {
    await started();
    await db.connect();
    const before = performance.now();
    await fill(db);
    const all: Figure[] = [
      { name: `filling ${ROWS} rows`, value: Math.round((performance.now() - before) / 1000), unit: 's' },
    ];
    const size = await db.query<{ mb: number }>(`SELECT (pg_total_relation_size('search_entry') / 1048576)::int AS mb`);
    all.push({ name: 'table and index of the search', value: size.rows[0]?.mb ?? 0, unit: 'MB' });
    const signIn = await fetch(`${BASE}/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username: 'bench', password: PASSWORD }),
    });
    const cookie = signIn.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ');
    const ask = async (text: string) => {
      const answer = await fetch(`${BASE}/search?text=${encodeURIComponent(text)}`, { headers: { cookie } });
      if (!answer.ok) throw new Error(`${text}: ${answer.status}`);
      await answer.arrayBuffer();
    };
    for (const [name, text] of QUERIES) all.push(...figures(name, await timed(() => ask(text)), '≤ 100 ms'));
    for (const [name, sql, parameters] of BARE)
      all.push(...figures(name, await timed(() => db.query(sql, parameters), 20)));
    return all;
  } finally {
    await db.end();
    server.kill('SIGKILL');
    postgres.stop();
  }
}
