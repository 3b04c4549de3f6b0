import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A signed-in device. The token itself is never stored: the id is its SHA-256. */
@Entity()
export class SessionEntity {
  @PrimaryColumn('text')
  id!: string;

  @Index()
  @Column('uuid')
  accountId!: string;

  /** What a request that changes state must repeat in a header. */
  @Column('text')
  csrfToken!: string;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz')
  lastSeenAt!: Date;

  @Column('int')
  idleMinutes!: number;

  @Column('text')
  address!: string;

  @Column('text')
  agent!: string;
}
