import { type DynamicModule, Global, Injectable, Module, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from './clock';
import { ClientErrorsController } from './client-errors/client-errors.controller';
import { Config } from './config';
import { openDatabase, type Schema } from './database/data-source';
import { Transactions } from './database/transactions';
import { Files } from './files/files';
import { Sessions } from './session/sessions';
import { Settings } from './settings/settings';
import { SettingsController } from './settings/settings.controller';
import { SettingsService } from './settings/settings.service';

/** Closes the database after the last request was answered. */
@Injectable()
class DatabaseCloser implements OnApplicationShutdown {
  constructor(private readonly db: DataSource) {}

  async onApplicationShutdown() {
    if (this.db.isInitialized) await this.db.destroy();
  }
}

/** What every feature stands on: configuration, clock, database, sessions, files, settings. */
@Global()
@Module({})
export class PlatformModule {
  /** `snapshot`: an embedded database to start from, for tests. */
  static with(config: Config, schema: Schema, snapshot?: Blob): DynamicModule {
    const provided = [Clock, Transactions, Sessions, Files, Settings];
    return {
      module: PlatformModule,
      controllers: [SettingsController, ClientErrorsController],
      providers: [
        { provide: Config, useValue: config },
        { provide: DataSource, useFactory: () => openDatabase(config, schema, snapshot) },
        ...provided,
        SettingsService,
        DatabaseCloser,
      ],
      exports: [Config, DataSource, ...provided],
    };
  }
}
