import type { Role } from '#domain';

/** The three that keep the system and see no business data (GB/T 22239-2019, level 3). */
export const administratorRoles: ReadonlySet<Role> = new Set<Role>(['systemAdmin', 'securityAdmin', 'auditAdmin']);
