import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * What the search knows of a task, a requirement, a directive or an issued bulletin, folded. The database keeps it up to
 * date by itself: see the migration Search. Two-character keys of it are in an index that only the migration can express.
 */
@Entity()
@Index(['kind', 'at', 'id'])
export class SearchEntryEntity {
  @PrimaryColumn('text')
  kind!: 'task' | 'requirement' | 'directive' | 'bulletin';

  @PrimaryColumn('uuid')
  id!: string;

  @Column('timestamptz')
  at!: Date;

  /** The numbers by which it is called. */
  @Column('text', { array: true })
  codes!: string[];

  @Column('text')
  title!: string;

  /** Everything that is searched, the title first. */
  @Column('text')
  body!: string;
}
