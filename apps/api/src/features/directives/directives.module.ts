import { Module } from '@nestjs/common';
import { OrganizationModule } from '../organization';
import { Changes } from './changes';
import { CorrectionsQueries } from './corrections.queries';
import { DirectivesController } from './directives.controller';
import { DirectivesQueries } from './directives.queries';
import { PreviewService } from './preview.service';
import { Readers } from './reader';
import { RegroupService } from './regroup.service';
import { RequirementsController } from './requirements.controller';
import { RequirementsService } from './requirements.service';
import { SourcesService } from './sources.service';
import { TakeInService } from './take-in.service';

@Module({
  imports: [OrganizationModule],
  controllers: [DirectivesController, RequirementsController],
  providers: [
    Changes,
    CorrectionsQueries,
    DirectivesQueries,
    PreviewService,
    Readers,
    RegroupService,
    RequirementsService,
    SourcesService,
    TakeInService,
  ],
})
export class DirectivesModule {}
