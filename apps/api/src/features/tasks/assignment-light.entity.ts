import type { Day } from '#calendar';
import type { Light, Reason } from '#evaluation';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * How an assignment stood from a day on, kept since what turned worse since yesterday needs yesterday. There is a row only
 * for a day that changed something: how it stood on a day is told by the newest row up to it.
 */
@Entity()
@Index(['day', 'until', 'assignmentId'], { where: 'overdue' })
@Index(['day', 'assignmentId'])
export class AssignmentLightEntity {
  @PrimaryColumn('uuid')
  assignmentId!: string;

  @PrimaryColumn('date')
  day!: Day;

  /** The day of the next row, from which on it no longer stood so; null where it still does. */
  @Column('date', { nullable: true })
  until!: Day | null;

  @Column('text')
  light!: Light;

  /** Why it had this light on the day on which it got it. */
  @Column('jsonb', { default: [] })
  reasons!: Reason[];

  /** Whether it counted as overdue. */
  @Column('boolean')
  overdue!: boolean;
}

/** A day for which the lights of all unfinished assignments have been found. */
@Entity()
export class LightDayEntity {
  @PrimaryColumn('date')
  day!: Day;

  @Column('timestamptz')
  foundAt!: Date;
}
