import { createHash } from 'node:crypto';
import { Injectable, StreamableFile } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { Clock } from '../clock';
import { problem } from '../errors/problem';
import type { Upload } from './upload';
import { StoredFileEntity } from './stored-file.entity';

/** `filename*` of RFC 6266, which carries Chinese names. */
export const disposition = (name: string) =>
  `attachment; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)}`;

/** Keeps uploaded files and gives them back. Who may read one is decided by the record that names it. */
@Injectable()
export class Files {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  async save(manager: EntityManager, upload: Upload, uploadedBy: string | null): Promise<StoredFileEntity> {
    const file = manager.create(StoredFileEntity, {
      id: uuidv7(),
      name: upload.name,
      mediaType: upload.mediaType,
      size: upload.bytes.length,
      sha256: createHash('sha256').update(upload.bytes).digest('hex'),
      bytes: Buffer.from(upload.bytes),
      uploadedBy,
      uploadedAt: this.clock.now(),
    });
    await manager.insert(StoredFileEntity, file);
    return file;
  }

  /** The file as a download; never shown inline, so that an uploaded page cannot run as ours. */
  async download(id: string): Promise<StreamableFile> {
    const file = await this.db
      .getRepository(StoredFileEntity)
      .findOne({ where: { id }, select: { id: true, name: true, mediaType: true, size: true, bytes: true } });
    if (!file) throw problem('notFound', '文件不存在或已被移除。');
    return new StreamableFile(file.bytes, {
      type: 'application/octet-stream',
      disposition: disposition(file.name),
      length: file.size,
    });
  }
}
