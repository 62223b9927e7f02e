// Documents stay true: each command that README and guide tell people to type is run here, or is
// one of the scripts that other tests run whole (npm start, npm test and their like).

import { existsSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FreshDatabase, freshDatabase } from './fresh-database.ts';
import { type Ended, payung, root } from './program.ts';

const documents = [
  'README.md',
  'CONTRIBUTING.md',
  'docs/guide/mulai.md',
  'docs/guide/hukum.md',
  'docs/guide/daftar.md',
  'docs/guide/register.md',
  'docs/guide/cakupan.md',
  'docs/guide/dana.md',
  'docs/guide/klaim.md',
  'docs/guide/kepatuhan.md',
  'docs/guide/monev.md',
];
/** Guides whose commands build on each other: run from top to bottom in one folder. */
const courses = ['docs/guide/tautan.md'];
/** A server that stays is started by its own tests; here its commands only have to exist. */
const servers = [
  'docs/guide/server.md',
  'docs/guide/layanan.md',
  'docs/guide/tinjau.md',
  'docs/guide/laporan.md',
];
/** Run whole elsewhere: by tests/e2e/start*.spec.ts, by CI, by hand for their figures. */
const scripts = ['start', 'test', 'check', 'bench'];

let fresh: FreshDatabase;
let home: string;

beforeAll(async () => {
  fresh = await freshDatabase();
  home = await mkdtemp(join(tmpdir(), 'payung-dokumen-'));
  await cp(join(fresh.home, 'kunci'), join(home, 'kunci'), { recursive: true });
});

afterAll(async () => {
  await fresh.close();
  await rm(home, { recursive: true, force: true });
});

async function commandsIn(name: string): Promise<string[]> {
  const text = (await readFile(join(root, name), 'utf8')).replaceAll(/ \\\n\s*/g, ' ');
  const fenced = [...text.matchAll(/^```\n([\s\S]*?)^```$/gm)].flatMap(([, block = '']) =>
    block.split('\n'),
  );
  const inline = [...text.matchAll(/`((?:npm|node|payung) [^`]+)`/g)].map(([, code = '']) => code);
  return [...fenced, ...inline]
    .map((line) => line.trim())
    .filter((line) => /^(npm|node|payung) /.test(line));
}

/** `npm run payung -- run A --out B` as the arguments of the program. */
function payungArguments(command: string): string[] | undefined {
  const match = /^(?:npm run payung -- |payung )(.*)$/.exec(command);
  return match?.[1]?.split(' ');
}

/** What the program can be given as it stands; words in capitals or brackets are the reader's own. */
function runsOf(commands: readonly string[]): readonly string[][] {
  return [...new Set(commands)].flatMap((each) => {
    const args = payungArguments(each);
    return args && !args.some((word) => /^[A-Z<]|…/.test(word)) ? [args] : [];
  });
}

const done = new Map<string, Promise<Ended>>();

/** Guides repeat commands of each other; they all work in one folder, where once is enough. */
function once(args: readonly string[]): Promise<Ended> {
  const command = args.join(' ');
  const ended =
    done.get(command) ?? payung(args, { PAYUNG_HOME: home, DATABASE_URL: fresh.url }).ended;
  done.set(command, ended);
  return ended;
}

/** Some guides start the program twenty times. */
const slowMs = 240_000;

describe('the commands of the documents', () => {
  it('are all known: a script of package.json, a tool that exists, or the program', async () => {
    const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
    const all = (await Promise.all([...documents, ...courses, ...servers].map(commandsIn))).flat();
    expect(all.length).toBeGreaterThanOrEqual(6);
    for (const command of all.filter((each) => payungArguments(each) === undefined)) {
      const script = /^npm (?:run )?(\w+)/.exec(command)?.[1];
      const file = /^node (?:--\S+ )?(\S+\.ts)/.exec(command)?.[1];
      const known = script
        ? scripts.includes(script) && script in manifest.scripts
        : file !== undefined && existsSync(join(root, file));
      expect(known, command).toBe(true);
    }
  });

  it.each(courses)(
    'of %s run from top to bottom',
    async (course) => {
      const runs = runsOf(await commandsIn(course));
      expect(runs.length).toBeGreaterThanOrEqual(3);
      const env = { PAYUNG_HOME: home, DATABASE_URL: fresh.url, PAYUNG_CALLED_FROM: home };
      for (const args of runs) {
        const { code, err } = await payung(args, env).ended;
        expect(code, `${args.join(' ')}\n${err}`).toBe(0);
      }
    },
    slowMs,
  );

  it.each(documents)(
    'of %s run as they stand',
    async (name) => {
      for (const args of runsOf(await commandsIn(name))) {
        const at = args.indexOf('--out');
        const own = args.map((word, index) =>
          at >= 0 && index === at + 1 ? join(home, args[0] === 'run' ? 'hasil' : 'rencana') : word,
        );
        const { code, err } = await once(own);
        expect(code, `${args.join(' ')}\n${err}`).toBe(0);
      }
    },
    slowMs,
  );

  it('write the files that the README promises', async () => {
    const written = await readdir(join(home, 'hasil'));
    const promised = (await readFile(join(root, 'README.md'), 'utf8')).matchAll(
      /^\| `([\w.-]+)` \|/gm,
    );
    for (const [, name = ''] of promised) expect(written).toContain(name);
  });

  it('help names every command and option the program knows', async () => {
    const { code, out } = await payung(['--help'], {}).ended;
    expect(code).toBe(0);
    for (const word of [
      'run',
      'start',
      'coverage published',
      'law',
      '--out',
      '--as-of',
      '--lang',
      '--json',
    ]) {
      expect(out).toContain(word);
    }
  });
});

describe('published figures at the command line', () => {
  it('show the figures of the articles with their sources', async () => {
    const { out } = await payung(['coverage', 'published'], {}).ended;
    const figures = [
      '63,87',
      '48,44',
      '60,56',
      '256.129',
      '16,05',
      '231.146',
      '98',
      '5.000',
      '20.000',
    ];
    for (const figure of figures) expect(out, figure).toContain(figure);
    expect(out).toMatch(/422\.\d{3}/);
    expect(out).toMatch(/1\.440\.\d{3}/);
  });

  it('of one province hold nothing of another', async () => {
    const { out } = await payung(['coverage', 'published', '--region', '75', '--json'], {}).ended;
    const regions: { code?: string; provinceCode?: string }[] = JSON.parse(out);
    expect(regions.length).toBeGreaterThan(3);
    for (const { code, provinceCode } of regions) expect(code ?? provinceCode).toMatch(/^75/);
  });
});
