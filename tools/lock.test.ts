import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { completeLock } from './lock.ts';

describe('the lock file', () => {
  it('gains the builds for other platforms that a partial registry left out', () => {
    const tool = {
      version: '1.0.0',
      dev: true,
      optionalDependencies: {
        '@a/b-linux-x64-musl': '1.0.0',
        '@a/b-win32-x64': '1.0.0',
        sharp: '^1',
      },
    };
    const { packages } = completeLock({ packages: { 'node_modules/a': tool } });
    expect(packages['node_modules/@a/b-win32-x64']).toEqual({
      version: '1.0.0',
      dev: true,
      optional: true,
      os: ['win32'],
      cpu: ['x64'],
    });
    expect(packages['node_modules/@a/b-linux-x64-musl']?.libc).toEqual(['musl']);
    expect(packages).not.toHaveProperty('node_modules/sharp');
  });

  it('as it is committed is complete: npm ci takes it on every platform', async () => {
    const text = await readFile(join(import.meta.dirname, '..', 'package-lock.json'), 'utf8');
    const lock = JSON.parse(text);
    expect(completeLock(lock)).toEqual(lock);
  });
});
