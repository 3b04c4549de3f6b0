import { roleLabel } from '#domain';
import { IsNull, Not, type EntityManager } from 'typeorm';
import { problem } from '../../platform/errors/problem';
import { AccountEntity } from './account.entity';
import { administratorRoles } from './administrators';

/** Refuses to take away the last administrator of a kind: nobody could give the right back. */
export async function keepAdministrator(manager: EntityManager, account: AccountEntity): Promise<void> {
  const { role } = account;
  if (!role || !administratorRoles.has(role) || account.disabledAt) return;
  // Two administrators taking each other away at once: each waits for the other's rows.
  const others = await manager.find(AccountEntity, {
    where: { role, disabledAt: IsNull(), id: Not(account.id) },
    lock: { mode: 'pessimistic_write' },
    order: { id: 'ASC' },
  });
  if (others.length === 0)
    throw problem('refused', `这是唯一的${roleLabel[role]}，须先由另一人担任${roleLabel[role]}，再停用或收回。`);
}
