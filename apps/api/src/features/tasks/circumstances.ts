import { Injectable } from '@nestjs/common';
import { type Day, type WorkCalendar, YearNotLoadedError } from '#calendar';
import type { Limits } from '#domain';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock';
import { problem } from '../../platform/errors/problem';
import { Settings } from '../../platform/settings/settings';

/** What a decision about a task depends on beside its own rows. */
export interface Circumstances {
  now: Date;
  /** The day of `now` in Asia/Shanghai. */
  today: Day;
  calendar: WorkCalendar;
  limits: Limits;
  workSecretAllowed: boolean;
}

/** Reads the clock and the county's settings. */
@Injectable()
export class CircumstancesSource {
  constructor(
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  /** @param manager the transaction's, inside `Transactions.run` */
  async load(manager?: EntityManager): Promise<Circumstances> {
    return {
      now: this.clock.now(),
      today: this.clock.today(),
      calendar: await this.settings.workCalendar(manager),
      limits: await this.settings.get('limits', manager),
      workSecretAllowed: await this.settings.get('workSecretAllowed', manager),
    };
  }
}

/** Computes a deadline; where the working days of its year are not known, says so instead of guessing. */
export function inWorkingDays<T>(compute: () => T): T {
  try {
    return compute();
  } catch (fault) {
    if (fault instanceof YearNotLoadedError) throw problem('refused', fault.message);
    throw fault;
  }
}
