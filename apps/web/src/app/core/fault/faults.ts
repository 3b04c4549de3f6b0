/**
 * What nobody expected: shown calmly above the page with a number to quote, and told to the server's log under the same
 * number. Drafts stay where they are, since they live in the browser's storage.
 */
import { HttpClient } from '@angular/common/http';
import { inject, Injector, Service, signal, type ErrorHandler } from '@angular/core';
import { Router } from '@angular/router';
import { v4 as uuid } from 'uuid';
import type { ClientError } from '#contracts';
import { Network } from '../http/network';
import { ProblemError } from '../http/problem';
import { quietly } from '../http/quiet';
import { isMissingChunk, placesOf, sourceOf } from './describe';
import { Reloading } from './reloading';

/** upgraded: a part of the program is gone since a new version was installed. */
export interface Fault {
  kind: 'broken' | 'upgraded';
  number: string;
}

/** Faults told to the server while a page is open; more of them say nothing new. */
const MOST_TOLD = 5;

@Service()
export class Faults implements ErrorHandler {
  private readonly injector = inject(Injector);
  private readonly shown = signal<Fault | undefined>(undefined);
  private told = 0;
  /** While one missing part is seen to: the router and the promise both tell of it. */
  private seeing = false;

  /** The first fault that was not closed yet. */
  readonly current = this.shown.asReadonly();

  handleError(thrown: unknown): void {
    const error = sourceOf(thrown);
    if (isMissingChunk(error)) {
      void this.missing(this.router.url);
      return;
    }
    console.error(error);
    // The bar already tells of a lost line, the dialog of a lost session.
    if (error instanceof ProblemError && ['offline', 'timeout', 'unauthenticated'].includes(error.code)) return;
    const number = (error instanceof ProblemError ? error.correlationId : null) ?? uuid();
    if (!(error instanceof ProblemError)) this.tell(number, error);
    if (!this.shown()) this.shown.set({ kind: 'broken', number });
  }

  /**
   * A part of the program could not be loaded: the line is lost, or a new version is installed. Then the page is loaded
   * anew, once; if that does not help, the person is told.
   * @param address where the person was going
   */
  async missing(address: string): Promise<void> {
    if (this.seeing) return;
    this.seeing = true;
    const network = this.injector.get(Network);
    if (!(await network.probe())) {
      await network.back();
      this.seeing = false;
      await this.router.navigateByUrl(address);
      return;
    }
    if (this.injector.get(Reloading).once(address)) return;
    this.seeing = false;
    this.shown.set({ kind: 'upgraded', number: uuid() });
  }

  close(): void {
    this.shown.set(undefined);
  }

  // Only when needed: this is made before everything else, and by what these need in turn.
  private get router() {
    return this.injector.get(Router);
  }

  private tell(number: string, error: unknown) {
    if (this.told >= MOST_TOLD) return;
    this.told += 1;
    const name = error instanceof Error ? error.name : typeof error;
    const body: ClientError = { number, name: name.slice(0, 60), places: placesOf(error) };
    this.injector
      .get(HttpClient)
      .post('/api/v1/client-errors', body, { context: quietly() })
      .subscribe({ error: () => undefined });
  }
}
