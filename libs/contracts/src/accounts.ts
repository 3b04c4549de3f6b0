import type { Day } from '#calendar';
import type { Permission, Role, RowError } from '#domain';

/** POST /api/v1/session */
export interface SignIn {
  username: string;
  password: string;
}

/** GET /api/v1/session, open to all. */
export interface CurrentSession {
  /** Null while nobody is signed in. */
  session: SessionView | null;
}

/** POST /api/v1/session: who is signed in and what the page needs to know of the house. */
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

/** Whether somebody can sign in with an account, and if not, why: no role yet, locked after wrong passwords, disabled. */
export type AccountState = 'active' | 'noRole' | 'locked' | 'disabled';

/** GET /api/v1/accounts → Page<AccountRow>; filters `keyword` (name, user name, initials, unit), `role`, `state`, `unitId`. */
export interface AccountRow {
  id: string;
  username: string;
  displayName: string;
  role: Role | null;
  unitId: string | null;
  unitName: string | null;
  postId: string | null;
  postTitle: string | null;
  /** Work telephone. */
  phone: string | null;
  state: AccountState;
  /** What the system administrator asked for when making the account; the security administrator decides. */
  wishedRole: Role | null;
  wishedUnitId: string | null;
  wishedUnitName: string | null;
  lockedUntil: string | null;
  mustChangePassword: boolean;
  /** When one of its sessions was last seen; null when it is signed in nowhere. */
  lastSeenAt: string | null;
  createdAt: string;
  /** Null when the product made it at its first start. */
  createdByName: string | null;
  version: number;
}

/** POST /api/v1/accounts → AccountWithPassword. The account has no role until the security administrator grants one. */
export interface AccountCreate {
  username: string;
  displayName: string;
  phone: string | null;
  /** The role and unit that the security administrator is asked to grant. */
  wishedRole?: Role | null;
  wishedUnitId?: string | null;
  /** First password; a random one is made when it is left out. */
  password?: string;
}

/** One account of a list as it is typed or stands in a sheet; texts, '' where nothing is said. */
export interface AccountDraft {
  displayName: string;
  username: string;
  /** A unit by any of its names. */
  unit: string;
  /** The label of the role that is asked for. */
  role: string;
  phone: string;
}

/**
 * POST /api/v1/accounts/drafts { rows } → AccountDrafts, and …/drafts/upload with one .xlsx `file`: a list is read, its
 * gaps are filled (user name by pinyin, unit's short name, role of a unit) and every fault told. Keeps nothing.
 */
export interface AccountDrafts {
  rows: (AccountDraft & { line: number })[];
  /** `column` is a title of `accountColumns`. */
  errors: RowError[];
}

/**
 * POST /api/v1/accounts/batch → AccountWithPassword[]: all of the rows or, with one fault, none (400). As one account, they
 * have no role yet. A repeated request is answered without the passwords.
 */
export interface AccountBatch {
  rows: AccountDraft[];
}

/**
 * POST /api/v1/accounts/roles/batch → { granted }: gives accounts the roles that were asked for, all or none. Never by the
 * person who created one of them.
 */
export interface RoleBatch {
  accounts: { id: string; version: number }[];
}
export interface RoleBatchResult {
  granted: number;
}

/** PUT /api/v1/accounts/:id (If-Match) → AccountRow. */
export interface AccountEdit {
  displayName: string;
  phone: string | null;
}

/** POST /api/v1/accounts/:id/password (If-Match) → AccountWithPassword: sets a password that must be changed, ends all sessions. */
export interface PasswordReset {
  password?: string;
}

/** The first password is told once and kept nowhere; null when a repeated request is answered again. */
export interface AccountWithPassword {
  account: AccountRow;
  password: string | null;
}

/** PUT /api/v1/accounts/:id/role (If-Match) → AccountRow. Never by the person who created the account, never for oneself. */
export interface RoleGrant {
  /** Null withdraws the role. */
  role: Role | null;
  /** Needed by the roles of a unit, null for the others. */
  unitId: string | null;
  /** A county leader's post; its sponsored townships come with it. */
  postId: string | null;
}

/**
 * POST /api/v1/accounts/:id/disable, …/enable, …/unlock, …/sign-out (If-Match) → AccountRow; sign-out ends the account's
 * sessions on every device.
 */
export type AccountDeed = 'disable' | 'enable' | 'unlock' | 'sign-out';
