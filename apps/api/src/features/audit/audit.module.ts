import { Module } from '@nestjs/common';
import { AuditController } from './audit.controller';
import { AuditQueries } from './audit.queries';
import { AuditSheetService } from './audit-sheet.service';
import { ChainService } from './chain.service';

@Module({
  controllers: [AuditController],
  providers: [AuditQueries, AuditSheetService, ChainService],
})
export class AuditModule {}
