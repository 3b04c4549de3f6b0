import { describe, expect, it } from 'vitest';
import { actor } from '../testing.ts';
import { passwordFaults } from './password.ts';
import { can, permissionsOf, type Permission } from './permissions.ts';
import { roles, type Role } from './roles.ts';
import { inScope, rowScope } from './row-scope.ts';

const business: Permission[] = [
  'directives.read',
  'directives.learn',
  'tasks.read',
  'indicators.read',
  'overview.read',
  'bulletins.read',
  'assignments.review',
];

describe('permissions', () => {
  it.each<[Permission, Role[]]>([
    ['directives.learn', ['inspector', 'officeChief']],
    ['tasks.draft', ['inspector']],
    ['tasks.approve', ['officeChief']],
    ['tasks.close', ['officeChief']],
    ['tasks.dispatch', ['inspector']],
    ['assignments.sign', ['unitHead', 'liaison']],
    ['assignments.object', ['unitHead']],
    ['assignments.endorse', ['countyLeader']],
    ['bulletins.issue', ['officeChief']],
    ['accounts.write', ['systemAdmin']],
    ['roles.write', ['securityAdmin']],
    ['audit.read', ['auditAdmin']],
  ])('%s', (permission, holders) => {
    expect(roles.filter((role) => can(role, permission))).toEqual(holders);
  });

  it.each<Role>(['systemAdmin', 'securityAdmin', 'auditAdmin'])('%s sees no business data', (role) => {
    expect(business.filter((permission) => can(role, permission))).toEqual([]);
    expect(rowScope(actor(role))).toBe('none');
  });

  it('never gives accounts, roles and logs to one administrator', () => {
    for (const role of roles) {
      const powers = permissionsOf(role).filter((one) => ['accounts.write', 'roles.write', 'audit.read'].includes(one));
      expect(powers.length).toBeLessThanOrEqual(1);
    }
  });
});

describe('rowScope', () => {
  it('shows people of a unit their own unit alone', () => {
    const scope = rowScope(actor('liaison', 'a', 'qs'));
    expect(scope).toEqual({ unitIds: ['qs'] });
    expect([inScope(scope, 'qs'), inScope(scope, 'bt')]).toEqual([true, false]);
  });
  it('shows nothing to people of a unit that is not named', () => {
    const scope = rowScope({ accountId: 'a', role: 'unitHead', unitId: null });
    expect(inScope(scope, 'qs')).toBe(false);
  });
  it.each<Role>(['inspector', 'officeChief', 'countyLeader'])('shows %s the county', (role) => {
    expect(inScope(rowScope(actor(role)), 'qs')).toBe(true);
  });
});

describe('passwordFaults', () => {
  it.each([
    ['Yunxi-2022-ok', 0],
    ['yunxi-2022-ok', 0],
    ['Yx-2022-k', 1],
    ['yunxixianyunxi', 1],
    ['yunxi20222022', 1],
    ['云溪督查2022abc', 0],
    ['Wang.Li-2022', 1],
    ['', 2],
  ])('%s', (password, count) => {
    expect(passwordFaults(password, { username: 'wang.li' })).toHaveLength(count);
  });
});
