import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One setting of the county, by name. */
@Entity()
export class SettingEntity {
  @PrimaryColumn('text')
  name!: string;

  @Column('jsonb')
  value!: unknown;

  @Column('int', { default: 1 })
  version!: number;
}
