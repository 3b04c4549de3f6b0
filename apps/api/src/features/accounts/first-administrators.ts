import { Injectable } from '@nestjs/common';
import { type Role, roleLabel } from '#domain';
import { v7 as uuidv7 } from 'uuid';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database/transactions';
import { pinyinKey } from '../organization';
import { AccountEntity } from './account.entity';
import { generatedPassword } from './generated-password';
import { Passwords } from './passwords';

const FIRST: [username: string, role: Role][] = [
  ['sysadmin', 'systemAdmin'],
  ['secadmin', 'securityAdmin'],
  ['auditadmin', 'auditAdmin'],
];

export interface FirstAdministrator {
  username: string;
  roleLabel: string;
  password: string;
}

/** A new system has nobody who could create the first account. */
@Injectable()
export class FirstAdministrators {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly passwords: Passwords,
  ) {}

  /**
   * Where there is no account at all, makes the three administrators, each with a random password that must be changed.
   * @returns them with their passwords, to be told once; none where accounts exist
   */
  ensure(): Promise<FirstAdministrator[]> {
    return this.transactions.run(null, async ({ manager, audit }) => {
      await manager.query('LOCK TABLE account IN SHARE ROW EXCLUSIVE MODE'); // several instances may start at once
      if (await manager.exists(AccountEntity)) return [];
      const made: FirstAdministrator[] = [];
      for (const [username, role] of FIRST) {
        const password = generatedPassword();
        const now = this.clock.now();
        const account = manager.create(AccountEntity, {
          id: uuidv7(),
          username,
          displayName: roleLabel[role],
          pinyin: pinyinKey(roleLabel[role]),
          role,
          passwordHash: '',
          passwordChangedAt: now,
          createdAt: now,
        });
        await manager.insert(AccountEntity, account);
        await this.passwords.change(manager, account, password, { first: true });
        audit({ action: 'account.create', entity: 'account', entityId: account.id, label: username, after: { role } });
        made.push({ username, roleLabel: roleLabel[role], password });
      }
      return made;
    });
  }
}
