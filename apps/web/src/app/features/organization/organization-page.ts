import { Component, computed, inject, signal } from '@angular/core';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzIconDirective } from 'ng-zorro-antd/icon';
import { NzTabsModule } from 'ng-zorro-antd/tabs';
import { downloader } from '../../core/http/download';
import { type ProblemError, problemOf } from '../../core/http/problem';
import { Page } from '../../core/page/page';
import { queryState } from '../../core/query-state';
import { Session } from '../../core/session';
import { ProblemNotice } from '../../core/states/problem-notice';
import { ImportDialog } from './import-dialog';
import { MentionTab } from './mention-tab';
import { OrganizationApi } from './organization-api';
import { PostsTab } from './posts-tab';
import { UnitsTab } from './units-tab';

const tabs = ['units', 'posts', 'mention'];

/** The county's units and posts: everybody looks, the office keeps them. */
@Component({
  selector: 'app-organization-page',
  imports: [
    ImportDialog,
    MentionTab,
    NzButtonComponent,
    NzIconDirective,
    NzTabsModule,
    Page,
    PostsTab,
    ProblemNotice,
    UnitsTab,
  ],
  template: `
    <app-page heading="单位" [subtitle]="subtitle()">
      <ng-container actions>
        <button nz-button type="button" (click)="export()"><nz-icon nzType="download" />导出</button>
        @if (writes()) {
          <button nz-button type="button" (click)="importing.set(true)"><nz-icon nzType="upload" />导入</button>
        }
      </ng-container>
      <app-problem [error]="problem()" />
      <nz-tabs [nzSelectedIndex]="index()" (nzSelectedIndexChange)="open($event)">
        <nz-tab nzTitle="单位"><app-units-tab *nz-tab (import)="importing.set(true)" /></nz-tab>
        <nz-tab nzTitle="领导职务"><app-posts-tab *nz-tab /></nz-tab>
        <nz-tab nzTitle="称谓查询"><app-mention-tab *nz-tab /></nz-tab>
      </nz-tabs>
    </app-page>
    @if (importing()) {
      <app-import-dialog (closed)="importing.set(false)" />
    }
  `,
})
export class OrganizationPage {
  private readonly api = inject(OrganizationApi);
  private readonly session = inject(Session);
  private readonly download = downloader();

  private readonly tab = queryState({ tab: 'units' });
  protected readonly index = computed(() => Math.max(0, tabs.indexOf(this.tab.value().tab)));
  protected readonly writes = computed(() => this.session.can('organization.write'));
  protected readonly subtitle = computed(() => {
    const count = this.api.units().length;
    return count > 0 ? `共 ${count} 个单位` : '';
  });
  protected readonly importing = signal(false);
  protected readonly problem = signal<ProblemError | undefined>(undefined);

  protected open(index: number) {
    this.tab.set({ tab: tabs[index] ?? 'units' });
  }

  protected async export() {
    this.problem.set(undefined);
    try {
      await this.download('/api/v1/organization/export.xlsx', '单位库.xlsx');
    } catch (error) {
      this.problem.set(problemOf(error));
    }
  }
}
