import type { Day } from '#calendar';
import type { SourceOrigin } from '#contracts';
import type { Report, Sentence } from '#extraction';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';

/** A text taken in: pasted or uploaded. One page may hold several directives. Its characters never change. */
@Entity()
export class SourceTextEntity {
  @PrimaryColumn('uuid')
  id!: string;

  /** File name, or the beginning of a pasted text. */
  @Column('text')
  name!: string;

  @Column('text')
  origin!: SourceOrigin;

  /** The file as it came; null for a pasted text. */
  @Column('uuid', { nullable: true })
  fileId!: string | null;

  @Column('text')
  text!: string;

  /** The day from which the relative dates of its first directive are resolved. */
  @Column('date')
  asOf!: Day;

  /** What the extraction found beside the requirements. */
  @Column('jsonb')
  sentences!: Sentence[];

  @Column('jsonb')
  warnings!: string[];

  @Index()
  @Column('timestamptz')
  takenInAt!: Date;

  @Column('uuid')
  takenInBy!: string;

  @Column('text')
  takenInByName!: string;

  /** Set when the review is finished; until then it is a draft that waits. */
  @Column('timestamptz', { nullable: true })
  reviewedAt!: Date | null;

  @Column('text', { nullable: true })
  reviewedByName!: string | null;

  @Column('int', { default: 1 })
  version!: number;
}

/** 来源: one meeting report, minutes or document within a source text. */
@Entity()
export class DirectiveEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Index()
  @Column('uuid')
  sourceTextId!: string;

  @ManyToOne(() => SourceTextEntity, { onDelete: 'CASCADE' })
  @JoinColumn()
  sourceText?: Relation<SourceTextEntity>;

  @Column('int')
  position!: number;

  @Column('text')
  kind!: Report['kind'];

  @Column('text')
  title!: string;

  @Column('text', { nullable: true })
  issuer!: string | null;

  @Column('date', { nullable: true })
  heldOn!: Day | null;

  /** The day from which its relative dates are resolved. */
  @Column('date')
  asOf!: Day;

  /** Where it stands in the source text, in UTF-16 units. */
  @Column('int')
  start!: number;

  @Column('int')
  end!: number;
}
