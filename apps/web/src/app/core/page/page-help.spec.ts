import { expect, it } from 'vitest';
import { entries } from '../shell/navigation';
import { helpOf } from './page-help';

it.each(entries.map(({ path }) => path))('explains %s in at most six lines', (path) => {
  expect(helpOf(path).length).toBeGreaterThan(0);
  expect(helpOf(path).length).toBeLessThanOrEqual(6);
});

it('tells a list from what is in it', () => {
  expect(helpOf('/tasks/0190')).not.toEqual(helpOf('/tasks'));
  expect(helpOf('/directives/new')).not.toEqual(helpOf('/directives/0190'));
  expect(helpOf('/account/password')).toEqual([]);
});
