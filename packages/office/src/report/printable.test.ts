import { expect, test } from 'vitest';
import { missingGlyph, printable } from '../paper/index.ts';
import { renderReport } from './render.ts';
import { sampleSummary } from './summary.fixture.ts';

test('Indonesian texts pass as they are', () => {
  const text = 'Kab. Boalemo: 48,44 % – “Rp16.800” · kader desa’s “UCJ”, −3,2 poin ≈ 1.440.162 ÷ 2';
  expect(printable(text)).toBe(text);
});

test('accents typed apart are put together', () => {
  expect(printable('Jose\u0301')).toBe('José');
});

test('what the fonts lack is shown as missing, control characters as blanks', () => {
  expect(printable('أب 李\u0000\u202E!')).toBe(`${missingGlyph}${missingGlyph} ${missingGlyph}  !`);
});

test('the fonts print every sign that is let through, in regular and in bold', async () => {
  const signs = Array.from({ length: 0x2300 }, (_, code) => String.fromCodePoint(code))
    .filter((sign) => sign !== ' ' && sign !== '?' && printable(sign) === sign)
    .join('');
  expect(signs.length).toBeGreaterThan(300);
  const [fund] = sampleSummary().plan.funds;
  if (fund === undefined) throw new Error('The sample has funds');
  const changed = sampleSummary({
    tenant: { code: '75.02', name: signs },
    plan: { ...sampleSummary().plan, funds: [{ ...fund, name: signs }] },
  });
  const pdf = await renderReport(changed, { language: 'id' });
  expect(pdf.length).toBeGreaterThan(10_000);
});
