import { Controller, Get, Query } from '@nestjs/common';
import type { MentionView, UnitRow } from '#contracts';
import { Needs } from '../../platform/session/access';
import { MentionQueryDto, UnitsQueryDto } from './organization.dto';
import { OrganizationQueries } from './organization.queries';

@Controller('organization')
export class OrganizationController {
  constructor(private readonly queries: OrganizationQueries) {}

  @Needs('organization.read')
  @Get('units')
  units(@Query() query: UnitsQueryDto): Promise<UnitRow[]> {
    return this.queries.units(query);
  }

  @Needs('organization.read')
  @Get('mentions')
  mention(@Query() { text, day }: MentionQueryDto): Promise<MentionView> {
    return this.queries.mention(text, day);
  }
}
