import type { Day } from '#calendar';
import type { Permission, Role } from '#domain';

/** POST /api/v1/session */
export interface SignIn {
  username: string;
  password: string;
}

/** GET and POST /api/v1/session: who is signed in and what the page needs to know of the house. */
export interface SessionView {
  account: {
    id: string;
    username: string;
    displayName: string;
    role: Role;
    unitId: string | null;
    unitName: string | null;
    /** True until the first password is changed: every other route answers 403 `passwordChangeRequired`. */
    mustChangePassword: boolean;
  };
  permissions: Permission[];
  countyName: string;
  /** Today in Asia/Shanghai, by the server. */
  today: Day;
  /** 'embedded' warns that the database is for trial only. */
  database: 'embedded' | 'postgres';
}

/** PUT /api/v1/session/password */
export interface PasswordChange {
  current: string;
  next: string;
}

/** GET /api/v1/session/list: the signed-in devices of the caller. */
export interface SessionRow {
  id: string;
  current: boolean;
  createdAt: string;
  lastSeenAt: string;
  address: string;
  agent: string;
}
