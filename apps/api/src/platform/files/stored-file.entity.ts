import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An uploaded file. In the database, so that it commits with the record that names it and every instance has it. */
@Entity()
export class StoredFileEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  name!: string;

  @Column('text')
  mediaType!: string;

  @Column('int')
  size!: number;

  @Column('text')
  sha256!: string;

  @Column('bytea', { select: false })
  bytes!: Buffer;

  @Column('uuid', { nullable: true })
  uploadedBy!: string | null;

  @Column('timestamptz')
  uploadedAt!: Date;
}
