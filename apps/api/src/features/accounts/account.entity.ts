import type { Role } from '#domain';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { PostEntity, UnitEntity } from '../organization';

/** A person who signs in. Created by the system administrator without a role; the security administrator grants it. */
@Entity()
export class AccountEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Index({ unique: true })
  @Column('text')
  username!: string;

  @Column('text')
  displayName!: string;

  /** First letters of the display name's pinyin and its full pinyin, for the search. */
  @Column('text', { default: '' })
  pinyin!: string;

  /** Null until the security administrator grants one. */
  @Column('text', { nullable: true })
  role!: Role | null;

  @Column('uuid', { nullable: true })
  unitId!: string | null;

  @ManyToOne(() => UnitEntity, { nullable: true })
  @JoinColumn()
  unit?: Relation<UnitEntity> | null;

  @Column('uuid', { nullable: true })
  postId!: string | null;

  @ManyToOne(() => PostEntity, { nullable: true })
  @JoinColumn()
  post?: Relation<PostEntity> | null;

  /** The role and unit that the system administrator asked for; gone once the security administrator has decided. */
  @Column('text', { nullable: true })
  wishedRole!: Role | null;

  @Column('uuid', { nullable: true })
  wishedUnitId!: string | null;

  @ManyToOne(() => UnitEntity, { nullable: true })
  @JoinColumn()
  wishedUnit?: Relation<UnitEntity> | null;

  /** Work telephone. */
  @Column('text', { nullable: true })
  phone!: string | null;

  @Column('text', { select: false })
  passwordHash!: string;

  @Column('boolean', { default: true })
  mustChangePassword!: boolean;

  @Column('timestamptz')
  passwordChangedAt!: Date;

  @Column('int', { default: 0 })
  failedAttempts!: number;

  @Column('timestamptz', { nullable: true })
  lockedUntil!: Date | null;

  @Column('timestamptz', { nullable: true })
  disabledAt!: Date | null;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('uuid', { nullable: true })
  createdBy!: string | null;

  @Column('int', { default: 1 })
  version!: number;
}

/** Former passwords, so that the last ones cannot come back. */
@Entity()
export class FormerPasswordEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Index()
  @Column('uuid')
  accountId!: string;

  @ManyToOne(() => AccountEntity, { onDelete: 'CASCADE' })
  @JoinColumn()
  account?: Relation<AccountEntity>;

  @Column('text')
  passwordHash!: string;

  @Column('timestamptz')
  changedAt!: Date;
}
