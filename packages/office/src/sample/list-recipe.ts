// The lists of a sample: which office or village sends them, whom it writes down, how well, and what
// its spreadsheet did to the column of NIKs.

import type { NikColumn } from './nik-damage.ts';
import type { Places, SampleVillage } from './places.ts';
import { Random } from './random.ts';
import type { Resident } from './resident.ts';
import type { SampleOccupation } from './words/occupations.ts';

/** A list without its file: name, whom it holds, quality. */
export type ListRecipe = {
  /** File name without extension. */
  readonly name: string;
  readonly kind: ListKind;
  /** Villages it looks at; absent = the whole region. */
  readonly villages?: ReadonlySet<string>;
  /** Multiplies the damage rates. */
  readonly quality: number;
  readonly column: NikColumn;
  /** Share of rows that follow once more, written down anew. */
  readonly repeats: number;
};

export const listKinds = [
  'dinas_pertanian_petani',
  'dinas_perikanan_nelayan',
  'disperindag_umkm',
  'dinsos_pekerja_rentan',
  'bkpsdm_non_asn',
  'pupr_buruh_konstruksi',
  'dishub_ojek_sopir',
  'kesra_imam_guru_ngaji',
  'csr_bantuan_iuran',
  'desa_rekap_kabupaten',
  'desa',
] as const;
export type ListKind = (typeof listKinds)[number];

type Office = {
  /** Share of the workers of that occupation on the list. */
  readonly takes: Partial<Record<SampleOccupation | 'any', number>>;
  readonly quality: number;
  readonly scientific: number;
  readonly lastZero: number;
};

/** The register is kept by one office and read from its system: fewer slips, no rounded numbers. */
export const registerClerk = { quality: 0.28, column: { scientific: 0, lastZero: 0 } } as const;

const offices: Readonly<Record<ListKind, Office>> = {
  dinas_pertanian_petani: {
    takes: { PETANI: 0.6, PETERNAK: 0.25 },
    quality: 1.15,
    scientific: 0.06,
    lastZero: 0.115,
  },
  dinas_perikanan_nelayan: {
    takes: { NELAYAN: 0.72 },
    quality: 1.3,
    scientific: 0.12,
    lastZero: 0.22,
  },
  disperindag_umkm: {
    takes: { PEDAGANG_UMKM: 0.44 },
    quality: 0.9,
    scientific: 0.025,
    lastZero: 0.04,
  },
  dinsos_pekerja_rentan: { takes: { any: 0.24 }, quality: 0.95, scientific: 0.03, lastZero: 0.063 },
  bkpsdm_non_asn: { takes: { NON_ASN: 0.92 }, quality: 0.6, scientific: 0.007, lastZero: 0.008 },
  pupr_buruh_konstruksi: {
    takes: { BURUH_BANGUNAN: 0.5 },
    quality: 1.5,
    scientific: 0.043,
    lastZero: 0.09,
  },
  dishub_ojek_sopir: {
    takes: { OJEK_SOPIR: 0.65 },
    quality: 1.15,
    scientific: 0.042,
    lastZero: 0.066,
  },
  kesra_imam_guru_ngaji: {
    takes: { ROHANIWAN: 0.95 },
    quality: 0.8,
    scientific: 0.016,
    lastZero: 0.028,
  },
  csr_bantuan_iuran: {
    // Whom a donor chose.
    takes: { any: 0.032 },
    quality: 1,
    scientific: 0.115,
    lastZero: 0.26,
  },
  desa_rekap_kabupaten: { takes: { any: 0.075 }, quality: 1.1, scientific: 0.062, lastZero: 0.147 },
  desa: { takes: { any: 0.36 }, quality: 1.1, scientific: 0.03, lastZero: 0.06 },
};

const repeatShare = 0.022;
const villageListsPerRegency = 12;
/** A village that keeps its numbers in a rounding spreadsheet; the others write them as text. */
const roundingVillages = 0.3;

/** Whether the office writes this worker down. */
export function takes(recipe: ListRecipe, person: Resident, random: Random): boolean {
  const { occupation } = person;
  if (occupation === undefined) return false;
  const share = offices[recipe.kind].takes;
  return random.chance(share[occupation] ?? share.any ?? 0);
}

/** All lists of a region: in a province each regency has its own. */
export function listRecipes(places: Places, seed: number, factor: number): readonly ListRecipe[] {
  const random = new Random(seed, 3);
  const regencies = Map.groupBy(places.villages, ({ code }) => code.slice(0, 4));
  const whole = places.region.length === 4;
  return [...regencies].flatMap(([regency, villages]) => {
    const suffix = whole ? '' : `_${regency}`;
    const scope = whole ? undefined : new Set(villages.map(({ code }) => code));
    return [...officeLists(suffix, scope, factor), ...villageLists(villages, random, factor)];
  });
}

function officeLists(
  suffix: string,
  villages: ReadonlySet<string> | undefined,
  factor: number,
): readonly ListRecipe[] {
  return listKinds
    .filter((kind) => kind !== 'desa')
    .map((kind) => ({
      name: `${kind}${suffix}`,
      kind,
      ...(villages === undefined ? {} : { villages }),
      quality: offices[kind].quality,
      column: column(offices[kind], factor),
      repeats: repeatShare,
    }));
}

function villageLists(
  villages: readonly SampleVillage[],
  random: Random,
  factor: number,
): readonly ListRecipe[] {
  const step = Math.max(1, Math.floor(villages.length / villageListsPerRegency));
  return villages
    .filter((_, index) => index % step === 0)
    .map((village) => {
      const rounding = random.chance(roundingVillages) ? 0.25 + random.unit() * 0.4 : 0.02;
      const { scientific, quality } = offices.desa;
      return {
        name: `desa_${village.code}_${village.name.toLowerCase().replace(/[^a-z0-9]+/g, '_')}`,
        kind: 'desa' as const,
        villages: new Set([village.code]),
        quality: quality * (0.5 + random.unit()),
        column: column({ scientific, lastZero: rounding }, factor),
        repeats: repeatShare,
      };
    });
}

function column(shares: NikColumn, factor: number): NikColumn {
  const most = 0.8;
  return {
    scientific: Math.min(most, shares.scientific * factor),
    lastZero: Math.min(most, shares.lastZero * factor),
  };
}
