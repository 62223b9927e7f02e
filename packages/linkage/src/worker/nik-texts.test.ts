import { isNik } from '@payung/values';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashRange, hashText } from '../engine/hash.ts';
import type { NikEvidence } from '../nik-evidence.ts';
import { NikDigits, nikCell, nikOfCell, nikTextsOf } from './nik-texts.ts';

const digits = fc.stringMatching(/^\d{15,17}$/);
const evidence: fc.Arbitrary<NikEvidence> = fc
  .record({
    digits,
    kind: fc.constantFrom('whole', 'lost', 'damaged'),
    fits: fc.option(fc.boolean(), { nil: undefined }),
  })
  .map(({ fits, ...nik }) => (fits === undefined ? nik : { ...nik, fits }));

describe('a NIK cell in numbers', () => {
  it('reads as it was written, and hashes alike', () => {
    fc.assert(
      fc.property(fc.array(evidence), (niks) => {
        const cells = ['', ...niks.map(nikCell)];
        const texts = nikTextsOf(cells);
        expect([...texts]).toEqual(cells);
        expect([...texts.hashes()]).toEqual(cells.map(hashText));
        for (const [at, cell] of cells.entries()) {
          if (at > 0) expect(texts.hashOf(at, 0, 15)).toBe(hashRange(cell, 2, 17));
          expect(nikOfCell(texts.at(at) ?? '')).toEqual(nikOfCell(cell));
        }
      }),
    );
  });

  it('keeps zeros in front and numbers past 2^53 as of Papua', () => {
    const niks = new NikDigits();
    for (const written of ['0012345678901234', '9471031708900003', '94710317089000031']) {
      expect(niks.digitsOf(niks.numberOf(written))).toBe(written);
    }
  });

  it('read from bytes is a NIK exactly where its text is one', () => {
    const date = fc.constantFrom(
      '310180',
      '710399',
      '290200',
      '300200',
      '000180',
      '411399',
      '690212',
    );
    const made = fc
      .tuple(fc.stringMatching(/^\d{6}$/), date, fc.constantFrom('0000', '0001', '0100', '9999'))
      .map((parts) => parts.join(''));
    const odd = fc.constantFrom(
      '1111111111111111',
      '1234567890123456',
      '7502010000000000',
      '12',
      '',
    );
    const letters = fc.stringMatching(/^[\dA-Z]{16}$/);
    fc.assert(
      fc.property(fc.oneof(made, digits, odd, letters), (written) => {
        const bytes = new TextEncoder().encode(written);
        const niks = new NikDigits();
        const number = niks.numberOfNik(bytes, 0, bytes.length);
        expect(number > 0).toBe(isNik(written));
        if (number > 0) expect(niks.digitsOf(number)).toBe(written);
      }),
      { numRuns: 500 },
    );
  });

  it('has one number for equal digits, however many there are', () => {
    fc.assert(
      fc.property(fc.array(digits, { maxLength: 200 }), (all) => {
        const niks = new NikDigits();
        const numbers = [...all, ...all].map((each) => niks.numberOf(each));
        expect(new Set(numbers).size).toBe(new Set(all).size);
        expect(numbers.map((each) => niks.digitsOf(each))).toEqual([...all, ...all]);
      }),
    );
  });
});
