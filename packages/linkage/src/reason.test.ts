// The words of the reasons: complete in both languages, one sentence in the order of the evidence.

import { describe, expect, it } from 'vitest';
import { reasonSentence, reasonText } from './reason.ts';
import { reasons } from './reason-codes.ts';

describe('reasons', () => {
  it('make one Indonesian sentence', () => {
    expect(
      reasonSentence(['name_equal', 'nik_first_15_equal', 'village_different', 'birth_equal']),
    ).toBe(
      'NIK sama 15 angka pertama (angka terakhir hilang di Excel), nama sama, tanggal lahir sama, desa berbeda.',
    );
  });

  it('put the decision before the evidence', () => {
    expect(reasonSentence(['name_different', 'same_nik_other_name'])).toMatch(
      /^NIK sama tetapi nama lain.*, nama berbeda\.$/,
    );
  });

  it('make an English sentence', () => {
    expect(reasonSentence(['not_found'], 'en')).toBe('Not found among the participants.');
  });

  it('make nothing of nothing', () => {
    expect(reasonSentence([])).toBe('');
  });

  it('have words in both languages, no two the same', () => {
    for (const language of ['id', 'en'] as const) {
      const texts = reasons.map((reason) => reasonText(reason, language));
      expect(texts.every((text) => text.length > 5)).toBe(true);
      expect(new Set(texts).size).toBe(reasons.length);
    }
  });
});
