import { day, month } from '@payung/values';
import { expect, test } from 'vitest';
import { findBpuJkmWaiting } from './benefits/bpu-jkm-waiting.ts';
import { bpuContribution } from './contributions/bpu-contribution.ts';
import { bpuRegistrationAge } from './eligibility/bpu-registration-age.ts';
import { fundSources } from './fund-source.ts';
import { citationText, fundSourceText, stepText, unitText } from './step-text.ts';

test('a step reads as one Indonesian line with figure, article and date', () => {
  const { steps } = bpuContribution({
    programs: ['JKK', 'JKM'],
    month: month('2026-07'),
    payer: 'CSR',
  });
  expect(steps.map((step) => stepText(step))).toEqual([
    'Dasar iuran BPU menurut penghasilan sebulan: Rp1.000.000 sebulan (PP 44/2015 pasal 17 dan Lampiran II, berlaku sejak 2015-07-01)',
    'Tarif iuran JKK BPU: 1 % dari dasar iuran (PP 44/2015 pasal 17, berlaku sejak 2015-07-01)',
    'Iuran JKM BPU: Rp6.800 sebulan (PP 44/2015 pasal 18, berlaku sejak 2015-07-01)',
    'Hak atas keringanan PP 50/2025 menurut pembayar: belum pasti (PP 50/2025 pasal 3 sampai 5, berlaku 2026-01 sampai sebelum 2027-04; belum terkonfirmasi)',
  ]);
});

test('an unconfirmed figure says so, in either language', () => {
  const [min] = bpuRegistrationAge(day('2026-07-01')).steps;
  if (!min) throw new Error('no step');
  expect(stepText(min)).toContain('18 tahun');
  expect(stepText(min)).toContain('belum terkonfirmasi');
  expect(stepText(min, 'en')).toContain('18 years');
  expect(stepText(min, 'en')).toContain('unconfirmed');
});

test('the JKM waiting time is three months with the burial sum, and unknown before 2025', () => {
  const waiting = findBpuJkmWaiting(day('2026-07-01'));
  expect(waiting?.value).toEqual({ months: 3, amount: 10_000_000 });
  expect(waiting?.steps.map((step) => stepText(step))[1]).toContain('Rp10.000.000 (Permenaker');
  expect(findBpuJkmWaiting(day('2025-02-23'))).toBeUndefined();
});

test('sources of money, units and citations have words in both languages', () => {
  for (const language of ['id', 'en'] as const) {
    const names = fundSources.map((source) => fundSourceText(source, language));
    expect(new Set(names).size).toBe(fundSources.length);
  }
  expect(unitText('months')).toBe('bulan');
  expect(citationText({ law: 'PP 44/2015', article: '18' })).toBe('PP 44/2015 pasal 18');
  expect(citationText({ law: 'PP 46/2015' }, 'en')).toBe('PP 46/2015');
});
