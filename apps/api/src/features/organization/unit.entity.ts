import type { Day } from '#calendar';
import type { RankGroup, UnitKind } from '#domain';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';

/** A unit of the county: township, department, body. */
@Entity()
export class UnitEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Index({ unique: true })
  @Column('text')
  name!: string;

  @Column('text')
  shortName!: string;

  /** First letters of the short name's pinyin and its full pinyin: the sort and search key that every server agrees on. */
  @Column('text')
  pinyin!: string;

  @Column('text')
  kind!: UnitKind;

  @Column('text')
  rankGroup!: RankGroup;

  @Column('uuid', { nullable: true })
  parentId!: string | null;

  @ManyToOne(() => UnitEntity, { nullable: true })
  @JoinColumn()
  parent?: Relation<UnitEntity> | null;

  /** For a body: the unit that serves as its office. */
  @Column('uuid', { nullable: true })
  officeUnitId!: string | null;

  @ManyToOne(() => UnitEntity, { nullable: true })
  @JoinColumn()
  officeUnit?: Relation<UnitEntity> | null;

  /** After a renaming or merger: the unit that carries on. */
  @Column('uuid', { nullable: true })
  successorId!: string | null;

  @ManyToOne(() => UnitEntity, { nullable: true })
  @JoinColumn()
  successor?: Relation<UnitEntity> | null;

  /** Protocol order. */
  @Index()
  @Column('int')
  sortOrder!: number;

  @Column('date')
  validFrom!: Day;

  @Column('date', { nullable: true })
  validTo!: Day | null;

  @Column('int', { default: 1 })
  version!: number;
}

/** Another name by which texts call a unit; a unit of today may carry one that an ended unit had. */
@Entity()
export class UnitAliasEntity {
  @PrimaryColumn('text')
  alias!: string;

  @Index()
  @PrimaryColumn('uuid')
  unitId!: string;

  @ManyToOne(() => UnitEntity, { onDelete: 'CASCADE' })
  @JoinColumn()
  unit?: Relation<UnitEntity>;
}

/** Membership of a unit in a body (领导小组, 指挥部, 专班). */
@Entity()
export class BodyMemberEntity {
  @PrimaryColumn('uuid')
  bodyId!: string;

  @PrimaryColumn('uuid')
  unitId!: string;

  @ManyToOne(() => UnitEntity, { onDelete: 'CASCADE' })
  @JoinColumn()
  body?: Relation<UnitEntity>;

  @ManyToOne(() => UnitEntity, { onDelete: 'CASCADE' })
  @JoinColumn()
  unit?: Relation<UnitEntity>;
}
