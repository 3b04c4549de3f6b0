import type { Day } from '#calendar';
import type { AssignmentRole, Cadence, CountState, Level, Mode, Secrecy, TaskStatus, Urgency } from '#domain';
import type { Light } from '#evaluation';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { DirectiveEntity, RequirementEntity, type RequirementTarget } from '../directives';
import { UnitEntity } from '../organization';

/** 督办事项: one matter, one number, from its source sentence to its close-out. */
@Entity()
@Index(['year', 'serial'], { unique: true })
@Index(['status', 'due', 'id'])
@Index(['draftedAt', 'id'])
@Index(['state', 'light'])
export class TaskEntity {
  @PrimaryColumn('uuid')
  id!: string;

  /** 督办〔2022〕15号; null until approved. Allotted once, never reused. */
  @Index({ unique: true })
  @Column('text', { nullable: true })
  number!: string | null;

  @Column('int', { nullable: true })
  year!: number | null;

  @Column('int', { nullable: true })
  serial!: number | null;

  @Column('text')
  title!: string;

  /** The demanded outcome, by which anybody can say whether it is done. */
  @Column('text')
  outcome!: string;

  @Index()
  @Column('uuid', { nullable: true })
  requirementId!: string | null;

  @ManyToOne(() => RequirementEntity, { nullable: true })
  @JoinColumn()
  requirement?: Relation<RequirementEntity> | null;

  @Index()
  @Column('uuid', { nullable: true })
  directiveId!: string | null;

  @ManyToOne(() => DirectiveEntity, { nullable: true })
  @JoinColumn()
  directive?: Relation<DirectiveEntity> | null;

  /** The source sentence, frozen with the task. */
  @Column('text')
  quote!: string;

  @Column('text', { nullable: true })
  issuer!: string | null;

  @Column('jsonb')
  targets!: RequirementTarget[];

  @Column('boolean')
  actionable!: boolean;

  @Column('text')
  mode!: Mode;

  @Column('text')
  urgency!: Urgency;

  @Column('text')
  level!: Level;

  @Column('text')
  secrecy!: Secrecy;

  @Column('date', { nullable: true })
  due!: Day | null;

  @Column('text', { nullable: true })
  cadence!: Cadence | null;

  /** Names and group mentions that no unit answers to yet; none may be left at dispatch. */
  @Column('jsonb', { default: [] })
  unresolvedMentions!: string[];

  @Column('text')
  status!: TaskStatus;

  @Column('text', { nullable: true })
  formerStatus!: TaskStatus | null;

  @Column('date', { nullable: true })
  suspendedOn!: Day | null;

  @Column('uuid')
  draftedBy!: string;

  @Column('text')
  draftedByName!: string;

  @Column('timestamptz')
  draftedAt!: Date;

  @Column('uuid', { nullable: true })
  approvedBy!: string | null;

  @Column('text', { nullable: true })
  approvedByName!: string | null;

  @Column('timestamptz', { nullable: true })
  approvedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  dispatchedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  closedAt!: Date | null;

  @Column('text', { nullable: true })
  closingOpinion!: string | null;

  /** Worst light of its required shares, as of the day the lights were last found. */
  @Index()
  @Column('text', { default: 'grey' })
  light!: Light;

  /** Of its required unfinished shares, the most. */
  @Column('int', { default: 0 })
  overdueDays!: number;

  /** What it counts as, as of the same day; null where nothing of it is dispatched. */
  @Column('text', { nullable: true })
  state!: CountState | null;

  /** How much of what counts is completed, 0 to 1; null where nothing counts. */
  @Column('real', { nullable: true })
  rate!: number | null;

  @Column('int', { default: 1 })
  version!: number;
}

/** A unit that is to receive the task; becomes an assignment when it is dispatched. */
@Entity()
@Index(['taskId', 'unitId'], { unique: true })
export class RecipientEntity {
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

  /** Whether the task cannot be closed without it. */
  @Column('boolean')
  required!: boolean;

  /** The words of the text that named it, e.g. 各乡镇. */
  @Column('text', { nullable: true })
  mention!: string | null;

  @Column('date', { nullable: true })
  due!: Day | null;
}
