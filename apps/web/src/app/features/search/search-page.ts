import { httpResource } from '@angular/common/http';
import { afterNextRender, Component, computed, ElementRef, inject, viewChild, viewChildren } from '@angular/core';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzPaginationComponent } from 'ng-zorro-antd/pagination';
import type { SearchAnswer, SearchKind } from '#contracts';
import { Page } from '../../core/page/page';
import { queryState } from '../../core/query-state';
import { Session } from '../../core/session';
import { Empty } from '../../core/states/empty';
import { Failure } from '../../core/states/failure';
import { Loading } from '../../core/states/loading';
import { SearchHitLink } from './search-hit-link';

/** Hits of a page of one kind, and of each kind where all are shown. */
const PAGE = 20;
const FIRST = 5;

/** Everything that was found for some words, by kind; one kind over pages. */
@Component({
  selector: 'app-search-page',
  imports: [Empty, Failure, Loading, NzButtonComponent, NzPaginationComponent, Page, SearchHitLink],
  templateUrl: './search-page.html',
  styleUrl: './search-page.css',
  host: { '(keydown.arrowdown)': 'move($event, 1)', '(keydown.arrowup)': 'move($event, -1)' },
})
export class SearchPage {
  private readonly session = inject(Session);
  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');
  private readonly links = viewChildren(SearchHitLink);

  protected readonly pageSize = PAGE;
  protected readonly query = queryState({ text: '', kind: '', page: 1 });
  protected readonly asked = computed(() => this.query.value().text.trim());
  /** As long as the server wants it; blanks and brackets are for the server to judge. */
  protected readonly enough = computed(() => Array.from(this.asked()).length > 1);
  protected readonly answer = httpResource<SearchAnswer>(() => {
    const { kind, page } = this.query.value();
    if (!this.enough()) return undefined;
    return {
      url: '/api/v1/search',
      params: { text: this.asked(), ...(kind ? { kind, page, pageSize: PAGE } : { pageSize: FIRST }) },
    };
  });
  protected readonly groups = computed(() => (this.answer.hasValue() ? this.answer.value().groups : []));
  protected readonly none = computed(() => this.groups().every(({ count }) => count === 0));
  protected readonly told = computed(() => {
    if (!this.enough() || !this.answer.hasValue()) return '';
    return this.none()
      ? '没有找到'
      : this.groups()
          .map((group) => `${group.label} ${countOf(group)} 条`)
          .join('，');
  });
  protected readonly hint = computed(() =>
    this.session.can('directives.read')
      ? '可查事项、要求、来文、单位、人员、指标、周报，按字词、编号或拼音首字母'
      : '按字词、编号或拼音首字母查找',
  );
  protected readonly countOf = countOf;

  constructor() {
    afterNextRender(() => {
      this.field().nativeElement.focus();
    });
  }

  protected ask(text: string) {
    this.query.set({ text: text.trim(), kind: '', page: 1 });
  }

  protected open(kind: SearchKind | '') {
    this.query.set({ kind, page: 1 });
  }

  protected turn(page: number) {
    this.query.set({ page });
    this.field().nativeElement.focus();
  }

  /** Arrows go from the field to the hits, among them and back. */
  protected move(event: Event, step: 1 | -1) {
    const stops: HTMLElement[] = [this.field().nativeElement, ...this.links().map((link) => link.element())];
    const at = stops.findIndex((stop) => stop === document.activeElement);
    const target = stops[at + step];
    if (at < 0 || !target) return;
    event.preventDefault();
    target.focus();
  }
}

/** 12, or 200+ where more were found than can be paged through. */
const countOf = ({ count, capped }: { count: number; capped: boolean }) => (capped ? `${count}+` : String(count));
