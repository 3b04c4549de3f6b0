import type { Day } from '#calendar';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The light of an assignment on a day, kept since a bulletin must be reproducible. */
@Entity()
export class AssignmentLightEntity {
  @PrimaryColumn('uuid')
  assignmentId!: string;

  @Index()
  @PrimaryColumn('date')
  day!: Day;

  @Column('text')
  light!: string;

  @Column('jsonb')
  reasons!: { code: string; text: string }[];
}
