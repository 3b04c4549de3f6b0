import type { Permission, Role } from '#domain';

/** Who makes a request, as far as rights and records need to know. */
export interface Actor {
  accountId: string;
  sessionId: string;
  /** Name as records print it. */
  name: string;
  role: Role;
  permissions: ReadonlySet<Permission>;
  /** The unit the account belongs to; null for the county's own people without a unit. */
  unitId: string | null;
  unitName: string | null;
  /** Units sponsored by the post (包乡领导) of the account. */
  sponsoredUnitIds: string[];
  mustChangePassword: boolean;
}

/** Finds the actor of an account; undefined when it is disabled or gone. The accounts feature provides it. */
export abstract class ActorSource {
  abstract load(accountId: string, sessionId: string): Promise<Actor | undefined>;
}
