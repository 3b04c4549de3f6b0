import type { Day } from '#calendar';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { UnitEntity } from '../organization';

/** 指标. */
@Entity()
export class IndicatorEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Index({ unique: true })
  @Column('text')
  code!: string;

  @Column('text')
  name!: string;

  /** Unit of measure: 亿元, 家, % … */
  @Column('text')
  measure!: string;

  @Column('text')
  direction!: 'higher' | 'lower';

  @Column('text')
  kind!: 'flow' | 'count' | 'level' | 'rate' | 'milestone';

  @Column('int')
  decimals!: number;

  /** The bureau that answers for the figure. */
  @Column('uuid', { nullable: true })
  sourceUnitId!: string | null;

  @ManyToOne(() => UnitEntity, { nullable: true })
  @JoinColumn()
  sourceUnit?: Relation<UnitEntity> | null;

  @Column('int')
  sortOrder!: number;

  @Column('boolean', { default: true })
  active!: boolean;

  @Column('int', { default: 1 })
  version!: number;
}

/** 目标计划: one version of a year's plan of one unit (null: the county). Never changed, only followed by the next version. */
@Entity()
@Index(['indicatorId', 'year', 'unitId', 'revision'], { unique: true })
export class TargetPlanEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  indicatorId!: string;

  @ManyToOne(() => IndicatorEntity, { onDelete: 'CASCADE' })
  @JoinColumn()
  indicator?: Relation<IndicatorEntity>;

  @Column('uuid', { nullable: true })
  unitId!: string | null;

  @ManyToOne(() => UnitEntity, { nullable: true })
  @JoinColumn()
  unit?: Relation<UnitEntity> | null;

  @Column('int')
  year!: number;

  /** 1, 2, 3 … within indicator, year and unit. */
  @Column('int')
  revision!: number;

  @Column('numeric')
  annualTarget!: string;

  @Column('date')
  effectiveFrom!: Day;

  /** The paper it rests on. */
  @Column('text')
  basis!: string;

  @Column('uuid', { nullable: true })
  createdBy!: string | null;

  @Column('text')
  createdByName!: string;

  @Column('timestamptz')
  createdAt!: Date;
}

/** One period of a plan: quarter, month or 旬. */
@Entity()
export class PlanEntryEntity {
  @PrimaryColumn('uuid')
  planId!: string;

  @ManyToOne(() => TargetPlanEntity, { onDelete: 'CASCADE' })
  @JoinColumn()
  plan?: Relation<TargetPlanEntity>;

  /** '2022-Q1', '2022-03', '2022-03-1'. */
  @PrimaryColumn('text')
  periodKey!: string;

  @Column('numeric')
  value!: string;
}

/** 数据报送: the figure of one period by one unit; a correction is the next revision with its reason. */
@Entity()
@Index(['indicatorId', 'unitId', 'periodKey', 'revision'], { unique: true })
export class IndicatorReportEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  indicatorId!: string;

  @ManyToOne(() => IndicatorEntity, { onDelete: 'CASCADE' })
  @JoinColumn()
  indicator?: Relation<IndicatorEntity>;

  /** Null for a figure of the county itself. */
  @Column('uuid', { nullable: true })
  unitId!: string | null;

  @ManyToOne(() => UnitEntity, { nullable: true })
  @JoinColumn()
  unit?: Relation<UnitEntity> | null;

  @Column('text')
  periodKey!: string;

  @Column('int')
  revision!: number;

  @Column('numeric')
  value!: string;

  /** Why it differs from the revision before. */
  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('text')
  signer!: string;

  @Column('uuid', { nullable: true })
  reportedBy!: string | null;

  @Column('text')
  reportedByName!: string;

  @Column('timestamptz')
  reportedAt!: Date;
}
