import { DOCUMENT, effect, inject, Service, signal } from '@angular/core';

export const themes = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];
export const themeLabel: Record<Theme, string> = { auto: '跟随系统', light: '浅色', dark: '深色' };

const themeKey = 'duban.theme';
const textKey = 'duban.text';

/** Light or dark, ordinary or larger text: kept in this browser, shown by attributes of the root element. */
@Service()
export class Appearance {
  private readonly root = inject(DOCUMENT).documentElement;
  readonly theme = signal<Theme>(themes.find((theme) => theme === localStorage.getItem(themeKey)) ?? 'auto');
  readonly largeText = signal(localStorage.getItem(textKey) === 'large');

  constructor() {
    effect(() => {
      this.root.dataset['theme'] = this.theme();
      localStorage.setItem(themeKey, this.theme());
    });
    effect(() => {
      const text = this.largeText() ? 'large' : 'normal';
      this.root.dataset['text'] = text;
      localStorage.setItem(textKey, text);
    });
  }
}
