import type { Role } from './roles.ts';

/** Who acts: an account as the rules see it. */
export interface Actor {
  accountId: string;
  role: Role;
  /** The unit of a unitHead or liaison; null for others. */
  unitId: string | null;
}
