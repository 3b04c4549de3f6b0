import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { beforeEach, expect, it } from 'vitest';
import { draft } from './draft';
import { forgetDrafts } from './draft-store';
import { Session } from './session';

const blank = { text: '', figure: '' };

beforeEach(() => {
  sessionStorage.clear();
  TestBed.configureTestingModule({ providers: [{ provide: Session, useValue: { account: () => ({ id: 'a' }) } }] });
});

const open = (key = 'task-1') =>
  TestBed.runInInjectionContext(() => {
    const model = signal({ ...blank });
    const kept = draft(key, model);
    return { model, kept };
  });
const type = (model: ReturnType<typeof open>['model'], text: string) => {
  model.update((value) => ({ ...value, text }));
  TestBed.tick();
};

it('gives back what was typed when the form opens again', () => {
  type(open().model, '管网已铺设 3 公里');
  const again = open();
  expect(again.model()).toEqual({ text: '管网已铺设 3 公里', figure: '' });
  expect(again.kept.restored()).toBe(true);
});

it('keeps forms apart', () => {
  type(open('task-1').model, '甲');
  expect(open('task-2').model()).toEqual(blank);
});

it('forgets the text once it was sent', () => {
  const { model, kept } = open();
  type(model, '已报送');
  kept.clear();
  TestBed.tick();
  expect(model()).toEqual(blank);
  expect(open().kept.restored()).toBe(false);
});

it('forgets everything of an account that signs out', () => {
  type(open().model, '内部情况');
  forgetDrafts('a');
  expect(open().model()).toEqual(blank);
});

it('opens the empty form when what was kept cannot be read', () => {
  sessionStorage.setItem('duban.draft.a.task-1', '{"text":');
  expect(open().model()).toEqual(blank);
});
