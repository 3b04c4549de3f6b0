import { hash } from '@node-rs/argon2';
import type { Role, UnitKind } from '#domain';
import type { DataSource } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { AccountEntity, FormerPasswordEntity } from '../features/accounts';
import { PostEntity, PostSponsorshipEntity, UnitAliasEntity, UnitEntity } from '../features/organization';
import { SettingEntity } from '../platform/settings/setting.entity';
import type { Api, Client } from './api';

export const PASSWORD = 'Yunxi-2022-test';

const UNITS: [key: string, name: string, shortName: string, kind: UnitKind, aliases: string[]][] = [
  ['qingshi', '青石镇人民政府', '青石镇', 'township', []],
  ['baita', '白塔镇人民政府', '白塔镇', 'township', []],
  ['liuhe', '柳河乡人民政府', '柳河乡', 'township', []],
  ['fagai', '云溪县发展和改革委员会', '发改委', 'gov', ['发展改革委']],
  ['zhujian', '云溪县住房和城乡建设局', '住建局', 'gov', ['住建部门']],
  ['shuili', '云溪县水利局', '水利局', 'gov', []],
  ['zuzhi', '中共云溪县委组织部', '组织部', 'party', []],
];

const PEOPLE: [username: string, displayName: string, role: Role, unit: string | null][] = [
  ['inspector', '周督查', 'inspector', null],
  ['inspector2', '吴督查', 'inspector', null],
  ['chief', '郑主任', 'officeChief', null],
  ['leader', '王副县长', 'countyLeader', null],
  ['qingshi', '青石联络员', 'liaison', 'qingshi'],
  ['qingshihead', '青石镇长', 'unitHead', 'qingshi'],
  ['baita', '白塔联络员', 'liaison', 'baita'],
  ['fagai', '发改联络员', 'liaison', 'fagai'],
  ['zhujian', '住建联络员', 'liaison', 'zhujian'],
  ['system', '系统管理员', 'systemAdmin', null],
  ['security', '安全管理员', 'securityAdmin', null],
  ['auditor', '审计管理员', 'auditAdmin', null],
];

export interface County {
  /** Ids by key: qingshi, baita, liuhe, fagai, zhujian, shuili, zuzhi. */
  units: Record<string, string>;
  /** Ids by user name. */
  accounts: Record<string, string>;
  /** The post of `leader`, which sponsors 青石镇. */
  postId: string;
  /** A signed-in browser. */
  as(username: string): Promise<Client>;
}

/** Puts a small county straight into the tables: three townships, four departments, people for every role. */
export async function seedCounty(api: Api): Promise<County> {
  const db: DataSource = api.db;
  const units = Object.fromEntries(UNITS.map(([key]) => [key, uuidv7()]));
  const accounts = Object.fromEntries(PEOPLE.map(([username]) => [username, uuidv7()]));
  const unitId = (key: string) => units[key] ?? '';
  const postId = uuidv7();
  const passwordHash = await hash(PASSWORD, { memoryCost: 1024, timeCost: 1, parallelism: 1 });
  const now = new Date();
  await db.manager.insert(SettingEntity, { name: 'countyName', value: '云溪县' as never });
  for (const [i, [key, name, shortName, kind, aliases]] of UNITS.entries()) {
    await db.manager.insert(UnitEntity, {
      id: unitId(key),
      name,
      shortName,
      pinyin: key,
      kind,
      rankGroup: kind === 'township' ? 'township' : 'economic',
      sortOrder: (i + 1) * 10,
      validFrom: '2000-01-01',
    });
    for (const alias of aliases) await db.manager.insert(UnitAliasEntity, { alias, unitId: unitId(key) });
  }
  await db.manager.insert(PostEntity, { id: postId, title: '县委常委、常务副县长', sortOrder: 1 });
  await db.manager.insert(PostSponsorshipEntity, { postId, unitId: unitId('qingshi') });
  for (const [username, displayName, role, unit] of PEOPLE) {
    const id = accounts[username] ?? '';
    await db.manager.insert(AccountEntity, {
      id,
      username,
      displayName,
      role,
      unitId: unit ? unitId(unit) : null,
      postId: role === 'countyLeader' ? postId : null,
      passwordHash,
      mustChangePassword: false,
      passwordChangedAt: now,
      createdAt: now,
    });
    await db.manager.insert(FormerPasswordEntity, { id: uuidv7(), accountId: id, passwordHash, changedAt: now });
  }
  return { units, accounts, postId, as: (username) => api.client().signIn(username, PASSWORD) };
}
