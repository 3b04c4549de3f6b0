import type { Role } from './roles.ts';

/** What a caller may do at all; which rows it may do it to is `rowScope`, and when is the life cycle. */
export const permissions = [
  'directives.read',
  'directives.write',
  'directives.learn',
  'tasks.read',
  'tasks.draft',
  'tasks.approve',
  'tasks.dispatch',
  'tasks.close',
  'tasks.urge',
  'assignments.sign',
  'assignments.object',
  'assignments.report',
  'assignments.claim',
  'assignments.review',
  'assignments.endorse',
  'extensions.request',
  'extensions.decide',
  'indicators.read',
  'indicators.plan',
  'indicators.report',
  'overview.read',
  'bulletins.read',
  'bulletins.write',
  'bulletins.issue',
  'organization.read',
  'organization.write',
  'accounts.read',
  'accounts.write',
  'roles.write',
  'settings.write',
  'audit.read',
  'search.read',
] as const;
export type Permission = (typeof permissions)[number];

const office: Permission[] = [
  'directives.read',
  'directives.learn',
  'tasks.read',
  'tasks.urge',
  'assignments.review',
  'extensions.decide',
  'indicators.read',
  'overview.read',
  'bulletins.read',
  'bulletins.write',
  'organization.read',
  'search.read',
];
const unit: Permission[] = [
  'tasks.read',
  'assignments.sign',
  'assignments.report',
  'assignments.claim',
  'extensions.request',
  'indicators.read',
  'indicators.report',
  'overview.read',
  'organization.read',
  'search.read',
];

const granted: Record<Role, readonly Permission[]> = {
  inspector: [...office, 'directives.write', 'tasks.draft', 'tasks.dispatch', 'indicators.plan', 'organization.write'],
  officeChief: [...office, 'tasks.approve', 'tasks.close', 'bulletins.issue'],
  countyLeader: [
    'directives.read',
    'tasks.read',
    'assignments.endorse',
    'extensions.decide',
    'indicators.read',
    'overview.read',
    'bulletins.read',
    'organization.read',
    'search.read',
  ],
  unitHead: [...unit, 'assignments.object'],
  liaison: unit,
  systemAdmin: [
    'accounts.read',
    'accounts.write',
    'settings.write',
    'organization.read',
    'organization.write',
    'search.read',
  ],
  securityAdmin: ['accounts.read', 'roles.write', 'organization.read', 'search.read'],
  auditAdmin: ['audit.read'],
};

/** Permissions of a role, in a fixed order. */
export const permissionsOf = (role: Role): Permission[] =>
  permissions.filter((permission) => granted[role].includes(permission));

/** Whether the role has the permission. */
export const can = (role: Role, permission: Permission): boolean => granted[role].includes(permission);
