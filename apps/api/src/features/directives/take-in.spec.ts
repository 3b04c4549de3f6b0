import { Document, Packer, Paragraph } from 'docx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Page, type SourceRef, type SourceRow, type SourceView, type DirectiveRow, LIMITS } from '#contracts';
import { rowsXlsx } from '#office';
import { AuditEventEntity } from '../../platform/audit/audit-event.entity';
import { type Api, type Client, startApi } from '../../testing/api';
import { type County, seedCounty } from '../../testing/county';
import { SourceTextEntity } from './directive.entity';
import { PAGE, reviewOf, taken } from './testing';

let api: Api;
let county: County;
let inspector: Client;
beforeAll(async () => {
  api = await startApi();
  county = await seedCounty(api);
  inspector = await county.as('inspector');
});
afterAll(() => api.close());

const sources = () => api.db.manager.countBy(SourceTextEntity, {});
const form = (bytes: string | Uint8Array<ArrayBuffer>, name: string, fields: Record<string, string> = {}) => {
  const data = new FormData();
  for (const [field, value] of Object.entries(fields)) data.append(field, value);
  data.append('file', new Blob([bytes]), name);
  return data;
};

describe('a pasted page', () => {
  let view: SourceView;
  beforeAll(async () => {
    view = await reviewOf(inspector, await taken(inspector)).view();
  });

  it('keeps its characters and the reports in it', () => {
    expect(view.text).toBe(PAGE);
    expect(view.directives.map(({ title }) => title)).toEqual(['全县防汛备汛工作会议召开', '城区道路改造现场会举行']);
    expect(view).toMatchObject({ originLabel: '粘贴', hasFile: false, takenInByName: '周督查', editable: true });
  });

  it('points every requirement at its exact words', () => {
    expect(view.requirements.length).toBeGreaterThanOrEqual(5);
    for (const { start, end, quote } of view.requirements) expect(PAGE.slice(start, end)).toBe(quote);
    for (const { due, owners, heading } of view.requirements)
      for (const { start, end } of [due, heading, ...owners].flatMap(({ spans }) => spans))
        expect(end).toBeGreaterThan(start);
  });

  it('resolves owners to units or says that it cannot', () => {
    const owners = view.requirements.flatMap((one) => one.owners);
    const unitsOf = (name: string) => owners.find((owner) => owner.name.includes(name))?.unitIds;
    expect(unitsOf('青石镇')).toContain(county.units['qingshi']);
    expect(unitsOf('各乡镇')).toEqual(['qingshi', 'baita', 'liuhe'].map((key) => county.units[key]));
    expect(owners.find(({ name }) => name.includes('有关单位'))).toMatchObject({ state: 'pick', confirm: true });
    expect(view.units.map(({ shortName }) => shortName)).toContain('青石镇');
  });

  it('dates by the day of the meeting and says where that stands', () => {
    const { due } = view.requirements.find(({ quote }) => quote.includes('险工险段'))!;
    expect(due).toMatchObject({ certainty: 'stated', certaintyLabel: '原文', words: '4月20日前' });
    expect(due.value?.slice(4)).toBe('-04-20');
    expect(due.why).not.toBe('');
    expect(view.directives.map(({ asOf }) => asOf.slice(4))).toEqual(['-03-22', '-03-23']);
    expect(view.directives.map(({ heldOn }) => heldOn)).toEqual(view.directives.map(({ asOf }) => asOf));
  });

  it('tells what a slogan is, and proposes who gets a task', () => {
    const { state, stateLabel } = view.requirements.find(({ quote }) => quote.includes('政治站位'))!;
    expect([state, stateLabel]).toEqual(['vague', '原则性要求']);
    const plan = view.requirements.find(({ quote }) => quote.includes('调度方案'))!.registration;
    expect(plan.mode).toBe('joint');
    expect(plan.recipients.map(({ role, unitIds }) => [role, ...unitIds])).toEqual([
      ['lead', county.units['shuili']],
      ['support', county.units['fagai']],
    ]);
    expect(plan.title.length).toBeLessThanOrEqual(40);
  });

  it('becomes no task by itself, and survives a closed browser', async () => {
    expect(await api.db.query('SELECT count(*)::int AS n FROM task')).toEqual([{ n: 0 }]);
    const another = await county.as('inspector2');
    expect((await reviewOf(another, view.id).view()).requirements).toEqual(view.requirements);
  });

  it('is listed with what is left to decide, and found by words in it', async () => {
    const list = (query: string) => inspector.get<Page<SourceRow>>(`/directives/sources?${query}`);
    const { body } = await list(`keyword=${encodeURIComponent('险工险段')}`);
    const row = body.items.find((one) => one.id === view.id);
    expect(row).toMatchObject({ registered: 0, rejected: 0, reviewedAt: null });
    expect(row!.open).toBe(view.requirements.filter(({ state }) => state === 'proposed').length);
    expect((await list('keyword=%25')).body.total).toBe(0);
    expect((await list('state=done')).body.total).toBe(0);
    const directives = await inspector.get<Page<DirectiveRow>>(`/directives?keyword=${encodeURIComponent('道路改造')}`);
    expect(directives.body.items).toMatchObject([{ title: '城区道路改造现场会举行', sourceTextId: view.id }]);
  });
});

it('dates by the day given, and reads the days of its meetings in that year', async () => {
  const { body } = await inspector.post<SourceRef>('/directives/sources', { text: PAGE, asOf: '2022-03-25' });
  const given = await reviewOf(inspector, body.id).view();
  expect(given.directives.map(({ asOf, heldOn }) => [asOf, heldOn])).toEqual([
    ['2022-03-25', '2022-03-22'],
    ['2022-03-25', '2022-03-23'],
  ]);
});

describe('a file', () => {
  it.each([
    ['txt', new TextEncoder().encode(PAGE)],
    // 会议要求，青石镇要于6月30日前完成清淤。
    [
      'txt',
      Uint8Array.from(
        'bbe1d2e9d2aac7f3a3acc7e0caafd5f2d2aad3da36d4c23330c8d5c7b0cdeab3c9c7e5d3d9a1a3'
          .match(/../g)!
          .map((byte) => parseInt(byte, 16)),
      ),
    ],
  ])('is read as %s in its encoding', async (kind, bytes) => {
    const answer = await inspector.post<SourceRef>('/directives/sources/upload', form(bytes, '会议记录.txt'));
    expect(answer.status).toBe(201);
    const view = await reviewOf(inspector, answer.body.id).view();
    expect(view).toMatchObject({ name: '会议记录.txt', hasFile: true, originLabel: '文本文件' });
    expect(kind).toBe('txt');
    expect(view.text).toContain('青石镇');
    expect(view.requirements.length).toBeGreaterThan(0);
    const file = await inspector.get(`/directives/sources/${view.id}/file`);
    expect([file.status, Buffer.from(file.body as never)]).toEqual([200, Buffer.from(bytes)]);
  });

  it('is read from Word, with a name and a day given', async () => {
    const paragraphs = ['会议要求，县水利局要在一周内修复白塔闸。'].map((text) => new Paragraph(text));
    const bytes = new Uint8Array(await Packer.toArrayBuffer(new Document({ sections: [{ children: paragraphs }] })));
    const fields = { name: '水利例会', asOf: '2022-03-22' };
    const { body } = await inspector.post<SourceRef>('/directives/sources/upload', form(bytes, 'a.docx', fields));
    const view = await reviewOf(inspector, body.id).view();
    expect(view).toMatchObject({ name: '水利例会', originLabel: 'Word 文稿', asOf: '2022-03-22' });
    expect(view.requirements[0]).toMatchObject({ due: { value: '2022-03-29' } });
  });

  it('is read from Excel as a task list: each column for its field, the months of dates as printed', async () => {
    const columns = ['序号', '工作任务', '牵头单位', '配合单位', '完成时限'].map((title) => ({ title }));
    const rows = [
      [1, '改造老旧小区12个', '县住建局', '县发改委', '11月底'],
      [2, '修复白塔闸', '县水利局', '青石镇', '2022年5月'],
    ];
    const bytes = new Uint8Array(await rowsXlsx([{ name: '任务清单', columns, rows }]));
    const { body } = await inspector.post<SourceRef>(
      '/directives/sources/upload',
      form(bytes, '任务清单.xlsx', { asOf: '2022-03-22' }),
    );
    const { originLabel, text, requirements } = await reviewOf(inspector, body.id).view();
    expect(originLabel).toBe('Excel 表格');
    expect(text.split('\n')[1]).toBe('1\t改造老旧小区12个\t县住建局\t县发改委\t11月底');
    expect(requirements.map(({ quote, due }) => [quote, due.value])).toEqual([
      ['改造老旧小区12个', '2022-11-30'],
      ['修复白塔闸', '2022-05-31'],
    ]);
    expect(requirements.map(({ owners }) => owners.map(({ unitIds, role }) => [...unitIds, role]))).toEqual([
      [
        [county.units['zhujian'], 'lead'],
        [county.units['fagai'], 'support'],
      ],
      [
        [county.units['shuili'], 'lead'],
        [county.units['qingshi'], 'support'],
      ],
    ]);
  });

  it.each<[string, string, string, number, string]>([
    ['no Word file', 'not a zip', 'a.docx', 415, 'unsupported'],
    ['no Excel file', 'not a zip', 'a.xlsx', 415, 'unsupported'],
    ['a saved web page', '<!DOCTYPE html><p>清淤', 'a.html', 415, 'unsupported'],
    ['an empty file', '', 'a.txt', 400, 'invalid'],
    ['a broken PDF', '%PDF-1.7 nothing', 'a.pdf', 422, 'unreadable'],
    ['a picture', '\u0089PNG', 'a.png', 415, 'unsupported'],
    ['a classified name', '会议要求，青石镇要清淤。', '机密★1年.txt', 422, 'unreadable'],
  ])('is refused when it is %s', async (_, bytes, name, status, code) => {
    const before = await sources();
    const latin = Uint8Array.from(name === 'a.png' ? [0x89, 0x50, 0x4e, 0x47] : new TextEncoder().encode(bytes));
    const answer = await inspector.post('/directives/sources/upload', form(latin, name));
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(answer.body.detail).toMatch(/。$/);
    expect(await sources()).toBe(before);
  });

  it('is refused when it is larger than allowed, or none', async () => {
    const large = form(new Uint8Array(LIMITS.uploadBytes + 1), 'a.txt');
    expect((await inspector.post('/directives/sources/upload', large)).status).toBe(413);
    const none = await inspector.post('/directives/sources/upload', new FormData());
    expect([none.status, none.body.errors?.[0]?.field]).toEqual([400, 'file']);
    const day = await inspector.post(
      '/directives/sources/upload',
      form('会议要求，清淤。', 'a.txt', { asOf: '2022-02-30' }),
    );
    expect([day.status, day.body.errors?.[0]?.field]).toEqual([400, 'asOf']);
  });
});

describe('what cannot be taken in', () => {
  it.each<[string, object, number, string]>([
    ['no text', { text: ' \n ' }, 400, 'text'],
    ['five megabytes', { text: 'a'.repeat(5_000_000) }, 413, 'text'],
    ['a day that does not exist', { text: PAGE, asOf: '2022-02-30' }, 400, 'asOf'],
    ['an unknown field', { text: PAGE, status: 'registered' }, 400, 'status'],
  ])('%s', async (_, input, status, field) => {
    const answer = await inspector.post('/directives/sources', input);
    expect([answer.status, answer.body.errors?.[0]?.field]).toEqual([status, field]);
  });

  it('leaves only the refusal on record where a text is classified', async () => {
    const before = await sources();
    const key = crypto.randomUUID();
    for (let i = 0; i < 2; i++) {
      const answer = await inspector.post('/directives/sources', { text: `机密★5年\n${PAGE}` }, { key });
      expect([answer.status, answer.body.code]).toEqual([422, 'unreadable']);
    }
    expect(await sources()).toBe(before);
    const events = await api.db.manager.findBy(AuditEventEntity, { action: 'source.refuse' });
    expect(events.length).toBeGreaterThanOrEqual(2);
    expect(JSON.stringify(events)).not.toContain('防汛');
  });

  it('drops characters that no text has, and keeps the rest', async () => {
    const { view } = reviewOf(inspector, await taken(inspector, '会议要求，\u0000青石镇要清淤\u0007。\r\n完\ud800'));
    expect((await view()).text).toBe('会议要求，青石镇要清淤。\n完\ufffd');
  });
});

describe('who may', () => {
  it.each(['qingshi', 'qingshihead', 'system', 'security', 'auditor'])('%s sees nothing of it', async (who) => {
    const client = await county.as(who);
    for (const path of ['/directives', '/directives/sources', `/directives/sources/${crypto.randomUUID()}`])
      expect((await client.get(path)).status).toBe(403);
    expect((await client.post('/directives/sources', { text: PAGE })).status).toBe(403);
  });

  it.each(['chief', 'leader'])('%s reads, but does not decide', async (who) => {
    const id = await taken(inspector);
    const client = await county.as(who);
    const { view, act } = reviewOf(client, id);
    expect(await view()).toMatchObject({ editable: false, removable: false });
    expect((await act('POST', '险工险段', '/rejection', {})).status).toBe(403);
    expect((await client.post('/directives/sources', { text: PAGE })).status).toBe(403);
  });
});
