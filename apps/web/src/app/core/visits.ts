/** The things somebody looked at lately, in this tab: a way back to them. Forgotten when they sign out. */
import { inject, Service, signal } from '@angular/core';
import { Session } from './session';
import { keepVisits, readVisits, type Visit } from './visits-store';

const MOST = 8;

@Service()
export class Visits {
  private readonly session = inject(Session);
  private readonly kept = signal<{ owner: string; visits: Visit[] }>({ owner: '', visits: [] });

  /** The latest first. */
  all(): Visit[] {
    return this.ofOwner();
  }

  /** Notes a page; its name may change while it loads. */
  note(visit: Visit): void {
    const visits = [visit, ...this.ofOwner().filter(({ path }) => path !== visit.path)].slice(0, MOST);
    this.kept.set({ owner: this.owner(), visits });
    keepVisits(this.owner(), visits);
  }

  private ofOwner(): Visit[] {
    const { owner, visits } = this.kept();
    return owner === this.owner() ? visits : readVisits(this.owner());
  }

  private owner(): string {
    return this.session.account()?.id ?? '';
  }
}
