import { HttpClient, httpResource } from '@angular/common/http';
import { computed, inject, Service } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type {
  ImportReport,
  PostInput,
  PostRow,
  UnitBatch,
  UnitEnd,
  UnitInput,
  UnitProposal,
  UnitRow,
} from '#contracts';
import { ifMatch } from '../../core/http/if-match';
import { Session } from '../../core/session';

const url = '/api/v1/organization';

/** The county's units and posts; one copy for all pages and pickers, read again after a change. */
@Service()
export class OrganizationApi {
  private readonly http = inject(HttpClient);
  private readonly session = inject(Session);

  private readonly readable = computed(() => this.session.can('organization.read'));
  /** Every unit in protocol order, ended ones included. */
  readonly all = httpResource<UnitRow[]>(() => (this.readable() ? `${url}/units?ended=true` : undefined));
  readonly posts = httpResource<PostRow[]>(() => (this.readable() ? `${url}/posts` : undefined));

  /** The units that exist today; none while they are not loaded. */
  readonly units = computed(() => {
    const today = this.session.view()?.today ?? '';
    return this.all.hasValue() ? this.all.value().filter(({ validTo }) => validTo === null || validTo >= today) : [];
  });
  private readonly byId = computed(
    () => new Map((this.all.hasValue() ? this.all.value() : []).map((unit) => [unit.id, unit])),
  );

  /** The short name of a unit; '' for none. */
  nameOf(id: string | null): string {
    return id === null ? '' : (this.byId().get(id)?.shortName ?? '');
  }

  /** Adds a unit, or changes the one given. */
  save(unit: UnitRow | null, input: UnitInput): Promise<void> {
    return this.write(
      unit
        ? this.http.put(`${url}/units/${unit.id}`, input, ifMatch(unit.version))
        : this.http.post(`${url}/units`, input),
    );
  }

  end(unit: UnitRow, end: UnitEnd): Promise<void> {
    return this.write(this.http.post(`${url}/units/${unit.id}/end`, end, ifMatch(unit.version)));
  }

  restore(unit: UnitRow): Promise<void> {
    return this.write(this.http.post(`${url}/units/${unit.id}/restore`, {}, ifMatch(unit.version)));
  }

  reorder(unitIds: string[]): Promise<void> {
    return this.write(this.http.put(`${url}/units/order`, { unitIds }));
  }

  savePost(post: PostRow | null, input: PostInput): Promise<void> {
    return this.write(
      post
        ? this.http.put(`${url}/posts/${post.id}`, input, ifMatch(post.version))
        : this.http.post(`${url}/posts`, input),
    );
  }

  removePost(post: PostRow): Promise<void> {
    return this.write(this.http.delete(`${url}/posts/${post.id}`, ifMatch(post.version)));
  }

  /** What units typed one to a line may be. */
  propose(text: string): Promise<UnitProposal[]> {
    return firstValueFrom(this.http.post<UnitProposal[]>(`${url}/units/proposals`, { text }));
  }

  /** Adds typed units, all or none; a dry run only tells what would happen. */
  async saveAll(batch: UnitBatch): Promise<ImportReport> {
    const report = await firstValueFrom(this.http.post<ImportReport>(`${url}/units/batch`, batch));
    if (!batch.dryRun) this.reload();
    return report;
  }

  /** Sends a sheet; a dry run only tells what would happen. */
  async import(file: File, dryRun: boolean): Promise<ImportReport> {
    const form = new FormData();
    form.set('dryRun', String(dryRun));
    form.set('file', file);
    const report = await firstValueFrom(this.http.post<ImportReport>(`${url}/import`, form));
    if (!dryRun) this.reload();
    return report;
  }

  reload(): void {
    this.all.reload();
    this.posts.reload();
  }

  private async write(request: ReturnType<HttpClient['post']>): Promise<void> {
    await firstValueFrom(request);
    this.reload();
  }
}
