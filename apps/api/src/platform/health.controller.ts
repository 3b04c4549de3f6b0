import { Controller, Get } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Public } from './session/access';

/** For balancers and for whoever starts the product: answers once the database does. */
@Controller('health')
export class HealthController {
  constructor(private readonly db: DataSource) {}

  @Public()
  @Get()
  async health(): Promise<{ status: 'ok' }> {
    await this.db.query('SELECT 1');
    return { status: 'ok' };
  }
}
