// The places of a sample: the real villages of a region, each with an invented size and mixture of
// name traditions, and the kecamatan outside from which people moved in.

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { formatRegionCode, type Region } from '@payung/regions';
import { parseRegionCsv } from '@payung/regions/data';
import { refuse } from '@payung/values';
import type { Tradition } from './naming.ts';
import { Random, Weighted } from './random.ts';

export type SampleVillage = {
  /** Kemendagri code, ten digits. */
  readonly code: string;
  readonly name: string;
  readonly district: { readonly code: string; readonly name: string };
  /** Relative number of people. */
  readonly weight: number;
  readonly traditions: Weighted<Tradition>;
  /** Number that chooses the families at home here. */
  readonly families: number;
};

export type Places = {
  /** Kemendagri code of the province or regency, without dots. */
  readonly region: string;
  /** In the order of their codes. */
  readonly villages: readonly SampleVillage[];
  /** Six-digit codes of kecamatan elsewhere. */
  readonly elsewhere: readonly string[];
};

const elsewhereCount = 24;
const tables = createRequire(import.meta.url);

/** The places below a province or regency; sizes and mixtures follow from the seed. */
export async function openPlaces(region: string, seed: number): Promise<Places> {
  const [districts, villages] = await Promise.all([
    regionsOf('districts', ''),
    regionsOf('villages', `${formatRegionCode(region)}.`),
  ]);
  if (villages.length === 0) throw refuse('room_region_unknown', { code: region });
  const names = new Map(districts.map(({ code, name }) => [code, name] as const));
  const random = new Random(seed, 1);
  const outside = districts.filter(({ code }) => !code.startsWith(region));
  return {
    region,
    villages: villages.map((village) => settled(village, names, random)),
    elsewhere: Array.from({ length: elsewhereCount }, () => random.pick(outside).code),
  };
}

async function regionsOf(table: string, prefix: string): Promise<readonly Region[]> {
  const path = tables.resolve(`@payung/regions/data/${table}.csv`);
  const [heading = '', ...lines] = (await readFile(path, 'utf8')).split('\n');
  return parseRegionCsv([heading, ...lines.filter((line) => line.startsWith(prefix))].join('\n'));
}

/** One village in four is a settlement of people from elsewhere, with other names than around it. */
const settlementShare = 0.25;

function settled(
  village: Region,
  names: ReadonlyMap<string, string>,
  random: Random,
): SampleVillage {
  const code = village.code.slice(0, 6);
  const name = names.get(code);
  if (name === undefined) throw new RangeError(`Village ${village.code} without its kecamatan`);
  const weight = Math.exp(random.unit() + random.unit() + random.unit() - 1.5);
  const host = hostTradition(village.code);
  const guest = random.pick(['javanese', 'balinese', 'bugis', 'minahasan'] as const);
  const guests = random.chance(settlementShare) ? 0.3 + random.unit() * 0.6 : 0.04;
  return {
    code: village.code,
    name: village.name,
    district: { code, name },
    weight,
    traditions: new Weighted<Tradition>([
      [host, 1 - guests],
      [guest, guests * 0.8],
      [host === 'gorontalo' ? 'javanese' : 'gorontalo', guests * 0.2],
    ]),
    families: random.next(),
  };
}

/** By province; where none is named, Javanese names are borne nearly everywhere. */
function hostTradition(village: string): Tradition {
  switch (village.slice(0, 2)) {
    case '75':
      return 'gorontalo';
    case '71':
      return 'minahasan';
    case '51':
      return 'balinese';
    case '72':
    case '73':
    case '74':
    case '76':
      return 'bugis';
    default:
      return 'javanese';
  }
}
