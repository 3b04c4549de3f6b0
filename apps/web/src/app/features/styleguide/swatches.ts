import { afterNextRender, Component, ElementRef, inject, signal } from '@angular/core';
import { contrast } from './contrast';

/** Inks and shapes with what they must reach on paper, grounds with nothing to reach. */
const COLORS: readonly { name: string; floor: number }[] = [
  ...['ink', 'ink-soft', 'brand', 'danger', 'warning', 'success'].map((name) => ({ name, floor: 4.5 })),
  ...['red', 'yellow', 'green', 'blue', 'grey'].map((light) => ({ name: `light-${light}`, floor: 4.5 })),
  ...['line-strong', 'missed'].map((name) => ({ name, floor: 3 })),
  ...['brand-soft', 'danger-soft', 'warning-soft', 'success-soft', 'looked-at', 'emblem', 'head', 'ground', 'line'].map(
    (name) => ({
      name,
      floor: 0,
    }),
  ),
];

/** The colours that have names, with their contrast on paper as it is here and now. */
@Component({
  selector: 'app-swatches',
  template: `
    <ul>
      @for (color of colors; track color.name) {
        @let ratio = ratios()[$index] ?? 0;
        <li>
          <i class="swatch" [style.background]="'var(--' + color.name + ')'"></i>
          <code>{{ color.name }}</code>
          <span class="small" [class.fault]="ratio > 0 && ratio < color.floor">{{ ratio.toFixed(1) }}</span>
        </li>
      }
    </ul>
  `,
  styles: `
    ul {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(190px, 1fr));
      gap: var(--space-1) var(--space-4);
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      gap: var(--space-2);
      align-items: center;
    }
    .swatch {
      width: 32px;
      height: 20px;
      border: 1px solid var(--line-strong);
      border-radius: var(--radius);
    }
    code {
      flex: 1;
    }
  `,
})
export class Swatches {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly colors = COLORS;
  protected readonly ratios = signal<readonly number[]>([]);

  constructor() {
    afterNextRender(() => {
      const probe = document.createElement('i');
      probe.style.transitionProperty = 'none';
      this.host.append(probe);
      const computed = (name: string) => {
        probe.style.color = `var(--${name})`;
        return getComputedStyle(probe).color;
      };
      const paper = computed('paper');
      this.ratios.set(COLORS.map(({ name }) => contrast(computed(name), paper)));
      probe.remove();
    });
  }
}
