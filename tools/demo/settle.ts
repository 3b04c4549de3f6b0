import { hash } from '@node-rs/argon2';
import type { Day } from '#calendar';
import type { Role } from '#domain';
import { pinyin } from 'pinyin-pro';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { AccountEntity, FormerPasswordEntity } from '../../apps/api/src/features/accounts';
import {
  BodyMemberEntity,
  PostEntity,
  PostHolderEntity,
  PostSponsorshipEntity,
  UnitAliasEntity,
  UnitEntity,
} from '../../apps/api/src/features/organization';
import type { Chance } from './chance';
import { COUNTY, GIVEN, OFFICE, PEOPLE, POSTS, SURNAMES, UNITS } from './county';

/** Everybody's password in the demo. */
export const PASSWORD = 'Yunxi-2026-demo';

export interface Settled {
  /** Unit ids and heads' names by key. */
  units: Map<string, { id: string; name: string; shortName: string; head: string }>;
  /** Account ids by user name; a unit's liaison is named by the unit's key. */
  accounts: Map<string, string>;
}

const key = (name: string) =>
  `${pinyin(name, { pattern: 'first', toneType: 'none', type: 'array' }).join('')} ${pinyin(name, { toneType: 'none', type: 'array' }).join('')}`;

async function settleUnits(manager: EntityManager, since: Day): Promise<Map<string, string>> {
  const ids = new Map(UNITS.map((unit) => [unit.key, uuidv7()]));
  const id = (unit: string) => ids.get(unit) ?? '';
  await manager.insert(
    UnitEntity,
    UNITS.map((unit, i) => ({
      id: id(unit.key),
      name: unit.name,
      shortName: unit.shortName,
      pinyin: key(unit.shortName),
      kind: unit.kind,
      rankGroup: unit.rankGroup,
      officeUnitId: unit.office ? id(unit.office) : null,
      sortOrder: (i + 1) * 10,
      validFrom: since,
    })),
  );
  await manager.insert(
    UnitAliasEntity,
    UNITS.flatMap((unit) => (unit.aliases ?? []).map((alias) => ({ alias, unitId: id(unit.key) }))),
  );
  await manager.insert(
    BodyMemberEntity,
    UNITS.flatMap((unit) => (unit.members ?? []).map((member) => ({ bodyId: id(unit.key), unitId: id(member) }))),
  );
  return ids;
}

async function settlePosts(manager: EntityManager, units: Map<string, string>, since: Day) {
  const ids = new Map<string, string>();
  for (const [i, post] of POSTS.entries()) {
    const postId = uuidv7();
    ids.set(post.title, postId);
    await manager.insert(PostEntity, { id: postId, title: post.title, sortOrder: i + 1 });
    await manager.insert(PostHolderEntity, { id: uuidv7(), postId, personName: post.holder, heldFrom: since });
    await manager.insert(
      PostSponsorshipEntity,
      post.sponsors.map((unit) => ({ postId, unitId: units.get(unit) ?? '' })),
    );
  }
  return ids;
}

/** Founds the county: units, posts, people with one password. Straight into the tables, as an import would. */
export async function settle(db: DataSource, chance: Chance, since: Day, now: Date): Promise<Settled> {
  const passwordHash = await hash(PASSWORD, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
  return db.transaction(async (manager) => {
    for (const [name, value] of [
      ['countyName', COUNTY],
      ['officeName', OFFICE],
    ] as const)
      await manager.query('INSERT INTO setting (name, value) VALUES ($1, $2)', [name, JSON.stringify(value)]);
    const unitIds = await settleUnits(manager, since);
    const posts = await settlePosts(manager, unitIds, since);
    const person = () => chance.pick(SURNAMES) + chance.pick(GIVEN);
    const units: Settled['units'] = new Map();
    const people: { username: string; name: string; role: Role; unitId: string | null; postId: string | null }[] =
      PEOPLE.map((one) => ({
        username: one.username,
        name: one.name,
        role: one.role,
        unitId: null,
        postId: 'post' in one ? (posts.get(one.post) ?? null) : null,
      }));
    for (const unit of UNITS) {
      const unitId = unitIds.get(unit.key) ?? '';
      const head = person();
      units.set(unit.key, { id: unitId, name: unit.name, shortName: unit.shortName, head });
      if (unit.kind === 'body') continue;
      people.push({ username: unit.key, name: person(), role: 'liaison', unitId, postId: null });
      people.push({ username: `${unit.key}-head`, name: head, role: 'unitHead', unitId, postId: null });
    }
    const rows = people.map((one) => ({
      id: uuidv7(),
      username: one.username,
      displayName: one.name,
      role: one.role,
      unitId: one.unitId,
      postId: one.postId,
      passwordHash,
      mustChangePassword: false,
      passwordChangedAt: now,
      createdAt: now,
    }));
    await manager.insert(AccountEntity, rows);
    await manager.insert(
      FormerPasswordEntity,
      rows.map(({ id }) => ({ id: uuidv7(), accountId: id, passwordHash, changedAt: now })),
    );
    return { units, accounts: new Map(rows.map(({ username, id }) => [username, id])) };
  });
}
