import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MentionView, UnitRow } from '#contracts';
import { type Api, startApi } from '../../testing/api';
import { type County, seedCounty } from '../../testing/county';
import { OrganizationDirectory } from './organization-directory';

let api: Api;
let county: County;
beforeAll(async () => {
  api = await startApi();
  county = await seedCounty(api);
});
afterAll(() => api.close());

describe('reading the organization', () => {
  it('lists units in protocol order to a unit as well', async () => {
    const { status, body } = await (await county.as('qingshi')).get<UnitRow[]>('/organization/units');
    expect(status).toBe(200);
    expect(body.map(({ shortName }) => shortName).slice(0, 4)).toEqual(['青石镇', '白塔镇', '柳河乡', '发改委']);
    expect(body[3]).toMatchObject({ kind: 'gov', aliases: ['发展改革委'], memberIds: [], officeUnitId: null });
  });

  it('is closed to the audit administrator', async () => {
    expect((await (await county.as('auditor')).get('/organization/units')).status).toBe(403);
  });

  it.each([
    ['各乡镇', 'group', ['青石镇', '白塔镇', '柳河乡'], false],
    ['县住建局', 'unit', ['住建局'], false],
    ['有关乡镇', 'pick', ['青石镇', '白塔镇', '柳河乡'], true],
    ['各位群众', 'notAssignee', [], false],
    ['飞天局', 'unresolved', [], false],
  ])('says what %s stands for', async (text, state, units, confirm) => {
    const client = await county.as('inspector');
    const { body } = await client.get<MentionView>(`/organization/mentions?text=${encodeURIComponent(text)}`);
    expect([body.state, body.units.map(({ shortName }) => shortName), body.confirm]).toEqual([state, units, confirm]);
    expect(body.by).not.toBe('');
  });

  it('gives other features the directory of the rules', async () => {
    const directory = await api.app.get(OrganizationDirectory, { strict: false }).load();
    expect(directory.countyName).toBe('云溪县');
    expect(directory.units).toHaveLength(7);
    expect(directory.posts[0]?.sponsoredUnitIds).toEqual([county.units['qingshi']]);
  });
});
