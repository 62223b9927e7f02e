// A small tree with every package and app, clean by all rules, to plant violations into.

import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { linkModules } from './planting.ts';

const packages = ['values', 'regions', 'law', 'intake', 'engine', 'linkage', 'office'];
const apps = ['server', 'cli', 'web'];

const files: Readonly<Record<string, string>> = {
  'package.json': JSON.stringify({
    name: 'small',
    private: true,
    type: 'module',
    workspaces: ['packages/*', 'apps/*'],
  }),
  'GLOSSARY.md':
    '# Glossary\n\n| English | Indonesian | Meaning | Source | Banned |\n|---|---|---|---|---|\n| participant | peserta | one | — | member |\n',
  'tools/check.ts': '// The runner.\n\nexport {};\n',
  'tools/knip.json': JSON.stringify({
    workspaces: {
      '.': { entry: ['tools/*.ts'] },
      'packages/*': { entry: ['src/index.ts'], project: ['src/**/*.ts'] },
      'apps/*': { entry: ['src/index.ts'], project: ['src/**/*.ts'] },
    },
  }),
  'tools/issues.ts':
    "// Fails when ISSUES.md is not what it should be.\n\nimport { readFileSync } from 'node:fs';\n\nif (readFileSync('packages/values/ISSUES.md', 'utf8').includes('planted')) process.exitCode = 1;\n",
  'packages/values/src/issue-codes.ts': "// Codes.\n\nexport const codes = ['nik_missing'];\n",
  'packages/values/src/text/id.ts': '// Words.\n\nexport const id = {\n  nik_missing: 1,\n};\n',
  'packages/values/src/text/en.ts': '// Words.\n\nexport const en = {\n  nik_missing: 1,\n};\n',
  'packages/values/src/index.ts':
    "// The door.\n\nexport * from './issue-codes.ts';\nexport * from './text/en.ts';\nexport * from './text/id.ts';\n",
  'packages/values/ISSUES.md': '| `nik_missing` | none |\n',
  'node_modules/pg/package.json': '{ "name": "pg", "main": "index.js" }',
  'node_modules/pg/index.js': 'module.exports = {};\n',
  'node_modules/kysely/package.json': '{ "name": "kysely", "main": "dist/index.js" }',
  'node_modules/kysely/dist/index.js': 'module.exports = {};\n',
};

/** Writes the tree below a new temporary folder and returns its path. */
export function writeSmallTree(): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'payung-small-')));
  for (const [path, text] of Object.entries({ ...workspaceFiles(), ...files })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  linkModules(join(root, 'nothing-installed'), root);
  return root;
}

function workspaceFiles(): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [folder, names] of [
    ['packages', packages],
    ['apps', apps],
  ] as const) {
    for (const name of names) {
      const exports = { '.': './src/index.ts' };
      found[`${folder}/${name}/package.json`] = JSON.stringify({
        name: `@payung/${name}`,
        exports,
      });
      found[`${folder}/${name}/src/index.ts`] = `// The door of ${name}.\n\nexport {};\n`;
    }
  }
  return found;
}
