import { expect, it } from 'vitest';
import { passwordFaults } from '#domain';
import { generatedPassword } from './generated-password';

it('makes passwords that the rule accepts, each another', () => {
  const made = Array.from({ length: 200 }, generatedPassword);
  expect(made.flatMap((password) => passwordFaults(password, { username: 'admin' }))).toEqual([]);
  expect(new Set(made).size).toBe(made.length);
});
