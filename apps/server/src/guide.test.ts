import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { access } from './access.ts';

const unnamed = (path: string) => path.replaceAll(/\{\w+\}/g, '{}');

test('every address of the guide on services is one of the table', () => {
  const guide = join(import.meta.dirname, '../../../docs/guide/layanan.md');
  const told = [
    ...readFileSync(guide, 'utf8').matchAll(/`(?:(GET|POST|PUT|DELETE) )?(\/(?!api)[\w/{}]+)`/g),
  ];
  expect(told.length).toBeGreaterThan(6);
  const table = Object.values(access).map(({ method, path }) => ({ method, path: unnamed(path) }));
  const unknown = told.filter(
    ([, method, path = '']) =>
      !table.some(
        (each) =>
          each.path === `/api/v1${unnamed(path)}` &&
          (method === undefined || each.method === method.toLowerCase()),
      ),
  );
  expect(unknown.map(([text]) => text)).toEqual([]);
});
