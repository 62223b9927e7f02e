// Reads a written village: the village of the register it names, if that is sure, and what is
// unsure about it. A misspelling is taken only when one village alone is that close, and said.

import type { Region, RegionRegister } from '@payung/regions';
import { type Issue, issue } from '@payung/values';
import { ownText } from '../repeats.ts';
import { isFiller } from './filler.ts';

export type VillageReading = {
  readonly written: string;
  readonly code?: string;
  readonly issues: readonly Issue[];
};

/** What the list itself says about place, to tell villages of one name apart. */
export type VillageContext = {
  readonly register: RegionRegister;
  readonly tenant: string;
  /** Village or kecamatan the list comes from, when its name carries the code. */
  readonly sender?: string | undefined;
};

/** A misspelling is at most one letter away, or sounds the same (0.98 in the register's measure). */
const soundsAlike = 0.98;
const lettersMin = 4;

/** Villages are few and rows many: each text of a list is searched for once. */
const readingsKept = 20_000;

export function villageReader(
  context: VillageContext,
): (text: string, district: string) => VillageReading | undefined {
  const known = new Map<string, VillageReading | undefined>();
  return (text, district) => {
    const key = `${text}\n${district}`;
    if (known.has(key)) return known.get(key);
    const reading = readVillage(text, district, context);
    if (known.size < readingsKept) known.set(ownText(key), reading);
    return reading;
  };
}

/**
 * Desa atau kelurahan seperti tertulis; `district` is the kecamatan column of the row.
 *
 * @example readVillage('Dusun III Ds HARAPAN', '', context).code // '7502022001'
 */
export function readVillage(
  text: string,
  district: string,
  context: VillageContext,
): VillageReading | undefined {
  const written = text.replace(/[\s\u00a0]+/g, ' ').trim();
  if (written === '' || isFiller(written)) return undefined;
  // Without a tenant nobody knows which of the country's villages is meant.
  if (context.tenant === '') return { written, issues: [] };
  const within = districtOf(district, context) ?? districtIn(written, context) ?? context.tenant;
  const resolution = context.register.resolve(written, within, 'village');
  switch (resolution.kind) {
    case 'one':
      return isSendersDistrict(resolution.region, written, context)
        ? unsureVillage(written, [resolution.region], context)
        : { written, code: resolution.region.code, issues: [] };
    case 'many':
      return oneOfMany(written, resolution.regions, context);
    case 'none':
      return misspelt(written, within, context);
    default:
      return resolution satisfies never;
  }
}

function districtOf(text: string, context: VillageContext): string | undefined {
  if (text.trim() === '') return undefined;
  const found = context.register.resolve(text, context.tenant, 'district');
  return found.kind === 'one' ? found.region.code : undefined;
}

/** `BAJO - Tilamuta`, `TENILO, Kec. Paguyaman`: the part after the village may be its kecamatan. */
function districtIn(written: string, context: VillageContext): string | undefined {
  const match =
    /(?:[,;(]|\s[-–/]\s|\bkec(?:amatan|\.)?\s)\s*(?:kec(?:amatan|\.)?\s*)?([^,;()]+)/i.exec(
      written,
    );
  return match?.[1] === undefined ? undefined : districtOf(match[1], context);
}

function oneOfMany(
  written: string,
  regions: readonly Region[],
  context: VillageContext,
): VillageReading {
  const sender = context.sender;
  const near =
    sender === undefined ? [] : regions.filter((each) => each.code.startsWith(sender.slice(0, 6)));
  const exact = near.find((each) => each.code === sender);
  const chosen = exact ?? (near.length === 1 ? near[0] : undefined);
  if (chosen) return { written, code: chosen.code, issues: [] };
  return unsureVillage(written, regions, context);
}

function unsureVillage(
  written: string,
  regions: readonly Region[],
  context: VillageContext,
): VillageReading {
  const places = regions.map((each) => inDistrict(each, context)).join(', ');
  const found = issue('region_ambiguous', { text: written, places }, { severity: 'warning' });
  return { written, issues: [found] };
}

/**
 * On the list of one village the name of its kecamatan is more likely just that than the other
 * village of that name: `Botumoito` from Bolihutuo, kecamatan Botumoito.
 */
function isSendersDistrict(region: Region, written: string, context: VillageContext): boolean {
  const { sender, register, tenant } = context;
  if (sender?.length !== 10 || region.code === sender) return false;
  const district = register.find(sender.slice(0, 6));
  const named = register.resolve(written, tenant, 'district');
  return named.kind === 'one' && named.region.code === district?.code;
}

function inDistrict(village: Region, context: VillageContext): string {
  const district = context.register.find(village.code.slice(0, 6));
  return district === undefined ? village.name : `${village.name} (${district.name})`;
}

function misspelt(written: string, within: string, context: VillageContext): VillageReading {
  const close = context.register
    .suggest(written, within, 'village')
    .filter((each) => each.similarity >= threshold(each.region.name))
    .map((each) => each.region);
  const [only] = close;
  const sender = close.find((each) => each.code === context.sender);
  const read = sender ?? (close.length === 1 ? only : undefined);
  if (read) {
    const data = { text: written, name: read.name };
    const found = issue('region_read_as', data, { severity: 'warning' });
    return { written, code: read.code, issues: [found] };
  }
  if (close.length > 1) return oneOfMany(written, close, { ...context, sender: undefined });
  return { written, issues: [issue('region_unknown', { text: written }, { severity: 'warning' })] };
}

function threshold(name: string): number {
  const letters = name.replace(/[^\p{L}]/gu, '').length;
  return letters < lettersMin ? 1 : Math.min(soundsAlike, 1 - 1 / letters - 0.001);
}

export type DistrictReading = {
  readonly written: string;
  readonly code?: string;
  readonly issues: readonly Issue[];
};

/**
 * Kecamatan seperti tertulis: the tenant's of that name. One that only another regency of the
 * province has is out of scope; one that nobody has is misspelt or no kecamatan.
 */
export function districtReader(
  context: VillageContext,
): (text: string) => DistrictReading | undefined {
  const known = new Map<string, DistrictReading | undefined>();
  return (text) => {
    if (text === '') return undefined;
    if (known.has(text)) return known.get(text);
    const reading = readDistrict(text, context);
    if (known.size < readingsKept) known.set(ownText(text), reading);
    return reading;
  };
}

function readDistrict(written: string, context: VillageContext): DistrictReading {
  const { register, tenant } = context;
  if (tenant.length < 4) return { written, issues: [] };
  const own = register.resolve(written, tenant, 'district');
  if (own.kind === 'one') return { written, code: own.region.code, issues: [] };
  const warned = (code: Issue['code']) => issue(code, { text: written }, { severity: 'warning' });
  const elsewhere = register.resolve(written, tenant.slice(0, 2), 'district');
  if (elsewhere.kind !== 'none') return { written, issues: [warned('out_of_scope')] };
  return { written, issues: [warned('region_unknown')] };
}

/** Whether a column of its own says a domicile in another regency. */
export function regencyReader(
  context: Pick<VillageContext, 'register' | 'tenant'>,
): (text: string) => boolean {
  const known = new Map<string, boolean>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const elsewhere = isElsewhere(text, context);
    if (known.size < readingsKept) known.set(ownText(text), elsewhere);
    return elsewhere;
  };
}

function isElsewhere(
  written: string,
  context: Pick<VillageContext, 'register' | 'tenant'>,
): boolean {
  const { register, tenant } = context;
  if (tenant.length < 4 || isFiller(written)) return false;
  const own = tenant.slice(0, 4);
  const near = register.resolve(written, own.slice(0, 2), 'regency');
  const found = near.kind === 'none' ? register.resolve(written, '', 'regency') : near;
  if (found.kind === 'one') return found.region.code !== own;
  return found.kind === 'many' && found.regions.every((region) => region.code !== own);
}
