import { hash, verify } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';
import { passwordFaults } from '#domain';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { Clock } from '../../platform/clock';
import { problem } from '../../platform/errors/problem';
import { AccountEntity, FormerPasswordEntity } from './account.entity';

/** Former passwords that may not come back; GB/T 22239-2019 wants passwords changed, the number is our own default. */
const REMEMBERED = 5;

/** Argon2id with the memory and time that OWASP's password storage sheet asks for at least. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** A hash that no password has: makes an unknown user name as slow to refuse as a wrong password. */
let decoy: Promise<string> | undefined;
const decoyHash = () => (decoy ??= hash(crypto.randomUUID(), COST));

@Injectable()
export class Passwords {
  constructor(private readonly clock: Clock) {}

  hash(password: string): Promise<string> {
    return hash(password, COST);
  }

  async matches(passwordHash: string | undefined, password: string): Promise<boolean> {
    const right = await verify(passwordHash ?? (await decoyHash()), password);
    return right && passwordHash !== undefined;
  }

  /**
   * Sets a new password after checking the rule and the last ones; refuses with what is wrong.
   * `first`: the owner must change it; `field`: the request's field that the refusal names.
   */
  async change(
    manager: EntityManager,
    account: AccountEntity,
    password: string,
    { first, field = 'next' }: { first: boolean; field?: string },
  ): Promise<void> {
    const faults = passwordFaults(password, { username: account.username });
    const former = await manager.find(FormerPasswordEntity, {
      where: { accountId: account.id },
      order: { changedAt: 'DESC' },
      take: REMEMBERED,
    });
    for (const { passwordHash } of former)
      if (faults.length === 0 && (await verify(passwordHash, password)))
        faults.push(`不能与最近 ${REMEMBERED} 次用过的密码相同`);
    if (faults.length > 0)
      throw problem(
        'invalid',
        `密码不符合要求：${faults.map((fault) => fault.replace(/。$/, '')).join('；')}。`,
        faults.map((message) => ({ field, message })),
      );
    const passwordHash = await this.hash(password);
    const now = this.clock.now();
    await manager.update(
      AccountEntity,
      { id: account.id },
      { passwordHash, mustChangePassword: first, passwordChangedAt: now, failedAttempts: 0, lockedUntil: null },
    );
    await manager.insert(FormerPasswordEntity, { id: uuidv7(), accountId: account.id, passwordHash, changedAt: now });
  }
}
