import { inject, Service } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { type RouterStateSnapshot, TitleStrategy } from '@angular/router';

/** An address without query and fragment. */
export const pathOf = (url: string): string => url.replace(/[?#].*/, '');

/** Names the browser's tab after the page, and after the very thing once it is known: 修复东渠闸门 · 督办. */
@Service()
export class PageTitle extends TitleStrategy {
  private readonly title = inject(Title);
  private named = { path: '', name: '' };

  override updateTitle(state: RouterStateSnapshot): void {
    // Another filter on the same page changes nothing.
    if (pathOf(state.url) !== this.named.path) this.show(this.buildTitle(state) ?? '');
  }

  /** @param path of the page that is called so */
  name(path: string, name: string): void {
    this.named = { path, name };
    this.show(name);
  }

  private show(name: string) {
    this.title.setTitle(name ? `${name} · 督办` : '督办');
  }
}
