import { DatePipe } from '@angular/common';
import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { NzIconDirective } from 'ng-zorro-antd/icon';
import { NzTableModule } from 'ng-zorro-antd/table';
import { Page } from '../../core/page/page';
import { queryState } from '../../core/query-state';
import { Session } from '../../core/session';
import { Empty } from '../../core/states/empty';
import { Failure } from '../../core/states/failure';
import { Loading } from '../../core/states/loading';
import { sourceList } from './directives-api';

/** The source texts, the newest first, with what is still to be decided in each. */
@Component({
  selector: 'app-directives-page',
  imports: [DatePipe, Empty, Failure, Loading, NzIconDirective, NzTableModule, Page, RouterLink],
  templateUrl: './directives-page.html',
  styleUrl: './directives-page.css',
})
export class DirectivesPage {
  private readonly session = inject(Session);

  protected readonly filters = queryState({ page: 1, pageSize: 20, keyword: '', state: '' });
  protected readonly sources = sourceList(() => this.filters.params());
  protected readonly writes = computed(() => this.session.can('directives.write'));
  protected readonly learns = computed(() => this.session.can('directives.learn'));
  protected readonly filtered = computed(
    () => this.filters.value().keyword !== '' || this.filters.value().state !== '',
  );
  protected readonly subtitle = computed(() =>
    this.sources.hasValue() ? `会议报道、纪要和文件，共 ${this.sources.value().total} 份` : '会议报道、纪要和文件',
  );
}
