import type { Role } from '#domain';

export type SetupStepKey = 'county' | 'units' | 'calendar' | 'accounts' | 'roles';

/** One step of the first set-up; whether it is done is read from the data each time. */
export interface SetupStep {
  key: SetupStepKey;
  done: boolean;
  /** How things stand, in Chinese: 已有 12 个单位。 */
  words: string;
}

/**
 * GET /api/v1/setup → SetupView; POST /api/v1/setup/dismissal → SetupView: the system administrator does not want to be led
 * there any more. Needs settings.write.
 */
export interface SetupView {
  steps: SetupStep[];
  complete: boolean;
  /** Whether the person's work begins there: neither complete nor put aside. */
  waiting: boolean;
  /** Accounts without a role, and roles that nobody has yet though the work needs them. */
  withoutRole: number;
  missingRoles: Role[];
}
