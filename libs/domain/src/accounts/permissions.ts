import type { Role } from './roles.ts';

/** What a caller may do at all; which rows it may do it to is `rowScope`, and when is the life cycle. */
export const permissions = [
  'directives.read',
  'directives.write',
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
  'indicators.review',
  'overview.read',
  'evaluation.write',
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
] as const;
export type Permission = (typeof permissions)[number];

export const permissionLabel: Record<Permission, string> = {
  'directives.read': '查看来文',
  'directives.write': '录入来文、确认要求',
  'tasks.read': '查看督办事项',
  'tasks.draft': '拟办督办事项',
  'tasks.approve': '审定立项',
  'tasks.dispatch': '交办',
  'tasks.close': '销号、中止、撤销、回头看',
  'tasks.urge': '催办',
  'assignments.sign': '签收',
  'assignments.object': '退签',
  'assignments.report': '反馈进展',
  'assignments.claim': '申请办结',
  'assignments.review': '审核办结',
  'assignments.endorse': '审签重大事项办结',
  'extensions.request': '申请延期',
  'extensions.decide': '审批延期',
  'indicators.read': '查看指标',
  'indicators.plan': '编制指标计划',
  'indicators.report': '报送指标数据',
  'indicators.review': '审核指标数据',
  'overview.read': '查看总览',
  'evaluation.write': '维护考核',
  'bulletins.read': '查看周报、通报',
  'bulletins.write': '编写周报、通报',
  'bulletins.issue': '签发周报、通报',
  'organization.read': '查看单位',
  'organization.write': '维护单位',
  'accounts.read': '查看账号',
  'accounts.write': '维护账号',
  'roles.write': '授予角色、设定策略',
  'settings.write': '维护系统设置',
  'audit.read': '查看审计日志',
};

const office: Permission[] = [
  'directives.read',
  'tasks.read',
  'tasks.urge',
  'assignments.review',
  'extensions.decide',
  'indicators.read',
  'indicators.review',
  'overview.read',
  'evaluation.write',
  'bulletins.read',
  'bulletins.write',
  'organization.read',
];
const unit: Permission[] = [
  'tasks.read',
  'assignments.sign',
  'assignments.report',
  'assignments.claim',
  'extensions.request',
  'indicators.read',
  'indicators.report',
  'organization.read',
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
  ],
  unitHead: [...unit, 'assignments.object'],
  liaison: unit,
  systemAdmin: ['accounts.read', 'accounts.write', 'settings.write', 'organization.read'],
  securityAdmin: ['accounts.read', 'roles.write', 'organization.read'],
  auditAdmin: ['audit.read'],
};

/** Permissions of a role, in a fixed order. */
export const permissionsOf = (role: Role): Permission[] =>
  permissions.filter((permission) => granted[role].includes(permission));

/** Whether the role has the permission. */
export const can = (role: Role, permission: Permission): boolean => granted[role].includes(permission);
