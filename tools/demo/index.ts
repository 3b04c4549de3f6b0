/**
 * The product on the embedded database with a fictional county in it: founded at the first start by letting its people
 * work through half a year, from then on as it was left. The same seed and the same day found the same county.
 */
import 'reflect-metadata';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { addDays, type Day, weekday, yearOf } from '#calendar';
import type { BulletinRef } from '#contracts';
import { DataSource } from 'typeorm';
import { createApp } from '../../apps/api/src/app';
import { Clock } from '../../apps/api/src/platform/clock';
import { Config } from '../../apps/api/src/platform/config';
import { Sessions } from '../../apps/api/src/platform/session/sessions';
import { Caller } from './caller';
import { chance as chanceOf } from './chance';
import { UNITS } from './county';
import { DIRECTIVES } from './directives';
import type { Stage } from './follow';
import { Measure } from './measure';
import { PASSWORD, settle, type Settled } from './settle';
import { TakeIn } from './take-in';
import { at, Timeline, workingDays } from './timeline';

const SEED = Number(process.env['DEMO_SEED'] ?? 2022);
const BULLETIN_WEEKS = 6;

const kindOf = new Map(UNITS.map(({ key, kind }) => [key, kind]));
const isTownship = (key: string) => kindOf.get(key) === 'township' || kindOf.get(key) === 'subdistrict';

/** Sessions for all, so that nobody has to sign in on each of two hundred days. */
async function sessionsFor(app: NestFastifyApplication, { accounts }: Settled) {
  const sessions = app.get(Sessions);
  const { manager } = app.get(DataSource);
  const callers = new Map<string, Caller>();
  for (const [username, accountId] of accounts) {
    const start = { accountId, idleMinutes: 10_000_000, address: '127.0.0.1', agent: 'demo' };
    const { token, session } = await sessions.start(manager, start);
    callers.set(username, new Caller(app, { token, csrf: session.csrfToken }));
  }
  return callers;
}

/** Each Monday the office issues the report of the week before; last week's waits as a draft. */
function bulletins({ timeline, people }: Stage, end: Day) {
  const monday = addDays(end, 1 - weekday(end));
  for (let week = BULLETIN_WEEKS; week >= 1; week--) {
    const day = workingDays(addDays(monday, -7 * (week - 1)), 0);
    if (day > end) continue;
    timeline.plan(at(day, 545), async () => {
      const draft = await people('ducha1').post<BulletinRef>('/bulletins', { weekOf: addDays(monday, -7 * week) });
      if (week > 1) await people('zhuren').post(`/bulletins/${draft.id}/issue`, {}, draft.version);
    });
  }
}

async function found(app: NestFastifyApplication) {
  const clock = app.get(Clock);
  const db = app.get(DataSource);
  const now = clock.now();
  const end = clock.today();
  const chance = chanceOf(SEED);
  const year = yearOf(end);
  const first = at(`${year}-01-02`, 480);
  clock.travel(first);
  const settled = await settle(db, chance, `${year - 10}-01-01`, first);
  const callers = await sessionsFor(app, settled);
  const byId = new Map([...settled.units].map(([key, unit]) => [unit.id, { key, ...unit }]));
  const diligence = new Map([...byId.keys()].map((id) => [id, 0.55 + chance.next() * 0.43]));
  const timeline = new Timeline();
  const stage: Stage = {
    chance,
    timeline,
    end,
    today: () => clock.today(),
    people: (username) => {
      const caller = callers.get(username);
      if (!caller) throw new Error(`Nobody is called ${username}.`);
      return caller;
    },
    diligence: (unitId) => diligence.get(unitId) ?? 0.8,
    unit: (unitId) => {
      const unit = byId.get(unitId);
      // A body has no people of its own: those of its office act for it.
      const office = UNITS.find(({ key }) => key === unit?.key)?.office;
      const own = office ? settled.units.get(office) : unit;
      return { liaison: office ?? unit?.key ?? '', head: own?.head ?? '' };
    },
  };
  const unitId = (key: string) => settled.units.get(key)?.id ?? '';
  const departments = UNITS.filter(({ kind }) => kind === 'gov').map(({ key }) => unitId(key));
  for (const directive of DIRECTIVES)
    new TakeIn(stage, directive, addDays(end, -7 * directive.weeksAgo), departments).begin();
  new Measure(
    stage,
    unitId,
    UNITS.map(({ key }) => key)
      .filter(isTownship)
      .map(unitId),
  ).begin();
  bulletins(stage, end);
  let shown = 0;
  await timeline.run(now, (to) => {
    clock.travel(to);
    const share = Math.floor(((+to - +first) / (+now - +first)) * 10);
    if (share > shown) console.log(`  云溪县正在运转：${(shown = share) * 10}%`);
  });
  clock.travel();
  await db.query('DELETE FROM session');
  await db.query('ANALYZE');
}

const config = new Config();
if (config.databaseUrl) {
  console.error('演示县只装入内置数据库。请去掉 DATABASE_URL 再运行。');
  process.exit(2);
}
const app = await createApp(config);
const [row] = await app.get(DataSource).query<{ accounts: number }[]>('SELECT count(*)::int AS accounts FROM account');
if (row?.accounts === 0) {
  console.log('首次运行：正在建立虚构的云溪县（约一分钟）…');
  await app.init();
  await found(app);
}
await app.listen(config.port, config.host);
console.log(`
督办已启动：http://${config.host}:${config.port}
虚构的云溪县，数据在 ${config.dataDir}（内置数据库，仅供演示）。密码都是 ${PASSWORD}

  督查员            ducha1、ducha2
  督查室主任        zhuren
  县领导            xianling
  乡镇联络员        qingshi（青石镇）、baita（白塔镇）…；单位负责人 qingshi-head …
  部门联络员        zhujian（住建局）、yingji（应急局）…
  系统/安全/审计    xitong、anquan、shenjiyuan
`);
