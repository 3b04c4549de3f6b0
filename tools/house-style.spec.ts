import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const tokens = 'apps/web/src/styles.css';
const sources = ['apps/web/src/app', 'libs/ui/src'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(css|ts|html)$/.test(name) && !name.endsWith('.spec.ts'))
    .map((name) => join(folder, name)),
);
const read = (file: string) => readFileSync(join(root, file), 'utf8');

/** Relative luminance of `#rrggbb`, 0 to 1 (WCAG 2.2). */
function luminance(color: string) {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
const contrast = (one: string, other: string) => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

/** The first value of a token: [light, dark]. */
function pair(name: string): [light: string, dark: string] {
  const [, value = ''] = new RegExp(`--${name}: ([^;]+);`).exec(read(tokens)) ?? [];
  const [light = '', dark = light] = value.match(/#[0-9a-f]{6}\b/g) ?? [];
  return [light, dark];
}

describe('the house style', () => {
  it.each<[shape: string, ground: string]>([
    ['line-strong', 'paper'],
    ['missed', 'paper'],
    ['brand', 'ground'],
  ])('%s is seen on %s, light and dark', (shape, ground) => {
    const [shapes, grounds] = [pair(shape), pair(ground)];
    expect(contrast(shapes[0], grounds[0])).toBeGreaterThanOrEqual(3);
    expect(contrast(shapes[1], grounds[1])).toBeGreaterThanOrEqual(3);
  });

  it('has looked at the style sheets', () => {
    expect(sources.filter((file) => file.endsWith('.css')).length).toBeGreaterThan(50);
  });

  it.each(sources)('%s names its colours', (file) => {
    expect(
      read(file).match(/(?<=: [^;{}\n]*)#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})\b(?=[^'\n]*;)/gi) ?? [],
    ).toEqual([]);
  });

  it.each<[ink: string, ground: string]>([
    ...['ink', 'ink-soft', 'brand', 'danger', 'warning', 'success'].flatMap((ink) =>
      ['paper', 'ground', 'head'].map((ground): [string, string] => [ink, ground]),
    ),
    ...['red', 'yellow', 'green', 'blue', 'grey'].map((light): [string, string] => [`light-${light}`, 'paper']),
    ...['danger', 'warning', 'success'].map((ink): [string, string] => [ink, `${ink}-soft`]),
    ['brand', 'brand-soft'],
    ['ink', 'looked-at'],
    ['on-dark', 'bar'],
    ['on-dark-soft', 'bar'],
    ['on-dark', 'button'],
    ['on-dark', 'emblem'],
    ['on-told', 'told'],
  ])('%s is read on %s, light and dark', (ink, ground) => {
    const [inks, grounds] = [pair(ink), pair(ground)];
    expect(contrast(inks[0], grounds[0])).toBeGreaterThanOrEqual(4.5);
    expect(contrast(inks[1], grounds[1])).toBeGreaterThanOrEqual(4.5);
  });
});
