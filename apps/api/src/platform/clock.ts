import { Injectable } from '@nestjs/common';
import { type Day, toDay } from '#calendar';
import { Config } from './config';

/** The one place that knows what time it is. */
@Injectable()
export class Clock {
  private readonly offset: number;

  constructor(config: Config) {
    this.offset = config.startInstant ? config.startInstant.getTime() - Date.now() : 0;
  }

  now(): Date {
    return new Date(Date.now() + this.offset);
  }

  /** The day it is in Asia/Shanghai. */
  today(): Day {
    return toDay(this.now());
  }
}
