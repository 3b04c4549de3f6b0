import { MetadataScanner, Reflector } from '@nestjs/core';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { RequestMethod } from '@nestjs/common';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { can, type Role } from '#domain';
import { ACCESS, type Access } from './platform/session/access';
import { type Api, startApi } from './testing/api';

/** The routes that strangers may call; a new one must be added here on purpose. */
const OPEN = ['GET /health', 'GET /session', 'POST /session'];

const administrators: Role[] = ['systemAdmin', 'securityAdmin', 'auditAdmin'];

interface Route {
  route: string;
  access: Access | undefined;
}

let api: Api;
let routes: Route[];
beforeAll(async () => {
  api = await startApi();
  routes = routesOf();
});
afterAll(() => api.close());

/** Every route of every controller that the running application holds. */
function routesOf(): Route[] {
  const reflector = new Reflector();
  const scanner = new MetadataScanner();
  const modules = [
    ...(
      api.app as unknown as {
        container: {
          getModules(): Map<string, { controllers: Map<unknown, { instance: object; metatype: new () => object }> }>;
        };
      }
    ).container
      .getModules()
      .values(),
  ];
  return modules.flatMap(({ controllers }) =>
    [...controllers.values()].flatMap(({ instance, metatype }) => {
      const prototype = Object.getPrototypeOf(instance) as Record<string, (...args: unknown[]) => unknown>;
      return scanner.getAllMethodNames(prototype).flatMap((name) => {
        const handler = prototype[name]!;
        const method = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined;
        if (method === undefined) return [];
        const path = [Reflect.getMetadata(PATH_METADATA, metatype), Reflect.getMetadata(PATH_METADATA, handler)]
          .map((part: unknown) => String(part).replace(/^\/|\/$/g, ''))
          .filter(Boolean)
          .join('/');
        return [
          {
            route: `${RequestMethod[method]} /${path}`,
            access: reflector.getAllAndOverride<Access | undefined>(ACCESS, [handler, metatype]),
          },
        ];
      });
    }),
  );
}

it('finds the routes', () => {
  expect(routes.length).toBeGreaterThan(5);
});

it('declares for every route who may call it', () => {
  expect(routes.filter(({ access }) => !access).map(({ route }) => route)).toEqual([]);
});

it('is open to strangers only where listed', () => {
  expect(
    routes
      .filter(({ access }) => access?.kind === 'public')
      .map(({ route }) => route)
      .sort(),
  ).toEqual(OPEN);
});

it('opens no route of the county’s business to an administrator', () => {
  const business =
    /^[A-Z]+ \/(directives|tasks|assignments|progress-reports|extension-requests|urges|evidence|indicators|evaluation|bulletins)\b/;
  const found = routes.filter(({ route }) => business.test(route));
  expect(found.length).toBeGreaterThan(60);
  for (const role of administrators)
    expect(
      found
        .filter(({ access }) => access?.kind !== 'permission' || access.permissions.some((one) => can(role, one)))
        .map(({ route }) => route),
    ).toEqual([]);
});

it('does not describe itself to strangers, and asks to be kept by no cache', async () => {
  const url = `${(await api.app.getUrl()).replace('[::1]', '127.0.0.1')}/api/docs`;
  const { status, headers } = await fetch(url);
  expect([status, headers.get('cache-control')]).toEqual([401, 'no-store']);
});

it('answers a stranger 401 on every other route', async () => {
  const stranger = api.client();
  for (const { route } of routes.filter(({ access }) => access?.kind !== 'public')) {
    const [method = '', path = ''] = route.split(' ');
    const { status } = await stranger.send(method, path.replace(/:\w+/g, '01890000-0000-7000-8000-000000000000'));
    expect([route, status]).toEqual([route, 401]);
  }
});
