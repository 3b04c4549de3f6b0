import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One thing somebody did. Append-only; each row carries the hash of the one before it, so that a gap shows. */
@Entity()
@Index(['entity', 'entityId', 'seq'])
export class AuditEventEntity {
  /** Position in the chain, from 1. */
  @PrimaryColumn('bigint')
  seq!: string;

  @Index()
  @Column('timestamptz')
  at!: Date;

  @Index()
  @Column('uuid', { nullable: true })
  actorId!: string | null;

  /** Name and unit as they were at that moment. */
  @Column('text')
  actorName!: string;

  @Column('uuid', { nullable: true })
  unitId!: string | null;

  @Column('text', { nullable: true })
  unitName!: string | null;

  /** e.g. `task.approve`. */
  @Column('text')
  action!: string;

  /** e.g. `task`. */
  @Column('text')
  entity!: string;

  @Column('text')
  entityId!: string;

  /** What the thing is called, for the reader of the log. */
  @Column('text')
  label!: string;

  @Column('text', { nullable: true })
  from!: string | null;

  @Column('text', { nullable: true })
  to!: string | null;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('jsonb', { nullable: true })
  before!: unknown;

  @Column('jsonb', { nullable: true })
  after!: unknown;

  @Column('text', { nullable: true })
  correlationId!: string | null;

  @Column('text')
  previousHash!: string;

  @Column('text')
  hash!: string;
}
