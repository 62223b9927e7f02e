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
          const read = cells.read(written);
          const bytes = bytesOf(written);
          expect(cells.readBytes(bytes, 0, bytes.length)).toEqual(read);
          expect(read.dead).toBe(normal.dead);
          expect(cells.texts().at(read.cell)).toBe(nameCell(normal));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('has one number however it is written', () => {
    const cells = new NameCells();
    expect(cells.read('H. Hasan Radjak, S.Pd').cell).toBe(cells.read('HASAN RADJAK').cell);
  });

  it('gives the words and hashes that its text gives', () => {
    fc.assert(
      fc.property(writtenNames, (names) => {
        const cells = new NameCells();
        for (const written of names) cells.read(written);
        const texts = cells.texts();
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
    expect(cells.read(undefined).cell).toBe(0);
    expect(cells.read('').cell).toBe(0);
    expect(cells.readBytes(new Uint8Array(0), 0, 0).cell).toBe(0);
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
