import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { COOKIES, HEADERS, type Problem } from '#contracts';

/** A file that is filed as evidence. */
export interface DemoFile {
  name: string;
  text: string;
}

export interface Credentials {
  token: string;
  csrf: string;
}

function multipart(fields: Record<string, unknown>, files: DemoFile[]) {
  const boundary = `demo${randomUUID()}`;
  const head = (disposition: string) => `--${boundary}\r\nContent-Disposition: form-data; ${disposition}\r\n`;
  const parts = [
    ...Object.entries(fields).map(([name, value]) => `${head(`name="${name}"`)}\r\n${String(value)}\r\n`),
    ...files.map(
      ({ name, text }) => `${head(`name="files"; filename="${name}"`)}Content-Type: text/plain\r\n\r\n${text}\r\n`,
    ),
  ];
  return { payload: `${parts.join('')}--${boundary}--\r\n`, type: `multipart/form-data; boundary=${boundary}` };
}

/** A person of the county who works through the same API as everybody, only faster. */
export class Caller {
  private readonly app: NestFastifyApplication;
  private readonly credentials: Credentials;

  constructor(app: NestFastifyApplication, credentials: Credentials) {
    this.app = app;
    this.credentials = credentials;
  }

  get<T>(path: string): Promise<T> {
    return this.send<T>('GET', path);
  }
  post<T>(path: string, body: object = {}, version?: number): Promise<T> {
    return this.send<T>('POST', path, { payload: JSON.stringify(body), type: 'application/json' }, version);
  }
  patch<T>(path: string, body: object, version?: number): Promise<T> {
    return this.send<T>('PATCH', path, { payload: JSON.stringify(body), type: 'application/json' }, version);
  }
  file<T>(path: string, fields: Record<string, unknown>, files: DemoFile[], version?: number): Promise<T> {
    return this.send<T>('POST', path, multipart(fields, files), version);
  }

  private async send<T>(
    method: 'GET' | 'POST' | 'PATCH',
    path: string,
    body?: { payload: string; type: string },
    version?: number,
  ): Promise<T> {
    const answer = await this.app.inject({
      method,
      url: `/api/v1${path}`,
      headers: {
        ...(body ? { 'content-type': body.type } : {}),
        ...(version === undefined ? {} : { [HEADERS.version]: `"${version}"` }),
        [HEADERS.csrf]: this.credentials.csrf,
        cookie: `${COOKIES.session}=${this.credentials.token}`,
      },
      ...(body ? { payload: body.payload } : {}),
    });
    if (answer.statusCode >= 300) {
      const { code, detail, errors } = answer.json<Problem>();
      throw new Error(`${method} ${path}: ${answer.statusCode} ${code} ${detail} ${JSON.stringify(errors ?? [])}`);
    }
    return (answer.body ? answer.json<T>() : undefined) as T;
  }
}
