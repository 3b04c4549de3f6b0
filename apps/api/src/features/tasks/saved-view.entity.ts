import type { ListSettings, TaskColumn, ViewQuery } from '#contracts';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { AccountEntity } from '../accounts';

/** 视图: a list of tasks kept under a name. */
@Entity()
@Index(['accountId', 'name'], { unique: true })
@Index(['shared'], { where: 'shared' })
export class SavedViewEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  accountId!: string;

  @ManyToOne(() => AccountEntity, { onDelete: 'CASCADE' })
  @JoinColumn()
  account?: Relation<AccountEntity>;

  @Column('text')
  name!: string;

  @Column('jsonb')
  query!: ViewQuery;

  /** Null for the columns of whoever looks. */
  @Column('jsonb', { nullable: true })
  columns!: TaskColumn[] | null;

  @Column('boolean', { default: false })
  shared!: boolean;

  @Column('int', { default: 1 })
  version!: number;
}

/** How an account has its list of tasks. */
@Entity()
export class ListSettingsEntity implements ListSettings {
  @PrimaryColumn('uuid')
  accountId!: string;

  @ManyToOne(() => AccountEntity, { onDelete: 'CASCADE' })
  @JoinColumn()
  account?: Relation<AccountEntity>;

  @Column('jsonb', { nullable: true })
  columns!: TaskColumn[] | null;

  @Column('text', { default: 'normal' })
  density!: ListSettings['density'];

  /** Of a saved view or the word of a built-in one; where it is gone, the list opens with all tasks. */
  @Column('text', { nullable: true })
  defaultViewId!: string | null;
}
