// Rules about places: what may stand only in certain files (SQL, clocks, chance, environment,
// floats beside money, numbers that look like a real NIK).

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { matchesIn, type Rule, type SourceFile } from './tree.ts';
import { codeOf } from './words.ts';

const sqlText =
  /\b(select\s[\s\S]*?\sfrom\s|insert\s+into\s|update\s+[\w."]+\s+set\s|delete\s+from\s|create\s+(or\s+replace\s+)?(temp(orary)?\s+)?(table|view|index|schema|role|function|policy)\b|alter\s+(table|role|schema)\b|drop\s+(table|view|index|schema|role)\b|copy\s+[\w."]+[\s\S]*?\s(from|to)\s+std|truncate\s+(table\s+)?\w)/i;
const sqlCode =
  /\.(selectFrom|insertInto|updateTable|deleteFrom|replaceInto|mergeInto)\s*\(|\bsql`/;

const sqlPlaces: Rule = {
  name: 'sql-places',
  why: 'SQL lives in engine and queries.ts of office',
  *check(tree) {
    for (const file of codeOf(tree)) {
      if (!isProduct(file) || mayHoldSql(file.path)) continue;
      for (const { line, text } of file.facts().strings) {
        if (sqlText.test(text)) yield { file: file.path, line, text: `SQL: ${text.slice(0, 50)}` };
      }
      for (const { line, match } of matchesIn(file.facts().code, new RegExp(sqlCode, 'g'))) {
        yield { file: file.path, line, text: `SQL by Kysely: ${match[0]}` };
      }
    }
    for (const { path } of tree.files) {
      if (path.endsWith('.sql') && !/^packages\/engine\/migrations\/|^tests\//.test(path)) {
        yield { file: path, text: 'an SQL file outside its places' };
      }
    }
  },
};

function mayHoldSql(path: string): boolean {
  return /^packages\/(engine\/|office\/src\/.*\/?queries\.ts$)/.test(path);
}

function isProduct(file: SourceFile): boolean {
  return /^(packages|apps)\//.test(file.path) && !file.isTest;
}

const clock: Rule = {
  name: 'clock',
  why: 'today is an argument: the clock is read in engine/src/clock.ts and apps only',
  *check(tree) {
    const reading =
      /\bnew\s+Date\s*\(|\bDate\.now\b|\bDate\.parse\b|\bTemporal\.Now\b|\bperformance\.now\b/g;
    yield* outside(tree.files, reading, /^(packages\/engine\/src\/clock\.ts$|apps\/)/);
  },
};

const chance: Rule = {
  name: 'chance',
  why: 'two runs give equal files: no chance in packages',
  *check(tree) {
    yield* outside(tree.files, /\bMath\.random\b/g, /^$/);
  },
};

const environment: Rule = {
  name: 'environment',
  why: 'only apps read environment variables, and once; engine/src/process.ts shields children',
  *check(tree) {
    const allowed = /^(apps\/|packages\/engine\/src\/process\.ts$)/;
    yield* outside(tree.files, /\bprocess\.env\b|\bimport\.meta\.env\b/g, allowed);
  },
};

function* outside(files: readonly SourceFile[], pattern: RegExp, allowed: RegExp) {
  for (const file of files) {
    if (!file.isCode || !isProduct(file) || allowed.test(file.path)) continue;
    for (const { line, match } of matchesIn(file.facts().code, pattern)) {
      yield { file: file.path, line, text: `${match[0]} has no place here` };
    }
  }
}

const moneyFloat: Rule = {
  name: 'money-float',
  why: 'no float ever multiplies money: rates are parts per million',
  *check(tree) {
    const money = /rupiah|iuran|contribution|wage|amount|income|price|ceiling|upah|\bfee\b|cost/i;
    for (const file of codeOf(tree)) {
      if (!isProduct(file)) continue;
      const lines = file.facts().code.split('\n');
      for (const { line, text } of file.facts().numbers) {
        const isFloat = /^\d[\d_]*\.\d|^\.\d|^\d[\d_.]*e-/i.test(text);
        if (isFloat && money.test(lines[line - 1] ?? '')) {
          yield { file: file.path, line, text: `${text} beside money` };
        }
      }
    }
  },
};

const defaultExports: Rule = {
  name: 'default-exports',
  why: 'a thing has one name everywhere: named exports only',
  *check(tree) {
    for (const file of codeOf(tree)) {
      if (/\.config\.[mc]?[jt]s$/.test(file.path)) continue;
      for (const { line } of file.facts().defaultExports) {
        yield { file: file.path, line, text: 'default export' };
      }
    }
  },
};

const provinces =
  '11 12 13 14 15 16 17 18 19 21 31 32 33 34 35 36 51 52 53 61 62 63 64 65 71 72 73 74 75 76 81 82 91 92 93 94 95 96';
const listedNiks = 'tools/invented-niks.txt';

const realNik: Rule = {
  name: 'real-nik',
  why: `no real person: a number that could be a NIK is invented and listed in ${listedNiks}`,
  *check(tree) {
    const invented = new Set(
      tree.files.some((file) => file.path === listedNiks)
        ? readFileSync(join(tree.root, listedNiks), 'utf8').split(/\s+/)
        : [],
    );
    for (const file of tree.files) {
      if (file.path === listedNiks || /^samples\/|\/cases\//.test(file.path)) continue;
      for (const { line, match } of matchesIn(file.text, /(?<![\d.])\d{16}(?!\d)/g)) {
        if (looksReal(match[0]) && !invented.has(match[0])) {
          yield {
            file: file.path,
            line,
            text: `could be a NIK: ${match[0].slice(0, 4)}…${match[0].slice(-2)}`,
          };
        }
      }
    }
  },
};

function looksReal(digits: string): boolean {
  const day = Number(digits.slice(6, 8)) % 40;
  const month = Number(digits.slice(8, 10));
  const fits = provinces.split(' ').includes(digits.slice(0, 2)) && digits.slice(2, 4) !== '00';
  return fits && day >= 1 && day <= 31 && month >= 1 && month <= 12 && !digits.endsWith('0000');
}

export const placeRules: readonly Rule[] = [
  sqlPlaces,
  clock,
  chance,
  environment,
  moneyFloat,
  defaultExports,
  realNik,
];
