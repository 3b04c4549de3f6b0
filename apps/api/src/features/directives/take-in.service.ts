import { Injectable } from '@nestjs/common';
import type { Day } from '#calendar';
import type { SourceOrigin, SourceRef } from '#contracts';
import { CLASSIFIED_REFUSAL } from '#domain';
import { readUpload, UploadFault, type UploadFaultCode } from '#office';
import { plainToInstance } from 'class-transformer';
import { v7 as uuidv7 } from 'uuid';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database/transactions';
import { problem } from '../../platform/errors/problem';
import { Files } from '../../platform/files/files';
import type { Form, Upload } from '../../platform/files/upload';
import { currentRequest } from '../../platform/http/request-context';
import { validation } from '../../platform/http/validation';
import type { Actor } from '../../platform/session/actor';
import { cleanText, isClassified } from './clean-text';
import { DirectiveEntity, SourceTextEntity } from './directive.entity';
import { SourceFileDto, type SourceInputDto } from './directives.dto';
import { proposedRows } from './proposed-rows';
import { Readers } from './reader';
import { RequirementEntity } from './requirement.entity';

interface Intake {
  text: string;
  origin: SourceOrigin;
  warnings: string[];
  name: string | undefined;
  asOf: Day | undefined;
  file?: Upload;
}

const CODES: Record<UploadFaultCode, 'invalid' | 'tooLarge' | 'unsupported' | 'unreadable'> = {
  empty: 'invalid',
  tooLarge: 'tooLarge',
  zipBomb: 'tooLarge',
  unsupported: 'unsupported',
  notDocx: 'unsupported',
  notXlsx: 'unsupported',
  legacyWord: 'unsupported',
  legacyExcel: 'unsupported',
  encryptedPdf: 'unreadable',
  encryptedOffice: 'unreadable',
  scannedPdf: 'unreadable',
  broken: 'unreadable',
  macro: 'unreadable',
};

/** Rows of one insert: a statement takes no more than 65,535 parameters. */
const CHUNK = 500;
const chunks = <T>(rows: readonly T[]) =>
  Array.from({ length: Math.ceil(rows.length / CHUNK) }, (_, i) => rows.slice(i * CHUNK, (i + 1) * CHUNK));

/** Takes texts in: reads them, lets the extraction propose, and keeps both as a draft for a person to decide on. */
@Injectable()
export class TakeInService {
  constructor(
    private readonly transactions: Transactions,
    private readonly readers: Readers,
    private readonly files: Files,
    private readonly clock: Clock,
  ) {}

  paste(actor: Actor, { text, name, asOf }: SourceInputDto): Promise<SourceRef> {
    return this.keep(actor, { text, name, asOf, origin: 'pasted', warnings: [] });
  }

  /** The file's kind is told by its content. */
  async upload(actor: Actor, { files, fields }: Form): Promise<SourceRef> {
    const [file] = files;
    if (!file || files.length > 1)
      throw problem('invalid', '请选择一个 .docx、.xlsx、.pdf 或 .txt 文件，一次一个。', [
        { field: 'file', message: '请选择一个文件' },
      ]);
    const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
    const { name, asOf } = (await validation().transform(plainToInstance(SourceFileDto, given), {
      type: 'body',
      metatype: SourceFileDto,
    })) as SourceFileDto;
    try {
      const { text, kind, warnings } = await readUpload(file.bytes, file.name);
      return await this.keep(actor, {
        text,
        warnings,
        origin: kind,
        name: name ?? file.name.slice(0, 100),
        asOf,
        file,
      });
    } catch (fault) {
      if (!(fault instanceof UploadFault)) throw fault;
      throw problem(CODES[fault.code], fault.message, [{ field: 'file', message: fault.message }]);
    }
  }

  private async keep(actor: Actor, intake: Intake): Promise<SourceRef> {
    const text = cleanText(intake.text);
    if (isClassified(text, intake.name, intake.file?.name)) return this.refuse(actor);
    const reader = await this.readers.prepare();
    const today = this.clock.today();
    const given = { given: intake.asOf, today, name: intake.name };
    const { source: read, directives, requirements } = proposedRows(text, given, reader);
    const { id, asOf } = read;
    const source = {
      ...read,
      origin: intake.origin,
      warnings: intake.warnings,
      takenInAt: this.clock.now(),
      takenInBy: actor.accountId,
      takenInByName: actor.name,
      reviewedAt: null,
      reviewedByName: null,
    };
    return this.transactions.run(actor, async ({ manager, audit }) => {
      const fileId = intake.file ? (await this.files.save(manager, intake.file, actor.accountId)).id : null;
      await manager.insert(SourceTextEntity, { ...source, fileId });
      for (const some of chunks(directives)) await manager.insert(DirectiveEntity, some);
      for (const some of chunks(requirements)) await manager.insert(RequirementEntity, some);
      audit({
        action: 'source.takeIn',
        entity: 'source',
        entityId: id,
        label: source.name,
        after: {
          origin: source.origin,
          asOf,
          characters: text.length,
          directives: directives.map(({ title }) => title),
          requirements: requirements.length,
        },
      });
      return { id, version: 1 };
    });
  }

  /** A classified text leaves nothing behind but the record that it was refused. */
  private async refuse(actor: Actor): Promise<never> {
    // Sent again it is to be refused again, not answered as something done.
    const context = currentRequest();
    if (context) context.idempotencyKey = undefined;
    await this.transactions.run(actor, ({ audit }) => {
      audit({
        action: 'source.refuse',
        entity: 'source',
        entityId: uuidv7(),
        label: '录入来文被拒绝',
        reason: CLASSIFIED_REFUSAL,
      });
      return Promise.resolve(null);
    });
    throw problem('unreadable', CLASSIFIED_REFUSAL);
  }
}
