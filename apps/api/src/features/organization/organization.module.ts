import { Module } from '@nestjs/common';
import { OrganizationController } from './organization.controller';
import { OrganizationDirectory } from './organization-directory';
import { OrganizationQueries } from './organization.queries';

@Module({
  controllers: [OrganizationController],
  providers: [OrganizationDirectory, OrganizationQueries],
  exports: [OrganizationDirectory],
})
export class OrganizationModule {}
