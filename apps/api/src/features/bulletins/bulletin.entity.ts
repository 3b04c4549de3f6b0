import type { BulletinContent } from '#bulletin';
import type { Day } from '#calendar';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What the editor writes into a bulletin; the rest is composed. */
export interface BulletinEditorial {
  opening: string | null;
  nextSteps: { text: string; due: Day | null }[];
  commendations: string[];
  criticisms: string[];
  distribution: { report: string[]; send: string[]; issue: string[]; copies: number };
}

/** 督查周报. A draft is composed anew whenever it is looked at; issuing freezes the content for ever. */
@Entity()
@Index(['series', 'year', 'issueNumber'], { unique: true })
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

  @Index()
  @Column('date')
  periodFrom!: Day;

  @Column('date')
  periodTo!: Day;

  @Column('date')
  asOf!: Day;

  @Column('text')
  status!: 'draft' | 'issued';

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
