import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { assignmentEvents, taskEvents } from '#domain';
import { requirementStatuses } from '../directives';
import { actionLabel, entityLabel, stateLabel } from './vocabulary';

const source = join(import.meta.dirname, '../..');
const code = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'))
  .map((name) => readFileSync(join(source, name), 'utf8'))
  .join('\n');
const words = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, word = '']) => word);

it('has a word for every deed that the code notes', () => {
  const noting = code.match(/\baction: .*/g) ?? [];
  const deeds = noting.flatMap((line) => words(line, /'([a-z]+\.[a-zA-Z]+)'/gi));
  const events = [...taskEvents.map((one) => `task.${one}`), ...assignmentEvents.map((one) => `assignment.${one}`)];
  expect(deeds).toContain('account.create');
  expect([...deeds, ...events].filter((deed) => actionLabel(deed) === deed)).toEqual([]);
});

it('has a word for every kind of thing that the code notes', () => {
  const kinds = words(code, /\bentity: '([a-zA-Z]+)'/g);
  expect(kinds).toContain('unit');
  expect(kinds.filter((kind) => entityLabel(kind) === kind)).toEqual([]);
});

it('has a word for every state that the code notes', () => {
  const states = [...words(code, /\b(?:from|to): '([a-z_]+)'/g), ...requirementStatuses];
  expect(states).toContain('dispatched');
  expect(states.filter((state) => stateLabel(state) === state)).toEqual([]);
});
