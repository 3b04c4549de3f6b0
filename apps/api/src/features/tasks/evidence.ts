import { Injectable, type StreamableFile } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { problem } from '../../platform/errors/problem';
import { Files } from '../../platform/files/files';
import type { Upload } from '../../platform/files/upload';
import type { Actor } from '../../platform/session/actor';
import { checkReadable } from './access';
import { EvidenceEntity } from './records.entity';

/** 佐证材料: files filed with a progress report or a completion request. */
@Injectable()
export class Evidence {
  constructor(
    private readonly db: DataSource,
    private readonly files: Files,
  ) {}

  /** Keeps the files of a record. @throws invalid where one is empty */
  async keep(
    manager: EntityManager,
    actor: Actor,
    record: { id: string; assignmentId: string },
    uploads: readonly Upload[],
  ): Promise<void> {
    const empty = uploads.find(({ bytes }) => bytes.length === 0);
    if (empty) {
      const message = `文件“${empty.name}”是空的，请重新选择`;
      throw problem('invalid', `${message}。`, [{ field: 'files', message }]);
    }
    for (const upload of uploads) {
      const { id, name, size } = await this.files.save(manager, upload, actor.accountId);
      await manager.insert(EvidenceEntity, {
        id: uuidv7(),
        assignmentId: record.assignmentId,
        recordId: record.id,
        fileId: id,
        fileName: name,
        size,
      });
    }
  }

  /** @throws notFound also where the actor may not see the assignment */
  async download(actor: Actor, id: string): Promise<StreamableFile> {
    const row = await this.db.manager.findOneBy(EvidenceEntity, { id });
    if (!row) throw problem('notFound', '佐证材料不存在，或不在您的查看范围内。');
    await checkReadable(this.db.manager, actor, row.assignmentId);
    return this.files.download(row.fileId);
  }
}
