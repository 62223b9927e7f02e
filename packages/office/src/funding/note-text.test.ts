import { describe, expect, test } from 'vitest';
import { exclusionReasons } from './candidate.ts';
import { earmarkText, exclusionText, planNoteText, priorityText } from './note-text.ts';
import { planNoteCodes } from './plan.ts';
import { findRule, ruleForms } from './priority.ts';

describe('a note of the plan', () => {
  test('names fund, places and money as a treasurer writes them', () => {
    const data = { fund: 'dbh-sawit', name: 'DBH Sawit', places: 1_300, amount: 60_480_000 };
    expect(planNoteText({ code: 'unfilled', data })).toBe(
      'Dana DBH Sawit masih cukup untuk 1.300 tempat (Rp60.480.000), tetapi tidak ada nama yang memenuhi syarat.',
    );
    expect(planNoteText({ code: 'unfilled', data }, 'en')).toContain('1.300 more places');
  });

  test('puts the rules of order into words', () => {
    const rules = 'belum_terlindungi, usia:40-64, pekerjaan:NELAYAN|PRT, undian';
    expect(planNoteText({ code: 'order', data: { rules } })).toBe(
      'Urutan penerima: yang belum pernah menjadi peserta lebih dulu; usia 40-64 tahun lebih dulu; pekerjaan NELAYAN, PRT lebih dulu; bila sama, undian dengan bibit yang dicatat.',
    );
  });

  test.each(planNoteCodes)('%s has a text in both languages', (code) => {
    const texts = [planNoteText({ code, data: {} }), planNoteText({ code, data: {} }, 'en')];
    expect(texts[0]).not.toBe(texts[1]);
    expect(texts.every((text) => text.length > 10 && !text.includes('{'))).toBe(true);
  });
});

test('each reason for leaving a person out and each rule of order has its words', () => {
  for (const language of ['id', 'en'] as const) {
    const reasons = exclusionReasons.map((reason) => exclusionText(reason, language));
    expect(new Set(reasons).size).toBe(exclusionReasons.length);
    const rules = ruleForms.flatMap((form) => findRule(form) ?? []);
    const texts = rules.map((rule) => priorityText(rule, language));
    expect(new Set(texts).size).toBe(ruleForms.length);
    expect(texts.some((text) => /_lebih_dulu|[{}]/.test(text))).toBe(false);
  }
});

test('an earmark names its occupations', () => {
  expect(earmarkText({ kind: 'occupation', codes: ['NELAYAN', 'PETANI'] })).toBe(
    'pekerjaan: NELAYAN, PETANI',
  );
  expect(earmarkText({ kind: 'vulnerable' }, 'en')).toBe('vulnerable workers');
  expect(
    earmarkText({
      kind: 'all',
      places: ['750201', '7502022001'],
      deciles: { min: 1, max: 4 },
      lists: ['nelayan.xlsx'],
    }),
  ).toBe('semua; wilayah 75.02.01, 75.02.02.2001; desil 1–4; daftar nelayan.xlsx');
});
