import { expect, it } from 'vitest';
import { isMissingChunk, placesOf, sourceOf } from './describe';

it.each([
  ['Failed to fetch dynamically imported module: http://x/chunk-AB.js', true],
  ['error loading dynamically imported module: http://x/chunk-AB.js', true],
  ['Importing a module script failed.', true],
  ["Cannot read properties of undefined (reading 'title')", false],
])('takes “%s” for a missing part of the program: %s', (message, expected) => {
  expect(isMissingChunk(new TypeError(message))).toBe(expected);
});

it('finds what a promise was rejected with', () => {
  const error = new Error('x');
  expect(sourceOf({ rejection: { reason: error } })).toBe(error);
  expect(sourceOf('text')).toBe('text');
});

it('says where, and nothing of what', () => {
  const error = new Error('青石镇的内部情况');
  error.stack = `Error: 青石镇的内部情况
    at render (http://10.0.0.8/chunk-QX12AB34.js:3:1201)
    at async http://10.0.0.8/main-ZZ99YY88.js:1:77`;
  expect(placesOf(error)).toEqual(['chunk-QX12AB34.js:3:1201', 'main-ZZ99YY88.js:1:77']);
  expect(placesOf('text')).toEqual([]);
});
