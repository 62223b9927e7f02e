// Each rule of name normalisation as a table: what stands in a list → what is compared.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseName } from './normalise.ts';
import { degrees, fatherWords, frontTitles } from './words.ts';

const compared = (written: string) => normaliseName(written).tokens.join(' ');

describe('a name is compared', () => {
  it.each([
    ['without titles', 'H. Junaidi Arsyad', 'JUNAIDI ARSYAD'],
    ['without titles', 'K.H. Andi Tahang', 'ANDI TAHANG'],
    ['without titles', 'Drs. Irwan Ismail', 'IRWAN ISMAIL'],
    ['without titles', 'Hj Sry Hasan', 'SRI HASAN'],
    ['without titles', 'Bpk. Syamsuddin', 'SYAMSUDDIN'],
    ['without several titles', 'Prof. Dr. H. Amir Kono', 'AMIR KONO'],
    ['without degrees after a comma', 'Rahman Dai, M.Si', 'RAHMAN DAI'],
    ['without degrees after a comma', 'Zaenab Edrus, St', 'ZAENAB EDRUS'],
    ['without two degrees', 'Hasna Hadju, S.Pd.I, M.Pd', 'HASNA HADJU'],
    ['without a dotted degree', 'Yusuf Pou S.Kom', 'YUSUF POU'],
    ['without a bare degree after two words', 'Aswin Ointu SP', 'ASWIN OINTU'],
    ['with the family name after a comma', 'Radjak, Hasan', 'RADJAK HASAN'],
    ['without an alias', 'Sumiati Lestari AL. Ece', 'SUMIATI LESTARI'],
    ['without an alias', 'Hartati Aulia ALIAS Ece', 'HARTATI AULIA'],
    ['without brackets', 'Herman Nusi (Iyam)', 'HERMAN NUSI'],
    ['with AL as part of the name', 'Tamrin Al Polontalo', 'TAMRIN AL POLONTALO'],
    ['without the father after BIN', 'Sutrisno Saputra Bin Tukiman', 'SUTRISNO SAPUTRA'],
    ['without the father after BINTI', 'Tarmi binti Sukardi', 'TARMI'],
    ['with MUHAMMAD for its short forms', 'Moch. Nani Abdullah', 'MUHAMMAD NANI ABDULLAH'],
    ['with MUHAMMAD for its short forms', 'Mhd.  Ahmad Mohamad ', 'MUHAMMAD AHMAD MUHAMMAD'],
    ['with MUHAMMAD for M. in front', 'M. Ramli', 'MUHAMMAD RAMLI'],
    ['with M. as an initial at the end', 'Tamrin M.', 'TAMRIN M'],
    ['with SITI for ST in front', 'St. Hasna Uno, S.Sos', 'SITI HASNA UNO'],
    ['with SITI for S. in front', 'S. Nurhayati Abdullah', 'SITI NURHAYATI ABDULLAH'],
    ['with a dot between two words', 'ABD.MUIS PODUNGGE', 'ABDUL MUIS PODUNGGE'],
    ['with ABDUL apart from what it is joined to', 'Abdulrahim Jusuf', 'ABDUL RAHIM JUSUF'],
    ['with ABDUL apart from what it is joined to', 'Abdurrahman Dai', 'ABDUL RAHMAN DAI'],
    ['with ABDUL apart from what it is joined to', 'Abdussalam Dai', 'ABDUL SALAM DAI'],
    ['with ABDULLAH whole', 'Abdullah Usman', 'ABDULLAH USMAN'],
    ['with NUR joined', 'Nur Hayati Naki', 'NURHAYATI NAKI'],
    ['with NUR joined after SITI', 'Siti Nur Aini', 'SITI NURAINI'],
    ['with NUR apart in the middle', 'Hamzah Nur Pakaya', 'HAMZAH NUR PAKAYA'],
    ['without the Balinese word of sex', 'I Wayan Suarta', 'WAYAN SUARTA'],
    ['without the Balinese word of sex', 'Kd. Suparta I', 'KADEK SUPARTA'],
    ['without the Balinese word of sex', 'Ni Nym. Ratnadi', 'NYOMAN RATNADI'],
    ['with the Balinese words apart', 'INYM. Suwendra', 'NYOMAN SUWENDRA'],
    ['with I. as an initial', 'I. Pakaya', 'I PAKAYA'],
    ['without accents and apostrophes', 'Ma’ruf Rá’is', 'MARUF RAIS'],
    ['without digits', 'Hasan 2 Lamusu', 'HASAN LAMUSU'],
    ['as the one word it is', 'SITI', 'SITI'],
    ['as the one word it is, a title or not', 'Haji', 'HAJI'],
    ['as the one word it is, a degree or not', 'Se', 'SE'],
    ['as nothing when it holds no letter', '---', ''],
  ])('%s: %s', (_, written, expected) => {
    expect(compared(written)).toBe(expected);
  });

  it('keeps the father’s name as evidence', () => {
    expect(normaliseName('Rahman Ointu bin Abdul').father).toBe('ABDUL');
  });

  it('remembers that ALM. stood before it', () => {
    expect(normaliseName('ALMH. Linda Lasut')).toMatchObject({ dead: true });
    expect(normaliseName('Alma Lasut')).toMatchObject({ dead: false });
  });

  it('is looked up by its telling words, not by the commonest ones or initials', () => {
    expect(normaliseName('Moh. Siti K. Pakaya').blockingKeys).toEqual(['PAKA']);
    expect(normaliseName('Siti').blockingKeys).toEqual(['SITI']);
  });

  it('does not change when normalised again', () => {
    const word = fc.constantFrom('MOH', 'ABD', 'SITI', 'HASAN', 'RADJAK', 'NUR', 'KADEK', 'PAKAYA');
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), (words) => {
        const once = compared(words.join(' '));
        expect(compared(once)).toBe(once);
      }),
    );
  });

  it.each([
    ['(BT(A', ['BT', 'A']],
    ['. BIN Hasan', ['BIN', 'HASAN']],
    [', SE', ['SE']],
  ])('keeps the words of %j, before which only marks stand', (written, tokens) => {
    expect(normaliseName(written).tokens).toEqual(tokens);
  });

  it('never ends without a word when letters were written', () => {
    const part = fc.constantFrom(
      ...frontTitles,
      ...degrees,
      ...fatherWords,
      ...['ALIAS', 'AL.', 'AKA', 'A', 'I', 'NI', 'NUR'],
      ...['(', ')', '.', ',', '/', ' ', ' ', ' ', ', '],
    );
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 8 }), (parts) => {
        fc.pre(/[A-Z]/.test(parts.join('')));
        expect(normaliseName(parts.join('')).tokens.length).toBeGreaterThan(0);
      }),
      { numRuns: 2000 },
    );
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z .,()]{0,20}[A-Za-z][A-Za-z .,()]{0,20}$/), (text) => {
        expect(normaliseName(text).tokens.length).toBeGreaterThan(0);
      }),
    );
  });
});
