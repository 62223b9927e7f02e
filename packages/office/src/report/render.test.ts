import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { renderReport } from './render.ts';
import { type SummaryChanges, sampleSummary } from './summary.fixture.ts';

async function render(changes: SummaryChanges = {}, language: 'id' | 'en' = 'id') {
  const pdf = await renderReport(sampleSummary(changes), { language });
  return Buffer.from(pdf);
}

function pagesOf(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

test('the report is a tagged PDF/A of several pages, dated by its data', async () => {
  const pdf = await render();
  const text = pdf.toString('latin1');
  expect(text.startsWith('%PDF-1.7')).toBe(true);
  expect(pagesOf(pdf)).toBeGreaterThan(2);
  expect(text).toContain('/StructTreeRoot');
  expect(text).toContain('<pdfaid:part>2</pdfaid:part>');
  expect(text).toContain('D:20260630');
});

test('two processes give the same bytes', async () => {
  const script = fileURLToPath(new URL('fingerprint.fixture.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [script]);
  expect(stdout).toBe(sha256(await render()));
});

test('a second report of one process has the same bytes as the first', async () => {
  const first = await render();
  await render({}, 'en');
  expect(sha256(await render())).toBe(sha256(first));
});

test('another figure gives other bytes', async () => {
  const { totals } = sampleSummary();
  const changed = await render({ totals: { ...totals, unprotected: totals.unprotected + 1 } });
  expect(sha256(changed)).not.toBe(sha256(await render()));
});

describe('names are text, never layout', () => {
  test.each([
    '#panic("x")',
    '#[strong] $x^2$ *tebal* _miring_ `kode` @acuan <label>',
    '\\u{1F4A5} \\#panic("x") // sisa',
    '"}); #import "jahat.typ"',
    'أحمد 李 \u0000 \u202E',
  ])('%s', async (name) => {
    const [list] = sampleSummary().lists;
    const [fund] = sampleSummary().plan.funds;
    if (list === undefined || fund === undefined) throw new Error('The sample has both');
    const pdf = await render({
      tenant: { code: '75.02', name },
      lists: [{ ...list, file: name }],
      plan: { ...sampleSummary().plan, funds: [{ ...fund, name }] },
    });
    expect(pagesOf(pdf)).toBeGreaterThan(0);
  });
});

test('a region without bases, lists or funds still gets its report', async () => {
  const { plan } = sampleSummary();
  const empty = { ...plan, funds: [], months: [], excluded: [], notes: [] };
  expect(pagesOf(await render({ coverage: [], lists: [], plan: empty }))).toBeGreaterThan(0);
});

test('two hundred lists run over pages with their headings', async () => {
  const { lists } = sampleSummary();
  const many = Array.from({ length: 17 }, () => lists).flat();
  expect(pagesOf(await render({ lists: many }))).toBeGreaterThan(6);
});
