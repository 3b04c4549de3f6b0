/**
 * A write that got no answer may have happened all the same. When the person sends the same again, it goes under the key
 * of the first attempt, so that the server does it once.
 */
import { HttpRequest } from '@angular/common/http';
import { Service } from '@angular/core';
import { v4 as uuid } from 'uuid';
import { HEADERS } from '#contracts';

/** Attempts remembered; the oldest is forgotten first. */
const MOST = 20;

@Service()
export class Intentions {
  /** Keys of the writes without an answer, by what they would have done. */
  private readonly unanswered = new Map<string, string>();

  /** The key for a write: that of the same one before, if it got no answer, else a new one. */
  keyOf(request: HttpRequest<unknown>): string {
    return this.unanswered.get(deedOf(request)) ?? uuid();
  }

  /** Remembers the key of a write that got no answer. */
  unsettled(request: HttpRequest<unknown>, key: string): void {
    this.unanswered.set(deedOf(request), key);
    const oldest = this.unanswered.keys().next();
    if (this.unanswered.size > MOST && !oldest.done) this.unanswered.delete(oldest.value);
  }

  /** Forgets it once the server has answered. */
  settled(request: HttpRequest<unknown>): void {
    if (this.unanswered.size > 0) this.unanswered.delete(deedOf(request));
  }
}

/** What a write does, in a text that is the same for the same deed. */
const deedOf = (request: HttpRequest<unknown>): string =>
  JSON.stringify([
    request.method,
    request.urlWithParams,
    request.headers.get(HEADERS.version),
    request.body instanceof FormData ? [...request.body].map(partOf) : request.body,
  ]);

const partOf = ([name, value]: [string, FormDataEntryValue]) =>
  typeof value === 'string' ? [name, value] : [name, value.name, value.size, value.lastModified];
