import type { BulletinContent } from '#bulletin';
import type { Day } from '#calendar';
import type { BulletinEditorial, BulletinStatus } from '#contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** 督查周报. A draft is composed anew whenever it is looked at; issuing freezes the content for ever. */
@Entity()
@Index(['series', 'year', 'issueNumber'], { unique: true })
@Index(['series', 'periodFrom'], { unique: true })
export class BulletinEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  series!: string;

  @Column('int')
  year!: number;

  /** 期号; null until issued, never reused. */
  @Column('int', { nullable: true })
  issueNumber!: number | null;

  @Column('date')
  periodFrom!: Day;

  @Column('date')
  periodTo!: Day;

  @Column('date')
  asOf!: Day;

  @Column('text')
  status!: BulletinStatus;

  @Column('jsonb')
  editorial!: BulletinEditorial;

  /** Frozen at issue. */
  @Column('jsonb', { nullable: true })
  content!: BulletinContent | null;

  @Column('uuid')
  createdBy!: string;

  @Column('text')
  createdByName!: string;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('text', { nullable: true })
  issuedByName!: string | null;

  @Column('timestamptz', { nullable: true })
  issuedAt!: Date | null;

  @Column('int', { default: 1 })
  version!: number;
}
