import { Module } from '@nestjs/common';
import { OrganizationController } from './organization.controller';
import { OrganizationDirectory } from './organization-directory';
import { OrganizationQueries } from './organization.queries';
import { OrganizationSheetService } from './organization-sheet.service';
import { PostsController } from './posts.controller';
import { PostsService } from './posts.service';
import { UnitsController } from './units.controller';
import { UnitsService } from './units.service';

@Module({
  controllers: [OrganizationController, UnitsController, PostsController],
  providers: [OrganizationDirectory, OrganizationQueries, OrganizationSheetService, PostsService, UnitsService],
  exports: [OrganizationDirectory],
})
export class OrganizationModule {}
