import {
  afterRenderEffect,
  Component,
  DestroyRef,
  DOCUMENT,
  ElementRef,
  inject,
  input,
  model,
  resource,
  signal,
  viewChild,
} from '@angular/core';
import type { Chart, ChartConfiguration } from 'chart.js';
import { type ChartColors, colorsAt } from './colors.ts';

/** Milliseconds after which a page has come to rest. */
const REST = 5000;

/** Builds a chart's configuration in the colours of the theme; a pure function, kept in the feature's `*-chart.ts`. */
export type ChartBuilder = (colors: ChartColors) => ChartConfiguration;

/**
 * The one canvas for charts. It loads chart.js when it comes near the screen, follows light and dark, keeps still for
 * who asked for reduced motion, and has the figures as a table beside it.
 *
 *     <ui-chart label="各月累计完成与计划" [build]="chart()">
 *       <table>…the same figures…</table>
 *     </ui-chart>
 *     protected readonly chart = computed(() => paceChart(this.series()));   // (colors) => ChartConfiguration
 */
@Component({
  selector: 'ui-chart',
  template: `
    <figure [class.beside]="beside()">
      <div class="canvas" [style.block-size.px]="height()">
        <canvas #canvas role="img" [attr.aria-label]="label()"></canvas>
      </div>
      @if (drawing.error()) {
        <p role="alert">图表没有加载成功，请刷新页面；数据见下表。</p>
      }
      <details #details [open]="open()" (toggle)="open.set(details.open)">
        <summary>{{ label() }}：数据表</summary>
        <!-- Wider than a phone, it scrolls by itself: also with the keyboard. -->
        <div class="table" tabindex="0" role="group" [attr.aria-label]="label() + '数据表'">
          <ng-content select="table" />
        </div>
      </details>
    </figure>
  `,
  styleUrl: './chart.css',
})
export class UiChart {
  readonly build = input.required<ChartBuilder>();
  /** What the chart shows, in a few words: its name for those who do not see it. */
  readonly label = input.required<string>();
  /** Height in CSS pixels. */
  readonly height = input(280);
  /** Whether the table is open; follows who opens or closes it. */
  readonly open = model(false);
  /** Whether the table stands beside the canvas where the page is wide enough, instead of beneath it. */
  readonly beside = input(false);

  private readonly canvas = viewChild.required<ElementRef<HTMLCanvasElement>>('canvas');
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  /** Grows whenever the theme changes, so that the colours are read again. */
  private readonly theme = signal(0);
  private readonly wanted = signal(false);
  protected readonly drawing = resource({
    params: () => this.wanted() || undefined,
    loader: () => import('./drawing.ts'),
  });
  private chart: Chart | undefined;

  constructor() {
    this.watchTheme();
    this.watchNearness();
    afterRenderEffect(() => {
      this.theme();
      const build = this.build();
      if (!this.drawing.hasValue()) return;
      const { Chart } = this.drawing.value();
      const colors = colorsAt(this.host.nativeElement);
      Chart.defaults.color = colors.inkSoft;
      Chart.defaults.borderColor = colors.line;
      Chart.defaults.font.family = getComputedStyle(this.host.nativeElement).fontFamily;
      this.chart?.destroy();
      this.chart = new Chart(this.canvas().nativeElement, dressed(build(colors)));
    });
    inject(DestroyRef).onDestroy(() => this.chart?.destroy());
  }

  /** What stands further down is drawn when the page has come to rest, so that it is there for who prints. */
  private watchNearness() {
    const view = inject(DOCUMENT).defaultView;
    const want = () => {
      this.wanted.set(true);
    };
    if (!view || !('IntersectionObserver' in view)) {
      want();
      return;
    }
    const near = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) want();
      },
      { rootMargin: '400px' },
    );
    near.observe(this.host.nativeElement);
    const later = setTimeout(want, REST);
    inject(DestroyRef).onDestroy(() => {
      near.disconnect();
      clearTimeout(later);
    });
  }

  private watchTheme() {
    const root = inject(DOCUMENT).documentElement;
    const changed = () => {
      this.theme.update((count) => count + 1);
    };
    const scheme = matchMedia('(prefers-color-scheme: dark)');
    const attribute = new MutationObserver(changed);
    attribute.observe(root, { attributeFilter: ['data-theme'] });
    scheme.addEventListener('change', changed);
    inject(DestroyRef).onDestroy(() => {
      attribute.disconnect();
      scheme.removeEventListener('change', changed);
    });
  }
}

/** The configuration as our canvas wants it: as large as its frame, and still for who asked for that. */
const dressed = (config: ChartConfiguration): ChartConfiguration => ({
  ...config,
  options: {
    responsive: true,
    maintainAspectRatio: false,
    ...(matchMedia('(prefers-reduced-motion: reduce)').matches ? { animation: false } : {}),
    ...config.options,
  },
});
