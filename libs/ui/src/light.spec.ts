import { inputBinding } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { expect, it } from 'vitest';
import { type LightColor, UiLight } from './light.ts';

async function show(color: LightColor, reasons: readonly string[] = []): Promise<HTMLElement> {
  const fixture = TestBed.createComponent(UiLight, {
    bindings: [inputBinding('color', () => color), inputBinding('reasons', () => reasons)],
  });
  await fixture.whenStable();
  return fixture.nativeElement as HTMLElement;
}

it('tells every colour by word and by shape', async () => {
  const colors: LightColor[] = ['red', 'yellow', 'green', 'blue', 'grey'];
  const lights = await Promise.all(colors.map((color) => show(color)));
  expect(lights.map((light) => light.textContent.trim())).toEqual(['红灯', '黄灯', '绿灯', '蓝灯', '灰灯']);
  expect(new Set(lights.map((light) => light.querySelector('path')!.getAttribute('d'))).size).toBe(colors.length);
});

it('has its reasons at hand', async () => {
  const light = await show('red', ['逾期 4 天', '本周期未反馈']);
  expect(light.querySelector('summary')!.title).toBe('逾期 4 天；本周期未反馈');
  expect([...light.querySelectorAll('li')].map((li) => li.textContent)).toEqual(['逾期 4 天', '本周期未反馈']);
});
