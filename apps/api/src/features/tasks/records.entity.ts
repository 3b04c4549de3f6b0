import type { Day } from '#calendar';
import type { ExtensionStatus, Grade, ReportStatus, UrgeChannel } from '#domain';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { AssignmentEntity } from './assignment.entity';

/** What every record of an assignment carries: a fact with who and when. */
abstract class AssignmentRecord {
  @PrimaryColumn('uuid')
  id!: string;

  @Index()
  @Column('uuid')
  assignmentId!: string;

  @ManyToOne(() => AssignmentEntity, { onDelete: 'CASCADE' })
  @JoinColumn()
  assignment?: Relation<AssignmentEntity>;

  @Column('uuid', { nullable: true })
  byId!: string | null;

  /** Name and unit of that day. */
  @Column('text')
  byName!: string;

  @Column('timestamptz')
  at!: Date;
}

/** 反馈: how far the work has come. */
@Entity()
export class ProgressReportEntity extends AssignmentRecord {
  @Column('date')
  asOf!: Day;

  @Column('text')
  progress!: string;

  @Column('text', { nullable: true })
  problems!: string | null;

  @Column('text', { nullable: true })
  nextStep!: string | null;

  /** 审签: the head of the unit who answers for it. */
  @Column('text', { nullable: true })
  signer!: string | null;

  @Column('text')
  status!: ReportStatus;

  /** Why the office bounced it. */
  @Column('text', { nullable: true })
  bounceReason!: string | null;

  /** Entered by the office for a unit that cannot. */
  @Column('boolean', { default: false })
  onBehalf!: boolean;
}

/** 办结申请: the unit claims that it is done. */
@Entity()
@Index(['assignmentId'], { where: `status = 'pending'` })
export class CompletionRequestEntity extends AssignmentRecord {
  @Column('text')
  summary!: string;

  @Column('text')
  signer!: string;

  @Column('date')
  filedOn!: Day;

  @Column('text')
  status!: 'pending' | 'withdrawn' | 'returned' | 'accepted';

  /** The day that ended the review. */
  @Column('date', { nullable: true })
  decidedOn!: Day | null;
}

/** 审核: an opinion on a completion request. */
@Entity()
@Index(['completionRequestId', 'stage', 'verdict'])
export class ReviewEntity extends AssignmentRecord {
  @Column('uuid')
  completionRequestId!: string;

  @ManyToOne(() => CompletionRequestEntity, { onDelete: 'CASCADE' })
  @JoinColumn()
  completionRequest?: Relation<CompletionRequestEntity>;

  @Column('text')
  stage!: 'initial' | 'endorsement' | 'final';

  @Column('text')
  verdict!: 'approve' | 'return';

  @Column('text')
  opinion!: string;

  @Column('text', { nullable: true })
  grade!: Grade | null;
}

/** 延期申请. */
@Entity()
@Index(['assignmentId'], { where: `status = 'pending'` })
export class ExtensionRequestEntity extends AssignmentRecord {
  @Column('text')
  reason!: string;

  @Column('text')
  progress!: string;

  @Column('text')
  signer!: string;

  @Column('date')
  oldDue!: Day;

  @Column('date')
  newDue!: Day;

  @Column('text')
  status!: ExtensionStatus;

  @Column('text', { nullable: true })
  decidedByName!: string | null;

  @Column('timestamptz', { nullable: true })
  decidedAt!: Date | null;

  @Column('text', { nullable: true })
  decisionReason!: string | null;
}

/** 催办. */
@Entity()
export class UrgeEntity extends AssignmentRecord {
  @Column('text')
  channel!: UrgeChannel;

  @Column('text')
  text!: string;

  @Column('text', { nullable: true })
  reply!: string | null;

  @Column('text', { nullable: true })
  repliedByName!: string | null;

  @Column('timestamptz', { nullable: true })
  repliedAt!: Date | null;
}

/** 退签: "not our duty", until it is ruled on. */
@Entity()
export class ObjectionEntity extends AssignmentRecord {
  @Column('text')
  reason!: string;

  @Column('text', { nullable: true })
  ruling!: 'overruled' | 'upheld' | null;

  @Column('text', { nullable: true })
  rulingReason!: string | null;

  @Column('text', { nullable: true })
  ruledByName!: string | null;

  @Column('timestamptz', { nullable: true })
  ruledAt!: Date | null;
}

/** 佐证材料: a file filed with a progress report or a completion request. */
@Entity()
export class EvidenceEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Index()
  @Column('uuid')
  assignmentId!: string;

  @ManyToOne(() => AssignmentEntity, { onDelete: 'CASCADE' })
  @JoinColumn()
  assignment?: Relation<AssignmentEntity>;

  /** The progress report or completion request it belongs to. */
  @Index()
  @Column('uuid')
  recordId!: string;

  @Column('uuid')
  fileId!: string;

  @Column('text')
  fileName!: string;

  @Column('int')
  size!: number;
}
