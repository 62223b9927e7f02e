// The comparison kind `place`: the villages of two people (linkage-design 4 E). People move, so a
// different place says little; a village is worth what its size makes of it.

import type {
  AgreementShare,
  Compare,
  ComparisonKind,
  Packed,
  TermFrequencies,
} from '../engine/comparison.ts';
import { firstOf } from '../engine/kinds/exact.ts';
import { floats, words } from '../engine/kinds/packed.ts';
import { sharedCodes, sharedFloats, sharedWords } from '../engine/shared-arrays.ts';
import type { TextColumn } from '../engine/table.ts';
import { arrayOfTexts } from '../engine/texts.ts';
import { phoneticKey } from '../names/phonetic.ts';
import { usualVillageShare } from './namesakes.ts';
import { numbering } from './numbering.ts';

/**
 * Levels of the place, weakest first. `kecamatan`: another village of it, or the village unknown.
 * `similar`: the written name agrees where one has no code, or one village was part of the other.
 */
export const placeLevels = ['missing', 'different', 'kecamatan', 'similar', 'village'] as const;
export type PlaceLevel = (typeof placeLevels)[number];

export const placeLevel: Readonly<Record<PlaceLevel, number>> = {
  missing: 0,
  different: 1,
  kecamatan: 2,
  similar: 3,
  village: 4,
};

/**
 * One cell of the column `place`.
 *
 * @example placeCell({ village: '7502042018', written: 'Ds. Tenilo' }) // '7502042018|750204||TINILU'
 */
export function placeCell(place: {
  readonly village?: string;
  readonly district?: string;
  readonly villageBefore?: string;
  readonly written?: string;
}): string {
  const { village, district, villageBefore = '', written = '' } = place;
  const kecamatan = village?.slice(0, 6) ?? district ?? '';
  const parts = [village ?? '', kecamatan, villageBefore, writtenKey(written)];
  return parts.every((part) => part === '') ? '' : parts.join('|');
}

/** Words that say what kind of place it is, and places of a hamlet inside the village. */
const placeWords = /\b(?:DESA|DS|KELURAHAN|KEL|DUSUN|DSN|LINGKUNGAN|RT|RW|[IVX]+|\d+)\b/g;

/** The name of the village alone, as it sounds: without what follows a comma, a dash or KEC. */
function writtenKey(written: string): string {
  return written
    .toUpperCase()
    .replace(/[,-].*$|\bKEC(?:AMATAN)?\b.*$/, '')
    .replace(/\./g, ' ')
    .replace(placeWords, ' ')
    .split(/[^A-Z]+/)
    .map((word) => phoneticKey(word))
    .join('');
}

function pack(columns: readonly TextColumn[], frequencies: TermFrequencies): Packed {
  const column = firstOf(columns);
  const count = column.texts.length;
  const packed = {
    village: sharedWords(count),
    kecamatan: sharedWords(count),
    before: sharedWords(count),
    written: sharedWords(count),
  };
  const share = sharedFloats(count);
  const villages = numbering();
  const names = numbering();
  for (const [at, text] of arrayOfTexts(column.texts).entries()) {
    const [village = '', kecamatan = '', before = '', written = ''] = text.split('|');
    packed.village[at] = villages(village);
    packed.kecamatan[at] = kecamatan === '' ? 0 : Number(kecamatan);
    packed.before[at] = villages(before);
    packed.written[at] = names(written);
    share[at] = village === '' ? 0 : shareOf(village, frequencies);
  }
  return { codes: sharedCodes(column), ...packed, share };
}

/** In short lists the usual share rules. */
const knownRecords = 200;

function shareOf(village: string, frequencies: TermFrequencies): number {
  const { records } = frequencies;
  const seen = records === 0 ? 0 : frequencies.share(village) * records;
  return (seen + knownRecords * usualVillageShare) / (records + knownRecords);
}

function compile(packed: Packed): Compare {
  const codes = words(packed, 'codes');
  const village = words(packed, 'village');
  const kecamatan = words(packed, 'kecamatan');
  const before = words(packed, 'before');
  const written = words(packed, 'written');
  return (left, right) => {
    const x = codes[left] ?? 0;
    const y = codes[right] ?? 0;
    if (x === 0 || y === 0) return placeLevel.missing;
    const one = village[x] ?? 0;
    const other = village[y] ?? 0;
    if (one !== 0 && one === other) return placeLevel.village;
    const near = kecamatan[x] !== 0 && kecamatan[x] === kecamatan[y];
    const apart = kecamatan[x] !== 0 && kecamatan[y] !== 0 && !near;
    if (one !== 0 && one === before[y]) return placeLevel.similar;
    if (other !== 0 && other === before[x]) return placeLevel.similar;
    if (!apart && (one === 0 || other === 0) && written[x] !== 0 && written[x] === written[y]) {
      return placeLevel.similar;
    }
    if (near) return placeLevel.kecamatan;
    return apart ? placeLevel.different : placeLevel.missing;
  };
}

/** Two strangers share a village as often as it is large. */
function agreementShare(packed: Packed): AgreementShare {
  const codes = words(packed, 'codes');
  const share = floats(packed, 'share');
  return (left, right, level) =>
    level === placeLevel.village
      ? Math.max(share[codes[left] ?? 0] ?? 0, share[codes[right] ?? 0] ?? 0)
      : 0;
}

export const placeKind: ComparisonKind = {
  name: 'place',
  cost: 1,
  levels: () => placeLevels,
  terms: (cell) => cell.split('|', 1).filter((village) => village !== ''),
  pack: (columns, _, frequencies) => pack(columns, frequencies),
  compile: (packed) => compile(packed),
  agreementShare: (packed) => agreementShare(packed),
};
