import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SearchAnswer, SearchHit, SearchKind, SourceView } from '#contracts';
import { type Api, startApi } from '../../testing/api';
import { type County, seedCounty } from '../../testing/county';
import { BulletinEntity } from '../bulletins';
import { reviewOf, taken } from '../directives/testing';
import { stepsOf, type Steps } from '../tasks/testing';
import { charactersOf, fold, SIMPLIFIED, TRADITIONAL } from './fold';

let api: Api;
let county: County;
let steps: Steps;
beforeAll(async () => {
  api = await startApi();
  county = await seedCounty(api);
  steps = stepsOf(county);
});
afterAll(() => api.close());

const ask = async (username: string, text: string, more = '') => {
  const client = await steps.client(username);
  return client.get<SearchAnswer>(`/search?text=${encodeURIComponent(text)}${more}`);
};
const found = async (username: string, text: string, kind: SearchKind): Promise<SearchHit[]> => {
  const { status, body } = await ask(username, text, `&kind=${kind}&pageSize=50`);
  expect([username, text, status]).toEqual([username, text, 200]);
  return body.groups[0]?.hits ?? [];
};
const titles = async (username: string, text: string, kind: SearchKind) =>
  (await found(username, text, kind)).map(({ title }) => title);

describe('the fold of the database', () => {
  it('does to every character what the fold of the query does', async () => {
    const characters = charactersOf(TRADITIONAL + SIMPLIFIED);
    for (const [first, last] of [
      [0x20, 0x9fff],
      [0xf900, 0xffef],
    ] as const)
      for (let code = first; code <= last; code++) characters.push(String.fromCodePoint(code));
    const differing = await api.db.query<{ raw: string; folded: string }[]>(
      `SELECT raw, search_fold(raw) AS folded FROM unnest($1::text[], $2::text[]) AS one(raw, expected)
        WHERE search_fold(raw) <> expected`,
      [characters, characters.map(fold)],
    );
    expect(differing).toEqual([]);
  });
});

describe('tasks', () => {
  let number: string;
  beforeAll(async () => {
    await steps.draft({ title: '清理白塔镇西河河道', outcome: '西河沿线五处淤积点清理完毕，附前后对照照片。' });
    const view = await steps.dispatched({
      title: '改造青石镇老旧小区供水管网',
      outcome: '完成三个小区一户一表改造，水压达标。',
      recipients: [{ unitIds: [county.units['qingshi'] ?? ''], role: 'each', mention: null }],
    });
    number = view.number ?? '';
    await steps.dispatched({
      title: '白塔镇老旧小区加装电梯',
      outcome: '完成两部电梯加装并取得使用登记。',
      recipients: [{ unitIds: [county.units['baita'] ?? ''], role: 'each', mention: null }],
    });
  });

  it.each([
    ['老旧', 2],
    ['老舊小區', 2],
    ['老 旧　小区', 2],
    ['老旧 电梯', 1],
    ['一户一表', 1],
    ['１户', 0],
    ['供水管网改造', 0],
    ['100%', 0],
    ['__', 0],
  ])('%s', async (text, count) => {
    expect(await found('inspector', text, 'task')).toHaveLength(count);
  });

  it('puts the number first, then the beginning of a title, then titles', async () => {
    expect(number).not.toBe('');
    for (const typed of [number, fold(number), number.replace('〔', '[').replace('〕', ']')])
      expect((await titles('inspector', typed, 'task'))[0]).toBe('改造青石镇老旧小区供水管网');
    const serial = /\d+(?=号)/.exec(number)?.[0] ?? '';
    const year = /\d{4}/.exec(number)?.[0] ?? '';
    expect((await titles('inspector', `${year}-0${serial}`, 'task'))[0]).toBe('改造青石镇老旧小区供水管网');
    expect(await titles('inspector', '白塔镇', 'task')).toEqual(['白塔镇老旧小区加装电梯', '清理白塔镇西河河道']);
  });

  it('marks the words, and shows where they stand when the title has them not', async () => {
    const [hit] = await found('inspector', '供水 水压', 'task');
    expect(hit?.marks.map(([a, b]) => hit.title.slice(a, b))).toEqual(['供水']);
    expect(hit?.snippet?.text).toContain('水压达标');
    expect(hit).toMatchObject({ light: expect.any(String) as string, path: `/tasks/${hit?.id}` });
    expect(hit?.detail).toContain(number);
    expect(hit?.detail).toContain('青石镇');
  });

  it('shows people of a unit their own and nothing of another’s', async () => {
    expect(await titles('qingshi', '老旧', 'task')).toEqual(['改造青石镇老旧小区供水管网']);
    expect(await titles('baita', '老旧', 'task')).toEqual(['白塔镇老旧小区加装电梯']);
    expect(await titles('baita', number, 'task')).toEqual([]);
    expect(await titles('zhujian', '老旧', 'task')).toEqual([]);
    expect(await titles('qingshi', '西河', 'task')).toEqual([]);
  });

  it('follows every change of the words', async () => {
    const { id, version } = await steps.draft({ title: '排查危桥', outcome: '县乡道危桥排查完毕并建立台账。' });
    expect(await titles('chief', '危桥', 'task')).toEqual(['排查危桥']);
    const client = await steps.client('inspector');
    const answer = await client.patch(`/tasks/${id}`, { title: '排查涵洞', outcome: '涵洞排查完毕。' }, { version });
    expect(answer.status).toBe(200);
    expect(await titles('chief', '危桥', 'task')).toEqual([]);
    expect(await titles('chief', '涵洞', 'task')).toEqual(['排查涵洞']);
    await api.db.query('DELETE FROM recipient WHERE task_id = $1', [id]);
    await api.db.query('DELETE FROM task WHERE id = $1', [id]);
    expect(await titles('chief', '涵洞', 'task')).toEqual([]);
  });

  it('finds an old one beyond the newest entries, and pages through no more than it counts', async () => {
    await api.db.query(`INSERT INTO search_entry (kind, id, at, codes, title, body)
      SELECT 'task', gen_random_uuid(), now() + interval '1 day', '{}', '巡查水库', '巡查水库' || i FROM generate_series(1, 6000) i`);
    expect(await titles('inspector', '供水管网', 'task')).toEqual(['改造青石镇老旧小区供水管网']);
    const { body } = await ask('inspector', '水库', '&kind=task&page=2&pageSize=50');
    expect(body.groups[0]).toMatchObject({ count: 200, capped: true, more: true });
    expect((await ask('inspector', '水库', '&kind=task&page=9&pageSize=50')).body.groups[0]).toMatchObject({
      hits: [],
      more: false,
    });
    await api.db.query(`DELETE FROM search_entry WHERE title = '巡查水库'`);
  });
});

describe('directives and requirements', () => {
  let sourceId: string;
  beforeAll(async () => {
    sourceId = await taken(await steps.client('inspector'));
  });

  it('leads to the place in the text', async () => {
    const client = await steps.client('inspector');
    const { text } = (await client.get<SourceView>(`/directives/sources/${sourceId}`)).body;
    const [directive] = await found('inspector', '去冬今春', 'directive');
    expect(directive).toMatchObject({ title: '全县防汛备汛工作会议召开' });
    expect(directive?.path).toBe(`/directives/${sourceId}?at=${text.indexOf('去冬今春')}`);
    expect(directive?.snippet?.text).toContain('去冬今春');
    expect(await titles('inspector', '道路改造', 'directive')).toEqual(['城区道路改造现场会举行']);
    const [requirement] = await found('leader', '抢险队伍', 'requirement');
    expect(requirement?.path).toMatch(new RegExp(`^/directives/${sourceId}\\?at=\\d+$`));
    expect(requirement?.detail).toContain('拟立项');
  });

  it('finds a directive by the name of its source, also after it changed', async () => {
    const client = await steps.client('inspector');
    const { version } = (await client.get<SourceView>(`/directives/sources/${sourceId}`)).body;
    await client.patch(`/directives/sources/${sourceId}`, { name: '三月会议汇编' }, { version });
    expect(await found('chief', '会议汇编', 'directive')).toHaveLength(2);
  });

  it('leaves out requirements that others replaced', async () => {
    const review = reviewOf(await steps.client('inspector'), sourceId);
    const { requirements } = await review.view();
    const [one] = requirements.filter(({ content }) => content.includes('抢险队伍'));
    expect(one).toBeDefined();
    await api.db.query(`UPDATE requirement SET status = 'merged' WHERE id = $1`, [one?.id]);
    expect(await found('inspector', '抢险队伍', 'requirement')).toEqual([]);
    await api.db.query(`UPDATE requirement SET status = 'proposed' WHERE id = $1`, [one?.id]);
    expect(await found('inspector', '抢险队伍', 'requirement')).toHaveLength(1);
  });

  it('goes with its source', async () => {
    const client = await steps.client('inspector');
    const id = await taken(client, '全县秸秆禁烧会议召开\n\n会议要求，各乡镇要在10月底前落实秸秆禁烧巡查。\n');
    expect(await found('inspector', '秸秆禁烧', 'directive')).toHaveLength(1);
    await client.delete(`/directives/sources/${id}`, { version: 1 });
    expect(await found('inspector', '秸秆禁烧', 'directive')).toEqual([]);
    expect(await found('inspector', '秸秆禁烧', 'requirement')).toEqual([]);
  });
});

describe('bulletins', () => {
  it('finds what is issued by its number and its sentences, not by the names in its tables', async () => {
    const content = { opening: '截至本周，全县危旧房排查整治进度过半。', blocks: [{ rows: [['住建局', '3', '3']] }] };
    for (const [issueNumber, status] of [
      [7, 'issued'],
      [null, 'draft'],
    ] as const)
      await api.db.manager.insert(BulletinEntity, {
        id: uuidv7(),
        series: '督查周报',
        year: 2022,
        issueNumber,
        periodFrom: issueNumber ? '2022-03-14' : '2022-03-21',
        periodTo: issueNumber ? '2022-03-20' : '2022-03-27',
        asOf: '2022-03-20',
        status,
        editorial: {} as never,
        content: content as never,
        createdBy: uuidv7(),
        createdByName: '周督查',
        createdAt: new Date(),
        issuedAt: new Date(),
      });
    for (const typed of ['第7期', '2022年第7期', '危旧房', '督查周报'])
      expect(await titles('leader', typed, 'bulletin')).toEqual(['督查周报2022年第7期']);
    expect(await found('leader', '住建局', 'bulletin')).toEqual([]);
    expect((await found('chief', '危旧房', 'bulletin'))[0]?.snippet?.text).toContain('危旧房排查');
  });
});

describe('units and people', () => {
  it.each<[string, string[]]>([
    ['zjj', ['住建局']],
    ['住建部门', ['住建局']],
    ['发展改革', ['发改委']],
    ['qsz', ['青石镇']],
    ['青石鎮', ['青石镇']],
  ])('unit %s', async (text, names) => {
    expect(await titles('baita', text, 'unit')).toEqual(names);
  });

  it('shows posts to the county and accounts to administrators', async () => {
    expect(await titles('inspector', '常务副', 'person')).toEqual(['县委常委、常务副县长']);
    expect(await titles('inspector', '周督查', 'person')).toEqual([]);
    expect(await titles('system', 'zdc', 'person')).toEqual(['周督查']);
    expect(await titles('security', 'qingshi', 'person')).toContain('青石联络员');
  });
});

describe('who finds what', () => {
  const business: SearchKind[] = ['task', 'requirement', 'directive', 'indicator', 'bulletin'];

  it.each(['system', 'security'])('%s finds nothing of the county’s business', async (username) => {
    for (const text of ['老旧', '防汛', '督查', '2026'])
      for (const kind of business) expect(await found(username, text, kind)).toEqual([]);
  });

  it.each(['qingshi', 'qingshihead', 'zhujian'])(
    '%s finds no directives, requirements and bulletins',
    async (username) => {
      for (const kind of ['requirement', 'directive', 'bulletin'] as const)
        expect(await found(username, '防汛', kind)).toEqual([]);
    },
  );

  it.each(['inspector', 'chief', 'leader'])('%s finds directives', async (username) => {
    const { body } = await ask(username, '防汛');
    expect(body.groups.map(({ kind }) => kind)).toContain('directive');
  });

  it('is closed to who has nothing to find', async () => {
    expect((await ask('auditor', '防汛')).status).toBe(403);
  });
});

describe('the question', () => {
  it.each(['', ' ', '河', '（）', '《 》 ，'])('“%s” is too little', async (text) => {
    const { status, body } = await ask('inspector', text);
    expect(status).toBe(400);
    expect(body.errors?.[0]?.field).toBe('text');
  });

  it('is told as it was understood', async () => {
    expect((await ask('inspector', ' 老舊　（小區） ')).body.text).toBe('老旧 小区');
  });

  it('refuses what is too long, and kinds there are not', async () => {
    expect((await ask('inspector', '长'.repeat(101))).status).toBe(400);
    expect((await ask('inspector', '河道', '&kind=secret')).status).toBe(400);
  });
});
