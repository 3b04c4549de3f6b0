import type { Actor } from './actor.ts';
import { can } from './permissions.ts';
import { unitRoles } from './roles.ts';

/** Whose business rows an account may see: the whole county's, some units', or none. */
export type RowScope = 'county' | 'none' | { unitIds: string[] };

/**
 * Rows that the actor may see. People of a unit see their own unit alone and, without a unit, nothing; administrators see
 * no business data; everybody else sees the county.
 */
export const rowScope = ({ role, unitId }: Actor): RowScope => {
  if (unitRoles.includes(role)) return unitId === null ? 'none' : { unitIds: [unitId] };
  return can(role, 'tasks.read') ? 'county' : 'none';
};

/** Whether a row that belongs to the unit lies within the scope. */
export const inScope = (scope: RowScope, unitId: string): boolean =>
  scope === 'county' || (scope !== 'none' && scope.unitIds.includes(unitId));
