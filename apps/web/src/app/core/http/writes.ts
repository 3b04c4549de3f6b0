import { Service } from '@angular/core';
import { Subject } from 'rxjs';

/** Tells when the server has changed something for us, so that what is derived from it is read again. */
@Service()
export class Writes {
  private readonly succeeded = new Subject<void>();
  readonly done = this.succeeded.asObservable();

  note(): void {
    this.succeeded.next();
  }
}
