import { Component, computed, inject, signal } from '@angular/core';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzIconDirective } from 'ng-zorro-antd/icon';
import type { PostRow } from '#contracts';
import { Session } from '../../core/session';
import { Empty } from '../../core/states/empty';
import { Failure } from '../../core/states/failure';
import { Loading } from '../../core/states/loading';
import { OrganizationApi } from './organization-api';
import { PostDrawer } from './post-drawer';

/** Leaders' posts: who holds them, which townships they sponsor. */
@Component({
  selector: 'app-posts-tab',
  imports: [Empty, Failure, Loading, NzButtonComponent, NzIconDirective, PostDrawer],
  templateUrl: './posts-tab.html',
  styleUrl: './units-tab.css',
})
export class PostsTab {
  protected readonly api = inject(OrganizationApi);
  private readonly session = inject(Session);
  protected readonly writes = computed(() => this.session.can('organization.write'));
  protected readonly editing = signal<{ post: PostRow | null } | undefined>(undefined);

  protected sponsored({ sponsoredUnitIds }: PostRow): string {
    return sponsoredUnitIds.map((id) => this.api.nameOf(id)).join('、');
  }
}
