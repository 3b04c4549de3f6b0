import type { Day } from '#calendar';
import type { AssignmentRole, AssignmentStatus, CountState, Grade } from '#domain';
import type { Light, Reason } from '#evaluation';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { UnitEntity } from '../organization';
import { TaskEntity } from './task.entity';

/** 交办份: one unit's share of a task. */
@Entity()
@Index(['taskId', 'unitId', 'replacedById'])
@Index(['unitId', 'status', 'due'])
@Index(['status', 'due'])
@Index(['light'])
@Index(['state', 'due'])
@Index(['dispatchedAt', 'state'])
@Index(['completedOn', 'state'])
@Index(['due', 'id'])
@Index(['taskId'], { where: 'near_due' })
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

  /** Suspended with the whole task, and therefore resumed with it. */
  @Column('boolean', { default: false })
  suspendedWithTask!: boolean;

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

  /** Reports are expected on reporting days after this one: the end of the signing limit, or when work was taken up again. */
  @Column('date')
  reportingFrom!: Day;

  /** The oldest reporting day without its report; null when none is expected. */
  @Column('date', { nullable: true })
  reportDueOn!: Day | null;

  /** The light as of the day the lights were last found, and what else goes with it, so that SQL can filter by it. */
  @Column('text', { default: 'green' })
  light!: Light;

  @Column('jsonb', { default: [] })
  lightReasons!: Reason[];

  @Column('int', { default: 0 })
  overdueDays!: number;

  @Column('boolean', { default: false })
  nearDue!: boolean;

  /** What it counts as, as of the same day; null where the task can be closed without it. */
  @Column('text', { nullable: true })
  state!: CountState | null;

  @Column('int', { default: 1 })
  version!: number;
}
