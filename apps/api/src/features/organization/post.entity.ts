import type { Day } from '#calendar';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { UnitEntity } from './unit.entity';

/** A leader's post. The post answers, whoever holds it on a day. */
@Entity()
export class PostEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Index({ unique: true })
  @Column('text')
  title!: string;

  @Column('int')
  sortOrder!: number;

  @Column('int', { default: 1 })
  version!: number;
}

/** Who held a post from when to when. */
@Entity()
export class PostHolderEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Index()
  @Column('uuid')
  postId!: string;

  @ManyToOne(() => PostEntity, { onDelete: 'CASCADE' })
  @JoinColumn()
  post?: Relation<PostEntity>;

  @Column('text')
  personName!: string;

  @Column('date')
  heldFrom!: Day;

  @Column('date', { nullable: true })
  heldTo!: Day | null;
}

/** A township that a post sponsors (包乡). */
@Entity()
export class PostSponsorshipEntity {
  @PrimaryColumn('uuid')
  postId!: string;

  @PrimaryColumn('uuid')
  unitId!: string;

  @ManyToOne(() => PostEntity, { onDelete: 'CASCADE' })
  @JoinColumn()
  post?: Relation<PostEntity>;

  @ManyToOne(() => UnitEntity, { onDelete: 'CASCADE' })
  @JoinColumn()
  unit?: Relation<UnitEntity>;
}
