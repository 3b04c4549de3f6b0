import { convertToParamMap } from '@angular/router';
import { expect, it } from 'vitest';
import { read } from './query-state';

const defaults = { page: 1, keyword: '', overdue: false, lights: [] as string[] };

it.each([
  [{}, defaults],
  [
    { page: '3', keyword: '校舍' },
    { ...defaults, page: 3, keyword: '校舍' },
  ],
  [{ page: 'x' }, defaults],
  [{ page: '' }, defaults],
  [
    { overdue: 'true', lights: ['red', 'yellow'] },
    { ...defaults, overdue: true, lights: ['red', 'yellow'] },
  ],
  [
    { lights: 'red', stranger: '1' },
    { ...defaults, lights: ['red'] },
  ],
])('reads %o from an address', (params, expected) => {
  expect(read(convertToParamMap(params), defaults)).toEqual(expected);
});
