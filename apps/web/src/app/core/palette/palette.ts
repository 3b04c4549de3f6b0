import { httpResource } from '@angular/common/http';
import {
  afterNextRender,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  linkedSignal,
  signal,
  viewChild,
} from '@angular/core';
import { Router } from '@angular/router';
import type { SearchAnswer } from '#contracts';
import { quietly } from '../http/quiet';
import { Needs } from '../needs';
import { Session } from '../session';
import { Appearance } from '../shell/appearance';
import { Glyph } from '../shell/glyph';
import { Visits } from '../visits';
import { commandsFor } from './commands';
import { Marked } from './marked';
import { type Group, groupsOf, type Option } from './options';
import { PaletteDoor } from './palette-door';

/** Milliseconds without a key before the server is asked. */
const PAUSE = 200;
/** Characters that the server's search wants. */
const SEARCHABLE = 2;

/** Everything reachable from one field: what waits, what was seen lately, pages, deeds, and what the search finds. */
@Component({
  selector: 'app-palette',
  imports: [Glyph, Marked],
  templateUrl: './palette.html',
  styleUrl: './palette.css',
})
export class Palette {
  private readonly door = inject(PaletteDoor);
  private readonly session = inject(Session);
  private readonly needs = inject(Needs);
  private readonly visits = inject(Visits);
  private readonly appearance = inject(Appearance);
  private readonly router = inject(Router);
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');

  protected readonly text = signal('');
  /** The text once the person pauses; empty while it is too short to search. */
  private readonly asked = signal('');
  protected readonly found = httpResource<SearchAnswer>(() => {
    const text = this.asked();
    return text === '' ? undefined : { url: '/api/v1/search', params: { text }, context: quietly() };
  });
  /** The last answer stays until the next one is there, so that the list does not jump at every key. */
  private readonly answer = linkedSignal<SearchAnswer | undefined, SearchAnswer | undefined>({
    source: () => (this.found.hasValue() ? this.found.value() : undefined),
    computation: (now, before) => (this.asked() === '' ? undefined : (now ?? before?.value)),
  });

  private readonly commands = commandsFor((permission) => this.session.can(permission));
  protected readonly groups = computed((): Group[] =>
    groupsOf({
      text: this.text(),
      needs: this.needs.view(),
      visits: this.visits.all(),
      commands: this.commands,
      found: this.answer(),
      // Who may not search, or cannot now, still has the pages and deeds.
      searches: this.asked() !== '' && !this.found.error(),
    }),
  );
  protected readonly options = computed(() => this.groups().flatMap(({ options }) => options));
  /** The chosen option; a new list begins at its top. */
  protected readonly at = linkedSignal({ source: this.options, computation: () => 0 });
  protected readonly chosen = computed(() => this.options()[this.at()]);
  protected readonly told = computed(() => {
    if (this.found.isLoading()) return '正在查找…';
    const count = this.options().length;
    return count === 0 ? '没有找到，请换个说法试试' : `共 ${count} 项`;
  });

  constructor() {
    afterNextRender(() => {
      this.dialog().nativeElement.showModal();
    });
    effect((onCleanup) => {
      const text = this.text().trim();
      const timer = setTimeout(() => {
        this.asked.set(text.length >= SEARCHABLE ? text : '');
      }, PAUSE);
      onCleanup(() => {
        clearTimeout(timer);
      });
    });
    effect(() => {
      const id = this.chosen()?.id;
      if (id) document.getElementById(idOf(id))?.scrollIntoView({ block: 'nearest' });
    });
  }

  protected readonly idOf = idOf;

  protected press(event: KeyboardEvent) {
    if (event.isComposing) return;
    const count = this.options().length;
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    if (step !== undefined && count > 0) {
      event.preventDefault();
      const next = this.at() + step;
      this.at.set(Math.abs(step) === 1 ? (next + count) % count : Math.min(Math.max(next, 0), count - 1));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const chosen = this.chosen();
      if (chosen) void this.take(chosen);
    } else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
      event.preventDefault();
      this.leave(true);
    }
  }

  protected async take(option: Option) {
    this.leave(option.path === undefined);
    if (option.path !== undefined) await this.router.navigateByUrl(option.path);
    else await this.run(option.id);
  }

  protected leave(stay: boolean) {
    this.dialog().nativeElement.close();
    this.door.close(stay);
  }

  /** A press beside the sheet closes it. */
  protected pressBeside(event: MouseEvent) {
    if (event.target === this.dialog().nativeElement) this.leave(true);
  }

  private async run(id: string) {
    const { theme, largeText } = this.appearance;
    if (id === 'theme.light') theme.set('light');
    else if (id === 'theme.dark') theme.set('dark');
    else if (id === 'theme.auto') theme.set('auto');
    else if (id === 'text') largeText.update((large) => !large);
    else if (id === 'leave') await this.session.signOut();
  }
}

/** Id of an option's element. */
const idOf = (id: string) => `palette-${id.replace(/[^\w-]/g, '_')}`;
