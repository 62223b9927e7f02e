import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { billOf, type Lock, readLock } from './sbom.ts';

const sha512 = `sha512-${Buffer.alloc(64, 7).toString('base64')}`;
const small: Lock = {
  name: 'payung',
  version: '0.1.0',
  packages: {
    '': { version: '0.1.0', license: 'Apache-2.0' },
    'apps/server': { name: '@payung/server', version: '0.1.0', dependencies: { a: '1.0.0' } },
    'node_modules/@payung/server': { resolved: 'apps/server', link: true },
    'node_modules/a': {
      version: '1.0.0',
      integrity: sha512,
      dependencies: { b: '^2', '@c/d': '1' },
    },
    'node_modules/a/node_modules/b': { version: '2.0.0', license: 'MIT OR Apache-2.0' },
    'node_modules/b': { version: '1.0.0', dev: true },
    'node_modules/@c/d': { version: '1.2.3', optional: true, dependencies: { b: '^1' } },
  },
};

describe('T25: the list of what a release rests on', () => {
  const { components, dependencies, ...facts } = billOf(small);

  test('names each package with version, licence and digest, and none that is for development', () => {
    expect(components.map(({ purl }) => purl)).toEqual([
      'pkg:npm/a@1.0.0',
      'pkg:npm/b@2.0.0',
      'pkg:npm/%40c/d@1.2.3',
    ]);
    expect(components[0]?.hashes).toEqual([{ alg: 'SHA-512', content: '07'.repeat(64) }]);
    expect(components[1]?.licenses).toEqual([{ expression: 'MIT OR Apache-2.0' }]);
    expect(components[2]).toMatchObject({ name: '@c/d', scope: 'optional' });
  });

  test('tells which needs which, as Node finds them', () => {
    expect(dependencies).toEqual([
      { ref: 'pkg:npm/payung@0.1.0', dependsOn: ['pkg:npm/a@1.0.0'] },
      { ref: 'pkg:npm/a@1.0.0', dependsOn: ['pkg:npm/%40c/d@1.2.3', 'pkg:npm/b@2.0.0'] },
      { ref: 'pkg:npm/b@2.0.0', dependsOn: [] },
      { ref: 'pkg:npm/%40c/d@1.2.3', dependsOn: [] },
    ]);
  });

  test('is the same for the same lock, and another for another', () => {
    expect(billOf(small)).toEqual({ components, dependencies, ...facts });
    expect(facts.serialNumber).toMatch(
      /^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-/,
    );
    expect(billOf({ ...small, version: '0.2.0' }).serialNumber).not.toBe(facts.serialNumber);
  });
});

describe('T25: the list of this release', () => {
  const bill = billOf(readLock());
  const root = join(import.meta.dirname, '..');

  test('is true: what is installed and shipped is what it names, in that version', () => {
    const named = new Set(bill.components.map(({ name, version }) => `${name}@${version}`));
    const direct = ['apps', 'packages'].flatMap((place) =>
      readdirSync(join(root, place)).flatMap((folder) => {
        const path = join(root, place, folder, 'package.json');
        if (!existsSync(path)) return [];
        const { dependencies = {} } = JSON.parse(readFileSync(path, 'utf8'));
        return Object.keys(dependencies).filter((name) => !name.startsWith('@payung/'));
      }),
    );
    expect(direct.length).toBeGreaterThan(10);
    const missing = direct.filter((name) => {
      const path = join(root, 'node_modules', name, 'package.json');
      const { version } = JSON.parse(readFileSync(path, 'utf8'));
      return !named.has(`${name}@${version}`);
    });
    expect(missing).toEqual([]);
  });

  test('names nothing twice, and everything that something needs', () => {
    const refs = bill.components.map((each) => each['bom-ref']);
    expect(new Set(refs).size).toBe(refs.length);
    const needed = bill.dependencies.flatMap(({ dependsOn }) => dependsOn);
    expect(needed.filter((ref) => !refs.includes(ref))).toEqual([]);
    for (const tool of ['vitest', 'typescript', 'playwright-core']) {
      expect(
        refs.some((ref) => ref.startsWith(`pkg:npm/${tool}@`)),
        tool,
      ).toBe(false);
    }
  });
});
