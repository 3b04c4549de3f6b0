import { Component, input } from '@angular/core';

/** Outlines on a grid of 24; drawn here so that the first chunk needs no icon library. */
const paths = {
  overview: 'M4 13h6V4H4zM14 20h6v-9h-6zM14 4v3h6V4zM4 17v3h6v-3z',
  directive: 'M6 3h9l4 4v14H6zM15 3v4h4M9 12h7M9 16h7',
  task: 'M9 5h11M9 12h11M9 19h11M3.5 5l1 1 2-2M3.5 12l1 1 2-2M3.5 19l1 1 2-2',
  indicator: 'M4 4v16h16M8 15l4-5 3 3 5-7',
  bulletin: 'M4 5h13v14H6a2 2 0 0 1-2-2zM17 9h3v8a2 2 0 0 1-2 2M7.5 9h6M7.5 13h6',
  organization: 'M9 3h6v5H9zM3 16h6v5H3zM15 16h6v5h-6zM12 8v4M6 16v-4h12v4',
  account: 'M12 11a4 4 0 1 0 0-8 4 4 0 0 0 0 8M4 21c0-4 3.5-6.5 8-6.5s8 2.5 8 6.5',
  audit: 'M12 3l8 3v6c0 5-3.5 8-8 9-4.5-1-8-4-8-9V6zM8.5 12l2.5 2.5 4.5-5',
  settings: 'M4 7h9M17 7h3M15 5v4M4 17h3M11 17h9M9 15v4M4 12h12',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  down: 'M6 9l6 6 6-6',
  left: 'M15 5l-7 7 7 7',
  close: 'M6 6l12 12M18 6L6 18',
  empty: 'M3 13l3-8h12l3 8v6H3zM3 13h5l1.5 3h5L16 13h5',
  warning: 'M12 4l9 16H3zM12 10v4M12 17h.01',
  lock: 'M5 11h14v10H5zM8 11V7a4 4 0 0 1 8 0v4',
  offline: 'M3 8c5-5 13-5 18 0M7 12.5c3-3 7-3 10 0M12 18h.01M4 3l16 18',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13M15.5 15.5L21 21',
} as const;
export type GlyphName = keyof typeof paths;

/** A small outline beside a word; it carries no meaning of its own. */
@Component({
  selector: 'app-glyph',
  template: `<svg viewBox="0 0 24 24" aria-hidden="true"><path [attr.d]="paths[name()]" /></svg>`,
  styles: `
    :host {
      display: inline-flex;
    }
    svg {
      width: 1.25em;
      height: 1.25em;
      fill: none;
      stroke: currentColor;
      stroke-width: 1.6;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
  `,
})
export class Glyph {
  readonly name = input.required<GlyphName>();
  protected readonly paths = paths;
}
