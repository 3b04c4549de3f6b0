import { Injectable } from '@nestjs/common';
import type { UnitRow } from '#contracts';
import type { Directory, UnitRecord } from '#domain';
import { DataSource, type EntityManager } from 'typeorm';
import { Settings } from '../../platform/settings/settings';
import { grouped } from './grouped';
import { PostEntity, PostSponsorshipEntity } from './post.entity';
import { readUnits } from './read-units';

/** The county's units and posts, as the rules about names and group mentions take them. */
@Injectable()
export class OrganizationDirectory {
  constructor(
    private readonly db: DataSource,
    private readonly settings: Settings,
  ) {}

  /**
   * Reads the whole directory, ended units included: which of them exist on a day is for the rules to say.
   * @param manager the transaction's, inside `Transactions.run`
   */
  async load(manager: EntityManager = this.db.manager): Promise<Directory> {
    const units = await readUnits(manager);
    const posts = await manager.find(PostEntity, { order: { sortOrder: 'ASC', id: 'ASC' } });
    const sponsored = grouped(
      await manager.find(PostSponsorshipEntity),
      ({ postId }) => postId,
      ({ unitId }) => unitId,
    );
    return {
      countyName: await this.settings.get('countyName', manager),
      units: units.map(record),
      posts: posts.map(({ id, title }) => ({ id, title, sponsoredUnitIds: sponsored.get(id) ?? [] })),
    };
  }
}

const record = ({ officeUnitId, ...unit }: UnitRow): UnitRecord => ({
  id: unit.id,
  name: unit.name,
  shortName: unit.shortName,
  kind: unit.kind,
  aliases: unit.aliases,
  parentId: unit.parentId,
  sortOrder: unit.sortOrder,
  validFrom: unit.validFrom,
  validTo: unit.validTo,
  rankGroup: unit.rankGroup,
  memberIds: unit.memberIds,
  ...(officeUnitId === null ? {} : { officeUnitId }),
});
