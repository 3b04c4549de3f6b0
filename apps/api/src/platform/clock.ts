import { Injectable } from '@nestjs/common';
import { type Day, toDay } from '#calendar';

/** The one place that knows what time it is. */
@Injectable()
export class Clock {
  private offset = 0;

  now(): Date {
    return new Date(Date.now() + this.offset);
  }

  /** The day it is in Asia/Shanghai. */
  today(): Day {
    return toDay(this.now());
  }

  /** Goes on from another moment, or from the real one again: the demo county lives its half year in this way. */
  travel(to?: Date): void {
    this.offset = to ? to.getTime() - Date.now() : 0;
  }
}
