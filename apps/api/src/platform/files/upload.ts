import { basename } from 'node:path';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { MultipartFile } from '@fastify/multipart';
import { LIMITS } from '#contracts';
import type { FastifyRequest } from 'fastify';
import { problem } from '../errors/problem';

/** One uploaded file and the text fields sent with it. */
export interface Upload {
  /** Its bare name, without folders or control characters, at most 200 characters. */
  name: string;
  mediaType: string;
  bytes: Buffer;
}

export interface Form {
  files: Upload[];
  fields: Record<string, string>;
}

const clean = (name: string) =>
  basename(name.replaceAll('\\', '/'))
    .replace(/\p{Cc}/gu, '')
    .slice(-200) || '未命名文件';

const MEGABYTE = 1024 * 1024;

async function bytesOf(part: MultipartFile) {
  const bytes = await part.toBuffer();
  if (part.file.truncated)
    throw problem(
      'tooLarge',
      `文件“${clean(part.filename)}”超过 ${LIMITS.uploadBytes / MEGABYTE} MB，请压缩或拆分后再传。`,
    );
  return bytes;
}

/** Reads a multipart request within the limits (10 files, 20 MB each); field texts come as they are. */
export async function readForm(request: FastifyRequest): Promise<Form> {
  if (!request.isMultipart()) throw problem('unsupported', '请以文件上传的方式提交。');
  const form: Form = { files: [], fields: {} };
  try {
    for await (const part of request.parts()) {
      if (part.type === 'file')
        form.files.push({ name: clean(part.filename), mediaType: part.mimetype, bytes: await bytesOf(part) });
      else form.fields[part.fieldname] = String(part.value);
    }
  } catch (fault) {
    if ((fault as { statusCode?: number }).statusCode === 413)
      throw problem(
        'tooLarge',
        `单个文件不得超过 ${LIMITS.uploadBytes / MEGABYTE} MB，一次最多 10 个。请压缩或拆分后再传。`,
      );
    throw fault;
  }
  return form;
}

/** The multipart form of the request. */
export const UploadedForm = createParamDecorator((_: unknown, context: ExecutionContext) =>
  readForm(context.switchToHttp().getRequest<FastifyRequest>()),
);
