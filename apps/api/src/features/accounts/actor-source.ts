import { Injectable } from '@nestjs/common';
import { permissionsOf } from '#domain';
import { DataSource } from 'typeorm';
import { ActorSource, type Actor } from '../../platform/session/actor';
import { PostSponsorshipEntity } from '../organization';
import { AccountEntity } from './account.entity';

/** Finds who an account is: read anew for every request, so that a withdrawn right ends at once. */
@Injectable()
export class AccountActorSource extends ActorSource {
  constructor(private readonly db: DataSource) {
    super();
  }

  override async load(accountId: string, sessionId: string): Promise<Actor | undefined> {
    const account = await this.db.manager.findOne(AccountEntity, {
      where: { id: accountId },
      relations: { unit: true },
    });
    if (!account?.role || account.disabledAt) return undefined;
    const sponsored = account.postId
      ? await this.db.manager.find(PostSponsorshipEntity, { where: { postId: account.postId } })
      : [];
    return {
      accountId,
      sessionId,
      name: account.displayName,
      role: account.role,
      permissions: new Set(permissionsOf(account.role)),
      unitId: account.unitId,
      unitName: account.unit?.shortName ?? null,
      sponsoredUnitIds: sponsored.map(({ unitId }) => unitId),
      mustChangePassword: account.mustChangePassword,
    };
  }
}
