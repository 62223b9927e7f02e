import { day, month, rate as ppm, rupiah } from '@payung/values';
import { expect, test } from 'vitest';
import { findBpuJkmWaiting } from './benefits/bpu-jkm-waiting.ts';
import { bpuContribution } from './contributions/bpu-contribution.ts';
import { bpuRegistrationAge } from './eligibility/bpu-registration-age.ts';
import {
  givenRateStep,
  givenStep,
  limitStep,
  rateStep,
  type Step,
  stepOf,
  sumStep,
  times,
} from './explained.ts';
import { type FundSource, fundSources } from './fund-source.ts';
import { getParameter } from './parameter.ts';
import { parseReform, underReform } from './reform.ts';
import {
  bpuStatusText,
  citationText,
  claimDocumentText,
  explanationText,
  figureText,
  fundSourceText,
  labelText,
  stepText,
  unitText,
} from './step-text.ts';

test('a step reads as one Indonesian line with figure, article and date', () => {
  expect(explanationText(contribution('CSR'))).toEqual([
    'Dasar iuran BPU menurut penghasilan sebulan: Rp1.000.000 sebulan (PP 44/2015 pasal 17 dan Lampiran II, berlaku sejak 2015-07-01)',
    'Hak atas keringanan PP 50/2025 menurut pembayar, CSR/TJSL: belum pasti (PP 50/2025 pasal 3 sampai 5, berlaku 2026-01 sampai sebelum 2027-04; belum terkonfirmasi)',
    'Tarif iuran JKK BPU: 1 % × Rp1.000.000 = Rp10.000 (PP 44/2015 pasal 17, berlaku sejak 2015-07-01)',
    'Iuran JKM BPU: Rp6.800 sebulan (PP 44/2015 pasal 18, berlaku sejak 2015-07-01)',
    'Jumlah: Rp16.800',
  ]);
});

test('a relief shows what is left and what falls away', () => {
  const lines = explanationText(contribution('MANDIRI'), 'en');
  expect(lines.filter((line) => line.includes('×')).map((line) => line.split(' (PP')[0])).toEqual([
    'JKK contribution rate of BPU: 1 % × Rp1.000.000 = Rp10.000',
    expect.stringMatching(/: 50 % × Rp10\.000 = Rp5\.000 \(−Rp5\.000\)$/),
    expect.stringMatching(/: 50 % × Rp6\.800 = Rp3\.400 \(−Rp3\.400\)$/),
  ]);
  expect(lines.at(-1)).toBe('Total: Rp8.400');
});

test('times, fractions, limits and facts read as a person would write them', () => {
  const sum = getParameter('benefits.jkm.santunan', day('2026-07-01'));
  const rate = getParameter('contributions.pu_jkm_rate', month('2026-07'));
  const line = (step: Step) => stepText(step).split(' (PP')[0];
  expect(line(sumStep(sum, sum.value, { times: 2 }))).toContain('Rp20.000.000 × 2 = Rp40.000.000');
  expect(
    line(rateStep(rate, rate.value, { base: rupiah(3_000_000), times: times(65, 30) })),
  ).toContain('0,3 % × Rp3.000.000 × 65/30 = Rp19.500');
  expect(line(limitStep(sum, rupiah(20_000_000), { before: rupiah(25_000_000) }))).toContain(
    'Rp20.000.000 (−Rp5.000.000)',
  );
  expect(line(limitStep(sum, rupiah(20_000_000), { before: rupiah(20_000_000) }))).not.toContain(
    '−',
  );
  const label = { id: 'Saldo', en: 'Balance' };
  expect(stepText(givenStep('balance', label, 5_000, { amount: rupiah(5_000) }))).toBe(
    'Saldo: Rp5.000',
  );
  expect(stepText(givenStep('children', label, 2), 'en')).toBe('Balance: 2');
  const average = { times: times(1, 3), amount: rupiah(2_000) };
  expect(stepText(givenStep('wages', label, 6_000, average))).toBe(
    'Saldo: Rp6.000 × 1/3 = Rp2.000',
  );
  const raised = givenStep('least', label, 6_000, { amount: rupiah(1_000), adjusts: true });
  expect(stepText(raised)).toBe('Saldo: Rp6.000 (Rp1.000)');
  const own = givenRateStep('rate', label, ppm(50_000), { base: rupiah(2_000) });
  expect(stepText(own)).toBe('Saldo: 5 % × Rp2.000 = Rp100');
});

test('what is only assumed says so instead of its mark', () => {
  const assumed = parseReform({ parameter: 'contributions.bpu_jkm_amount', value: 8_000 });
  if (!assumed.ok) throw new Error('refused');
  const lines = underReform(assumed.value, () => explanationText(contribution('APBD_KAB')));
  expect(lines.at(-2)).toBe(
    'Iuran JKM BPU: Rp8.000 sebulan (PP 44/2015 pasal 18, berlaku sejak 2015-07-01; pengandaian, bukan hukum yang berlaku)',
  );
});

test('an unconfirmed figure says so, in either language', () => {
  const limits = bpuRegistrationAge({ on: day('2026-07-01') });
  const [min] = limits.ok ? limits.value.steps : [];
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

test('an annex or a page is cited as a place of its own, not as an article', () => {
  expect(citationText({ law: 'PP 44/2015', article: 'Lampiran II' })).toBe(
    'PP 44/2015 Lampiran II',
  );
  expect(citationText({ law: 'Proses bisnis', article: 'halaman 19' })).toBe(
    'Proses bisnis halaman 19',
  );
  expect(citationText({ law: 'PP 44/2015', article: '17' }, 'en')).toBe('PP 44/2015 art. 17');
});

test('a figure, a document and a status have their words alone, Indonesian first', () => {
  const jkm = getParameter('contributions.bpu_jkm_amount', month('2026-07'));
  const step = sumStep(jkm, jkm.value);
  expect([figureText(step), figureText(step, 'en')]).toEqual([
    'Rp6.800 sebulan',
    'Rp6.800 a month',
  ]);
  const permission = getParameter('status.construction_late', day('2026-07-01'));
  expect(figureText(stepOf(permission, permission.value))).toBe('tidak');
  expect(labelText(step)).toBe('Iuran JKM BPU');
  expect(fundSourceText('CSR')).toBe('CSR/TJSL');
  expect(claimDocumentText('death_certificate')).toBe('Akta kematian');
  expect(bpuStatusText('arrears')).toBe('menunggak, masih dapat dilunasi');
  expect(bpuStatusText('ended', 'en')).not.toBe(bpuStatusText('ended'));
});

test('a calculation without money has no sum', () => {
  const limits = bpuRegistrationAge({ on: day('2026-07-01') });
  if (!limits.ok) throw new Error('refused');
  expect(explanationText(limits.value).map((line) => line.split(':')[0])).toEqual([
    'Usia terendah pendaftaran BPU',
    'Batas usia pendaftaran BPU',
  ]);
});

function contribution(payer: FundSource) {
  const answer = bpuContribution({ programs: ['JKK', 'JKM'], month: month('2026-07'), payer });
  if (!answer.ok) throw new Error(JSON.stringify(answer.issues));
  return answer.value;
}
