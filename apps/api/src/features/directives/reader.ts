import { Injectable } from '@nestjs/common';
import type { Day, WorkCalendar } from '#calendar';
import { createResolver, type Directory, type Resolver } from '#domain';
import { extract, type Extraction, type ExtractOptions } from '#extraction';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock';
import { Settings } from '../../platform/settings/settings';
import { OrganizationDirectory } from '../organization';

/** The extractor with the county's units, working days and seasons. */
export interface Reader {
  read(text: string, asOf: Day): Extraction;
  /** What a written owner stands for today. */
  resolve: Resolver;
  calendar: WorkCalendar;
}

/** Prepares the extractor for the county as it is today. */
@Injectable()
export class Readers {
  constructor(
    private readonly directory: OrganizationDirectory,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** @param manager the transaction's, inside `Transactions.run` */
  async prepare(manager?: EntityManager): Promise<Reader> {
    const directory = await this.directory.load(manager);
    const calendar = await this.settings.workCalendar(manager);
    const seasons = await this.settings.get('seasons', manager);
    const options: Omit<ExtractOptions, 'asOf'> = { calendar, settings: { seasons }, directory: words(directory) };
    return {
      read: (text, asOf) => extract(text, { ...options, asOf }),
      resolve: createResolver(directory, this.clock.today()),
      calendar,
    };
  }
}

const words = ({ units }: Directory) =>
  units.flatMap(({ name, shortName, aliases }) => [name, shortName, ...aliases]).map((word) => ({ word }));
