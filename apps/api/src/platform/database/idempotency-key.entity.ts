import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A request that was carried out: repeated with its key, it gets the same answer and does nothing. */
@Entity()
export class IdempotencyKeyEntity {
  @PrimaryColumn('uuid')
  accountId!: string;

  @PrimaryColumn('text')
  key!: string;

  /** Method and path, so that a key used for something else is noticed. */
  @Column('text')
  target!: string;

  @Column('jsonb', { nullable: true })
  answer!: unknown;

  @Column('timestamptz')
  createdAt!: Date;
}
