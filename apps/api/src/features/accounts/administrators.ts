import type { Role } from '#domain';

/** The three that keep the system and see no business data (domain handbook, section 9). */
export const administratorRoles: ReadonlySet<Role> = new Set<Role>(['systemAdmin', 'securityAdmin', 'auditAdmin']);
