import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { findRule, parseReform, rules } from '@payung/law';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { answerItem } from '../apps/cli/src/law/answer.ts';
import {
  lawPages,
  pagesFolder,
  ruleListFile,
  ruleListText,
  rulePage,
  staleIn,
  writePages,
} from './law-pages.ts';

// Every case of every rule is asked anew.
vi.setConfig({ testTimeout: 60_000 });

const pages = lawPages();

function pageOf(path: string): string {
  const text = pages.get(path);
  if (text === undefined) throw new Error(`No page ${path}`);
  return text;
}

describe('the pages of the law', () => {
  test('are checked in as their generator writes them', () => {
    expect(staleIn(pagesFolder, pages)).toEqual([]);
  });

  test('and the list of all rules is checked in as its generator writes it', () => {
    expect(readFileSync(ruleListFile, 'utf8')).toBe(ruleListText());
  });

  test('are the same every time', () => {
    expect(lawPages()).toEqual(pages);
  });

  test('stand for every rule, and the index leads to each', () => {
    expect(pages.size).toBe(rules.length + 1);
    const links = [...pageOf('README.md').matchAll(/\]\(([\w/-]+\.md)\)/g)].map(([, path]) => path);
    expect(new Set([...links, 'README.md'])).toEqual(new Set(pages.keys()));
    for (const rule of rules) expect(pageOf('README.md')).toContain(`\`${rule.id}\``);
  });

  test('lead back to the index and hold no empty word', () => {
    for (const [path, text] of pages) {
      expect(text, path).not.toMatch(/undefined|NaN|\[object/);
      if (path === 'README.md') continue;
      const up = /\[Semua aturan\]\(([./]+)README\.md\)/.exec(text)?.[1];
      expect(join(dirname(path), up ?? 'x'), path).toBe('./');
    }
  });

  test('tell what a rule says, asks and rests on', () => {
    const text = pageOf('contributions/bpu-contribution.md');
    expect(text).toContain('# Iuran BPU sebulan');
    expect(text).toContain('*Monthly contribution of a BPU. ');
    expect(text).toContain('B(incomeMonthly) × (r_JKK + r_JHT) + JKM');
    expect(text).toMatch(/^- PP 44\/2015 pasal 17/m);
    expect(text).toMatch(/^\| `payer` \| Sumber dana \| APBD_KAB, .* \| ya \|$/m);
    expect(text).toMatch(/^\| `incomeMonthly` \| .* \| tidak \|$/m);
  });

  test('show the figures over time, each with its law, and mark what nobody read', () => {
    const text = pageOf('contributions/pu-contribution.md');
    expect(text).toMatch(/^\| 2025-03-01 \| 2026-03-01 \| Rp10\.547\.400 sebulan \| PP 45/m);
    const relief = pageOf('contributions/bpu-contribution.md');
    expect(relief).toMatch(/^\| 2026-01 \| 2027-04 \|.*\*\*\[U\]\*\* CSR\/TJSL: belum pasti/m);
  });

  test('end with an example as the rule answers it, and every case with its source', () => {
    const text = pageOf('contributions/payment.md');
    expect(text).toContain('"paidOn": "2026-07-01"');
    expect(text).toContain('  Jumlah: Rp0');
    expect(text).toMatch(/^- Bulan tertua lebih dahulu\. \(BPJS TK/m);
  });

  test('name the parts of facts within lists', () => {
    expect(pageOf('contributions/payment.md')).toMatch(
      /^\| `arrears\[\]\.due` \| Sisa terutang \|/m,
    );
  });
});

test('the examples of the guide are answered as they stand', () => {
  const folder = join(pagesFolder, 'contoh');
  const asked = readdirSync(folder)
    .filter((name) => name !== 'pengandaian.json')
    .flatMap((name) => {
      const text = readFileSync(join(folder, name), 'utf8');
      return name.endsWith('.jsonl') ? text.trimEnd().split('\n') : [text];
    });
  expect(asked.length).toBeGreaterThanOrEqual(7);
  for (const json of asked) {
    const answer = answerItem({ written: JSON.parse(json) }, { group: 'explain', reform: [] });
    expect(answer.issues, json).toEqual([]);
  }
  const reform = parseReform(JSON.parse(readFileSync(join(folder, 'pengandaian.json'), 'utf8')));
  expect(reform.ok).toBe(true);
});

test('a rule none of whose cases is answered has no page', () => {
  const rule = findRule('contributions.bpu_contribution');
  if (rule === undefined) throw new Error('No such rule');
  const refused = { name: 'x', input: {}, source: 'x' };
  expect(() => rulePage(rule, [refused])).toThrow('contributions.bpu_contribution');
});

describe('a folder of pages', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'payung-halaman-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('is brought to the pages: written, renewed, tidied; what is no page stays', () => {
    const wanted = new Map([
      ['README.md', 'a\n'],
      ['contributions/x.md', 'b\n'],
    ]);
    expect(staleIn(folder, wanted)).toEqual(['README.md', 'contributions/x.md']);
    mkdirSync(join(folder, 'contoh'));
    writeFileSync(join(folder, 'contoh/a.json'), '{}');
    writeFileSync(join(folder, 'old.md'), 'c\n');
    writePages(folder, wanted);
    expect(staleIn(folder, wanted)).toEqual([]);
    expect(readFileSync(join(folder, 'contributions/x.md'), 'utf8')).toBe('b\n');
    expect(readFileSync(join(folder, 'contoh/a.json'), 'utf8')).toBe('{}');
    writeFileSync(join(folder, 'README.md'), 'changed by hand\n');
    expect(staleIn(folder, wanted)).toEqual(['README.md']);
  });
});
