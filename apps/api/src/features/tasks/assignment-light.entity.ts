import type { Day } from '#calendar';
import type { Light, Reason } from '#evaluation';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * The light of an assignment on a day, kept since a bulletin must be reproducible. Finished assignments keep the last
 * one: the light on a day is that of the newest row up to it.
 */
@Entity()
export class AssignmentLightEntity {
  @PrimaryColumn('uuid')
  assignmentId!: string;

  @Index()
  @PrimaryColumn('date')
  day!: Day;

  @Column('text')
  light!: Light;

  @Column('jsonb')
  reasons!: Reason[];
}

/** A day for which the lights of all unfinished assignments have been found. */
@Entity()
export class LightDayEntity {
  @PrimaryColumn('date')
  day!: Day;

  @Column('timestamptz')
  foundAt!: Date;
}
