import { expect, it } from 'vitest';
import { can, roles, type Role } from '#domain';
import { homeOf } from './navigation';

const homes: Record<Role, string> = {
  inspector: '/overview',
  officeChief: '/overview',
  countyLeader: '/overview',
  unitHead: '/overview',
  liaison: '/overview',
  systemAdmin: '/accounts',
  securityAdmin: '/accounts',
  auditAdmin: '/audit',
};

it.each(roles)('leads %s to where their work is', (role) => {
  expect(homeOf((permission) => can(role, permission))).toBe(homes[role]);
});
