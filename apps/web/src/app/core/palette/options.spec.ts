import { expect, it } from 'vitest';
import type { NeedsMe, SearchAnswer } from '#contracts';
import { groupsOf } from './options';

const figure = { key: 'sign', label: '待签收', count: 2, list: 'tasks?queue=sign' };
const none = { ...figure, key: 'returned', label: '被退回', count: 0 };
const needs: NeedsMe = {
  asOf: '2026-03-10',
  entries: [{ path: '/tasks', count: 2, list: 'tasks?queue=todo', words: '2 件待办', figures: [figure, none] }],
};
const visits = [{ path: '/tasks/7', title: '修复东渠闸门', kind: '督办事项' }];
const commands = [{ id: '/tasks', label: '督办事项', words: ['dbsx'], path: '/tasks' }];
const found: SearchAnswer = {
  text: '东渠',
  groups: [
    {
      ...{ kind: 'task', label: '督办事项', count: 1, capped: false, more: false },
      hits: [
        {
          ...{ kind: 'task', id: '7', title: '修复东渠闸门', detail: '办理中', light: null, path: '/tasks/7' },
          ...{ marks: [[2, 4]], snippet: null },
        },
      ],
    },
  ],
};
const known = { text: '', needs, visits, commands, found: undefined, searches: false };
const labels = (groups: ReturnType<typeof groupsOf>) =>
  groups.map(({ label, options }) => [label, ...options.map((option) => option.label)]);

it('begins with what waits, what was seen and where to go', () => {
  expect(labels(groupsOf(known))).toEqual([
    ['等我办理', '待签收'],
    ['最近查看', '修复东渠闸门'],
    ['页面和操作', '督办事项'],
  ]);
});

it('puts what fits before what the server found, and ends with the way to all of it', () => {
  const groups = groupsOf({ ...known, text: '东渠 ', found, searches: true });
  expect(labels(groups)).toEqual([
    ['最近查看', '修复东渠闸门'],
    ['督办事项', '修复东渠闸门'],
    ['查找', '查看“东渠”的全部结果'],
  ]);
  expect(groups.at(-1)?.options[0]?.path).toBe('/search?text=%E4%B8%9C%E6%B8%A0');
  expect(new Set(groups.flatMap(({ options }) => options.map(({ id }) => id))).size).toBe(3);
});

it('leads to the list behind a number', () => {
  expect(groupsOf({ ...known, text: '签收' })[0]?.options[0]).toMatchObject({
    path: '/tasks?queue=sign',
    detail: '督办事项 2',
  });
});

it('is empty where nothing fits', () => {
  expect(groupsOf({ ...known, text: '龘' })).toEqual([]);
});
