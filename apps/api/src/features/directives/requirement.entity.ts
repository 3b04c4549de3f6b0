import type { Day } from '#calendar';
import type { Cadence, Level, OwnerState, Urgency } from '#domain';
import type { Requirement as Proposal } from '#extraction';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { DirectiveEntity, SourceTextEntity } from './directive.entity';

/** A unit, or what stands for units, that is to act. */
export interface RequirementOwner {
  /** As written in the text, or as the inspector chose it. */
  name: string;
  role: 'lead' | 'support' | 'each';
  state: OwnerState;
  unitIds: string[];
  /** By which alias or rule, in Chinese. */
  by: string;
  confirm: boolean;
}

export interface RequirementTarget {
  metric: string;
  op: '>=' | '<=' | '=';
  value: string;
  unit: string;
}

/** merged, split: replaced by the one it was merged into or by the parts it was split into; kept so that it can come back. */
export const requirementStatuses = ['proposed', 'rejected', 'registered', 'merged', 'split'] as const;
export type RequirementStatus = (typeof requirementStatuses)[number];

/** 要求: one demanded item with its place in the text. Proposed by the extraction or added by a person; a person decides. */
@Entity()
@Index(['sourceTextId', 'start'])
export class RequirementEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  sourceTextId!: string;

  @ManyToOne(() => SourceTextEntity, { onDelete: 'CASCADE' })
  @JoinColumn()
  sourceText?: Relation<SourceTextEntity>;

  @Index()
  @Column('uuid', { nullable: true })
  directiveId!: string | null;

  @ManyToOne(() => DirectiveEntity, { nullable: true, onDelete: 'CASCADE' })
  @JoinColumn()
  directive?: Relation<DirectiveEntity> | null;

  @Column('int')
  start!: number;

  @Column('int')
  end!: number;

  /** The exact characters of the source. */
  @Column('text')
  quote!: string;

  /** What is demanded, as the task will say it; at first the quote without its line wraps. */
  @Column('text')
  content!: string;

  @Column('text', { nullable: true })
  heading!: string | null;

  @Column('text', { nullable: true })
  issuer!: string | null;

  @Column('jsonb')
  owners!: RequirementOwner[];

  @Column('date', { nullable: true })
  due!: Day | null;

  @Column('text', { nullable: true })
  cadence!: Cadence | null;

  @Column('jsonb')
  targets!: RequirementTarget[];

  @Column('boolean')
  actionable!: boolean;

  @Column('text', { default: 'normal' })
  urgency!: Urgency;

  @Column('text', { default: 'general' })
  level!: Level;

  /** What the extraction proposed, untouched: says of each field whether it was stated, inferred or absent, where and why. */
  @Column('jsonb', { nullable: true })
  proposal!: Proposal | null;

  /** Fields that a person changed. */
  @Column('jsonb')
  edited!: string[];

  @Column('text', { default: 'proposed' })
  status!: RequirementStatus;

  /** Who rejected, registered or merged it. */
  @Column('uuid', { nullable: true })
  decidedBy!: string | null;

  @Column('text', { nullable: true })
  decidedByName!: string | null;

  @Column('timestamptz', { nullable: true })
  decidedAt!: Date | null;

  @Column('text', { nullable: true })
  decisionReason!: string | null;

  @Column('uuid', { nullable: true })
  mergedIntoId!: string | null;

  /** The requirement that this one is a part of. */
  @Column('uuid', { nullable: true })
  splitFromId!: string | null;

  /** Chosen to be registered with the next ones; a mark of the reviewer, kept while the review waits. */
  @Column('boolean', { default: false })
  chosen!: boolean;

  /** Who marked it in the text; null for what the extraction proposed. */
  @Column('text', { nullable: true })
  addedByName!: string | null;

  @Column('int', { default: 1 })
  version!: number;
}
