import { Component, input } from '@angular/core';
import { Glyph } from '../shell/glyph';

/** Says that there is nothing, why, and what to do; the action is projected: `<app-empty text="…"><a …>…</a></app-empty>`. */
@Component({
  selector: 'app-empty',
  imports: [Glyph],
  template: `
    <app-glyph name="empty" />
    <p>{{ text() }}</p>
    <ng-content />
  `,
  styleUrl: './state.css',
})
export class Empty {
  readonly text = input('暂无内容');
}
