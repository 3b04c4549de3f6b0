import type { Day } from '#calendar';
import type { AssignmentRole, AssignmentStatus, Grade } from '#domain';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { UnitEntity } from '../organization';
import { TaskEntity } from './task.entity';

/** 交办份: one unit's share of a task. */
@Entity()
@Index(['taskId', 'unitId'])
@Index(['unitId', 'status', 'due'])
@Index(['status', 'due'])
export class AssignmentEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  taskId!: string;

  @ManyToOne(() => TaskEntity, { onDelete: 'CASCADE' })
  @JoinColumn()
  task?: Relation<TaskEntity>;

  @Column('uuid')
  unitId!: string;

  @ManyToOne(() => UnitEntity)
  @JoinColumn()
  unit?: Relation<UnitEntity>;

  @Column('text')
  role!: AssignmentRole;

  @Column('boolean')
  required!: boolean;

  @Column('text')
  status!: AssignmentStatus;

  @Column('text', { nullable: true })
  formerStatus!: AssignmentStatus | null;

  @Column('date', { nullable: true })
  suspendedOn!: Day | null;

  @Column('date', { nullable: true })
  due!: Day | null;

  /** The due day of the dispatch, before any extension. */
  @Column('date', { nullable: true })
  firstDue!: Day | null;

  @Column('timestamptz')
  dispatchedAt!: Date;

  @Column('timestamptz')
  signDueAt!: Date;

  @Column('timestamptz', { nullable: true })
  signedAt!: Date | null;

  @Column('text', { nullable: true })
  signedByName!: string | null;

  /** Person in the unit who handles it (承办人). */
  @Column('text', { nullable: true })
  handler!: string | null;

  /** Day of the accepted filing, not of its approval. */
  @Column('date', { nullable: true })
  completedOn!: Day | null;

  @Column('int', { default: 0 })
  returnCount!: number;

  /** New filing date set by the last return. */
  @Column('date', { nullable: true })
  refileBy!: Day | null;

  @Column('text', { nullable: true })
  grade!: Grade | null;

  /** The assignment that took this one's place after an objection. */
  @Column('uuid', { nullable: true })
  replacedById!: string | null;

  @Column('date', { nullable: true })
  lastReportedOn!: Day | null;

  @Column('int', { default: 1 })
  version!: number;
}
