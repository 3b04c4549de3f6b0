import { inject, Service } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { type RouterStateSnapshot, TitleStrategy } from '@angular/router';

/** Names the browser's tab after the page: 督办事项 · 督办. */
@Service()
export class PageTitle extends TitleStrategy {
  private readonly title = inject(Title);

  override updateTitle(state: RouterStateSnapshot): void {
    const name = this.buildTitle(state);
    this.title.setTitle(name ? `${name} · 督办` : '督办');
  }
}
