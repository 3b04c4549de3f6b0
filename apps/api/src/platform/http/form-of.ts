import { createParamDecorator, type ExecutionContext, type Type } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { readForm, type Upload } from '../files/upload';
import { validation } from './validation';

/** A request with its files, its fields checked like any body. */
export interface CheckedForm<T> {
  body: T;
  files: Upload[];
}

const pipe = validation();

/** The body of a request that comes as multipart with files, or as JSON without: checked against the class either way. */
export const FormOf = createParamDecorator(
  async <T>(dto: Type<T>, context: ExecutionContext): Promise<CheckedForm<T>> => {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const { files, fields } = request.isMultipart()
      ? await readForm(request)
      : { files: [], fields: (request.body as object | undefined) ?? {} };
    return { body: (await pipe.transform(fields, { type: 'body', metatype: dto })) as T, files };
  },
);
