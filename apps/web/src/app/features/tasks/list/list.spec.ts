import { signal } from '@angular/core';
import { describe, expect, it } from 'vitest';
import type { TaskChoice } from '#contracts';
import { moved, shown } from './list-columns';
import { range, selection } from './selection';
import { isSameQuery } from './task-filters-state';

const task = (id: string, version = 1): TaskChoice => ({
  id,
  version,
  title: id,
  allowed: [],
  urgeable: { units: 0, overdue: 0 },
});

describe('columns', () => {
  it('move by one place and stop at the ends', () => {
    expect(moved(['light', 'title', 'due'], 'due', -1)).toEqual(['light', 'due', 'title']);
    expect(moved(['light', 'title', 'due'], 'due', 1)).toEqual(['light', 'title', 'due']);
    expect(moved(['light', 'title'], 'due', 1)).toEqual(['light', 'title']);
  });
  it('are added last and taken away, but for the title', () => {
    expect(shown(['title'], 'due', true)).toEqual(['title', 'due']);
    expect(shown(['title', 'due'], 'due', false)).toEqual(['title']);
    expect(shown(['due', 'title'], 'title', false)).toEqual(['due', 'title']);
  });
});

describe('views', () => {
  it.each([
    [{ light: ['red', 'yellow'], sort: 'due' }, { sort: 'due', light: ['yellow', 'red'] }, true],
    [{}, { mine: true }, false],
    [{ sort: 'due' }, { sort: '-due' }, false],
  ] as const)('%o is the same as %o: %s', (a, b, same) => {
    expect(isSameQuery(a as never, b as never)).toBe(same);
  });
});

describe('the selection', () => {
  it.each([
    ['a', 'c', ['a', 'b', 'c']],
    ['c', 'b', ['b', 'c']],
    ['z', 'b', ['b']],
  ])('reaches from %s to %s', (from, to, ids) => {
    expect(range(['a', 'b', 'c'], from, to)).toEqual(ids);
  });

  it('is kept over the pages, knows the newest state, and ends with the list', () => {
    const list = signal('one');
    const rows = signal<TaskChoice[]>([task('a'), task('b')]);
    const chosen = selection(list, rows);
    chosen.toggle({ ids: ['a', 'b'], on: true });
    rows.set([task('b', 2), task('c')]);
    chosen.toggle({ ids: ['c'], on: true });
    expect(chosen.tasks().map(({ id, version }) => [id, version])).toEqual([
      ['a', 1],
      ['b', 2],
      ['c', 1],
    ]);
    chosen.keep(['c']);
    expect([...chosen.ids()]).toEqual(['c']);
    list.set('another');
    expect(chosen.tasks()).toEqual([]);
  });
});
