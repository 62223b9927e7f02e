import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteTexts } from '../engine/byte-texts.ts';
import { hashText } from '../engine/hash.ts';
import { normaliseName } from '../names/normalise.ts';
import { nameCell } from './name.ts';
import { NameCells, nameWordsOf } from './name-cells.ts';
import { wordsOfCells } from './name-words.ts';

const word = fc.constantFrom(
  ...'HASAN Djafar JUSUF ABDULRAHMAN ABD ABDURRAHMAN SITIRAHMA ST SITI M MUH NUR NOER HAYATI'.split(
    ' ',
  ),
  ...'I NI WAYAN IWAYAN KADEK H HJ ALM SE SH S.PD BIN BINTI AL ALIAS AKA R Ma’ruf'.split(' '),
  ...'ABD. MOH. AL. H. HJ. BPK. IBU KH K.H. Alm. R. S. M. I. KD. SE. BIN. B.'.split(' '),
  ...'IMADE NIMADE MUHAMMADALI ABDULNUR ABDULLAH SITTINUR , (Ece) Radjak, A. Ü '.split(' '),
);
const writtenNames = fc.array(
  fc.array(word, { maxLength: 10 }).map((words) => words.join(' ')),
  { minLength: 1, maxLength: 6 },
);

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

describe('a written name in numbers', () => {
  it('says what the normalised name says, read as text or as bytes', () => {
    fc.assert(
      fc.property(writtenNames, (names) => {
        const cells = new NameCells();
        for (const written of names) {
          const normal = normaliseName(written);
          const bytes = bytesOf(written);
          const places = [cells.read(written), cells.readBytes(bytes, 0, bytes.length)];
          const { texts, cells: numbers } = cells.done();
          for (const place of places) {
            expect(cells.isDead(place)).toBe(normal.dead);
            expect(texts.at(numbers[place] ?? -1)).toBe(nameCell(normal));
          }
          expect(new Set(texts).size).toBe(texts.length);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('has one number however it is written', () => {
    const cells = new NameCells();
    const [one = 0, other = 0] = ['H. Hasan Radjak, S.Pd', 'HASAN RADJAK'].map((written) =>
      cells.read(written),
    );
    const { cells: numbers } = cells.done();
    expect(numbers[one]).toBe(numbers[other]);
    expect(numbers[one]).toBeGreaterThan(0);
  });

  it('gives the words and hashes that its text gives', () => {
    fc.assert(
      fc.property(writtenNames, (names) => {
        const cells = new NameCells();
        for (const written of names) cells.read(written);
        const { texts } = cells.done();
        expect([...texts.hashes()]).toEqual([...texts].map(hashText));
        const [own, parsed] = [nameWordsOf(texts), wordsOfCells([...texts])];
        const spelled = ({ starts, words, texts: all, sounds, sound }: typeof own) =>
          [...starts.keys()]
            .slice(1)
            .map((name) =>
              [...words.subarray(starts[name - 1], starts[name])].map((each) => [
                all[each],
                sounds[sound[each] ?? 0],
              ]),
            );
        expect(spelled(own)).toEqual(spelled(parsed));
      }),
    );
  });

  it('is nothing where nothing is written', () => {
    const cells = new NameCells();
    expect(cells.read(undefined)).toBe(0);
    expect(cells.read('')).toBe(0);
    expect(cells.readBytes(new Uint8Array(0), 0, 0)).toBe(0);
    expect(cells.done().texts.at(0)).toBe('');
  });
});

describe('texts as bytes', () => {
  it('come back as they went in, equal ones under one number', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (all) => {
        const texts = new ByteTexts();
        const numbers = all.map((text) => texts.numberOf(bytesOf(text), 0, bytesOf(text).length));
        expect(numbers.map((number) => texts.at(number))).toEqual(all);
        expect([...texts].length).toBe(new Set(['', ...all]).size);
      }),
    );
  });
});
