// One violation for each wall and each tidy rule. The tests plant them into a small tree, and
// tools/plant.ts into a copy of the whole: a rule that does not see its own violation is no rule.

export type Plant = {
  readonly rule: string;
  /** Files to write, each from what stood there before. */
  readonly files: Readonly<Record<string, (before: string) => string>>;
};

/** A file that opens with a comment, as all do, and holds the lines given. */
function file(...lines: readonly string[]): () => string {
  return () => `// Planted to prove a rule.\n\n${lines.join('\n')}\n`;
}

function plant(rule: string, path: string, ...lines: readonly string[]): Plant {
  return { rule, files: { [path]: file(...lines) } };
}

const office = 'packages/office/src';

/** An import of one workspace folder from another that its list does not allow. */
function importPlant(rule: string, from: string, to: string, words = 'import'): Plant {
  const up = '../'.repeat(from.split('/').length);
  return plant(rule, `${from}/planted-${rule}.ts`, `${words} '${up}${to}';`);
}

export const wallPlants: readonly Plant[] = [
  {
    rule: 'no-cycles',
    files: {
      'packages/engine/src/planted-one.ts': file("import './planted-two.ts';"),
      'packages/engine/src/planted-two.ts': file("import './planted-one.ts';"),
    },
  },
  plant('resolvable', 'packages/engine/src/planted-lost.ts', "import './nowhere.ts';"),
  plant('pure-without-node', 'packages/law/src/planted-node.ts', "import 'node:fs';"),
  plant('pure-without-packages', 'packages/values/src/planted-npm.ts', "import 'kysely';"),
  plant('drivers-only-in-engine', `${office}/registry/planted-driver.ts`, "import 'pg';"),
  {
    rule: 'keeper-only-for-backup',
    files: {
      'packages/engine/src/keeper/planted-inside.ts': file('export const planted = 1;'),
      'apps/server/src/planted-keeper.ts': file(
        "import '../../../packages/engine/src/keeper/planted-inside.ts';",
      ),
    },
  },
  importPlant('packages-without-apps', 'packages/engine/src', 'tools/check.ts'),
  importPlant('apps-without-tools', 'apps/cli/src', 'tools/check.ts'),
  {
    rule: 'sources-without-tests',
    files: {
      'packages/engine/src/planted-source.ts': file("import './planted-source.test.ts';"),
      'packages/engine/src/planted-source.test.ts': file('export const planted = 1;'),
    },
  },
  {
    rule: 'packages-by-their-door',
    files: {
      'packages/values/src/planted-inside.ts': file('export const planted = 1;'),
      'packages/law/src/planted-window.ts': file("import '../../values/src/planted-inside.ts';"),
    },
  },
  {
    rule: 'features-by-their-door',
    files: {
      [`${office}/coverage/planted-inside.ts`]: file('export const planted = 1;'),
      [`${office}/funding/planted-window.ts`]: file("import '../coverage/planted-inside.ts';"),
    },
  },
  {
    rule: 'decide-is-pure',
    files: {
      [`${office}/claims/queries.ts`]: file('export const planted = 1;'),
      [`${office}/claims/decide.ts`]: file("import './queries.ts';"),
    },
  },
  importPlant('package-values', 'packages/values/src', 'packages/law/src/index.ts'),
  importPlant('package-regions', 'packages/regions/src', 'packages/law/src/index.ts'),
  importPlant('package-law', 'packages/law/src', 'packages/regions/src/index.ts'),
  importPlant('package-intake', 'packages/intake/src', 'packages/engine/src/index.ts'),
  importPlant('package-engine', 'packages/engine/src', 'packages/law/src/index.ts'),
  importPlant('package-linkage', 'packages/linkage/src', 'packages/intake/src/index.ts'),
  {
    rule: 'package-office',
    files: {
      'apps/server/src/planted-part.ts': file('export const planted = 1;'),
      [`${office}/planted-app.ts`]: file("import '../../../apps/server/src/planted-part.ts';"),
    },
  },
  importPlant('app-server', 'apps/server/src', 'packages/linkage/src/index.ts'),
  importPlant('app-web', 'apps/web/src', 'packages/engine/src/index.ts', 'import type {} from'),
  importPlant('app-web-types-of-office', 'apps/web/src', 'packages/office/src/index.ts'),
  {
    rule: 'app-web-types-of-apps-server',
    files: {
      'apps/server/src/planted-route.ts': file('export const planted = 1;'),
      'apps/web/src/planted-route.ts': file("import '../../server/src/planted-route.ts';"),
    },
  },
  featurePlant('registry', 'coverage'),
  featurePlant('coverage', 'funding'),
  featurePlant('funding', 'claims'),
  featurePlant('claims', 'compliance'),
  featurePlant('compliance', 'monev'),
  featurePlant('monev', 'room'),
  featurePlant('paper', 'room'),
  featurePlant('proposals', 'room'),
  featurePlant('review', 'room'),
  featurePlant('report', 'registry'),
  featurePlant('room', 'stray'),
  {
    rule: 'feature-report-types-of-room',
    files: {
      [`${office}/room/index.ts`]: keepOr('export const planted = 1;'),
      [`${office}/report/planted-room.ts`]: file("import '../room/index.ts';"),
    },
  },
];

function featurePlant(from: string, to: string): Plant {
  return {
    rule: `feature-${from}`,
    files: {
      [`${office}/${to}/index.ts`]: keepOr('export const planted = 1;'),
      [`${office}/${from}/planted-${to}.ts`]: file(`import '../${to}/index.ts';`),
    },
  };
}

function keepOr(line: string): (before: string) => string {
  return (before) => (before === '' ? file(line)() : before);
}

/** In pieces: a whole one here would break the rules itself. */
const nik = ['750201', '260987', '0009'].join('');
const somebodysFile = ['/ho', 'me/budi/daftar.csv'].join('');

export const tidyPlants: readonly Plant[] = [
  plant('glossary', 'packages/engine/src/planted-word.ts', 'export const memberCount = 1;'),
  plant('file-names', 'packages/engine/src/utils/planted.ts', 'export const planted = 1;'),
  plant(
    'user-text',
    'apps/server/src/planted-text.ts',
    "export const planted = 'Berkas ini tidak dapat dibaca';",
  ),
  plant(
    'todo',
    'packages/engine/src/planted-todo.ts',
    '// TODO: later',
    'export const planted = 1;',
  ),
  plant('machine-path', 'docs/planted.md', `See ${somebodysFile}.`),
  plant(
    'sql-places',
    `${office}/registry/planted-sql.ts`,
    "export const planted = 'select nik from person where nik is null';",
  ),
  plant('clock', `${office}/registry/planted-clock.ts`, 'export const planted = new Date();'),
  plant('chance', 'packages/engine/src/planted-chance.ts', 'export const planted = Math.random();'),
  plant(
    'environment',
    'packages/engine/src/planted-environment.ts',
    "export const planted = process.env['HOME'];",
  ),
  plant(
    'money-float',
    `${office}/funding/planted-float.ts`,
    'export const planted = (wageMonthly: number) => wageMonthly * 0.0174;',
  ),
  plant('default-exports', 'packages/engine/src/planted-default.ts', 'export default 1;'),
  plant('real-nik', 'packages/engine/src/planted-nik.ts', `export const planted = '${nik}';`),
  plant(
    'size',
    'packages/engine/src/planted-size.ts',
    'export function planted(): number {',
    ...Array.from({ length: 50 }, () => '  // on and on'),
    '  return 1;',
    '}',
  ),
  {
    rule: 'opening-comment',
    files: { 'packages/engine/src/planted-silent.ts': () => 'export const planted = 1;\n' },
  },
  {
    rule: 'law-source',
    files: {
      'packages/law/parameters/planted.yaml': () =>
        'id: planted\nvalues:\n  - from: 2026-01-01\n    value: 1\n    checked: { on: 2026-01-01, confirmed: true }\n',
    },
  },
  {
    rule: 'law-case',
    files: {
      'packages/law/src/status/planted.ts': () =>
        "// Planted.\n\nexport const planted = rule({\n  id: 'status.planted',\n});\n",
    },
  },
  {
    rule: 'issue-codes',
    files: {
      'packages/values/src/issue-codes.ts': (before) =>
        `${before}\nexport const plantedCodes = ['planted_code'] as const;\n`,
    },
  },
  {
    rule: 'stale',
    files: {
      'packages/values/ISSUES.md': (before) => `${before}\nplanted\n`,
    },
  },
  plant('dead', 'packages/engine/src/planted-dead.ts', 'export const planted = 1;'),
];
