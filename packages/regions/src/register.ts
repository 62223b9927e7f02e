// The register: regions by code, their children, and names resolved to regions. It answers only
// what the text says: a name that fits two places gives both, a misspelt name gives none.

import {
  type NamePart,
  nameKey,
  nameParts,
  type RegionHint,
  splitKind,
  wholeName,
} from './names.ts';
import {
  parentCode,
  parseRegionCode,
  type Region,
  type RegionLevel,
  regionLevel,
} from './region.ts';
import { similarity } from './similarity.ts';

export type { RegionHint } from './names.ts';

/** Regions of any levels; a parent that is not among them is allowed (villages loaded alone). */
export type RegionData = Iterable<Region>;

/** What a written place means. `many` = more than one place fits; the reader must choose. */
export type Resolution =
  | { readonly kind: 'one'; readonly region: Region }
  | { readonly kind: 'many'; readonly regions: readonly Region[] }
  | { readonly kind: 'none' };

/** A region whose name is close to the written one; `similarity` from 0 to 1. */
export type RegionSuggestion = { readonly region: Region; readonly similarity: number };

export interface RegionRegister {
  /** Throws when there is no such region. */
  get(code: string): Region;
  find(code: string): Region | undefined;
  children(code: string): readonly Region[];
  /**
   * The region a text names, inside the region `within` when given. Levels looked at: provinces and
   * regencies; inside a province its regencies, then its districts; inside a regency its districts
   * and villages; inside a district its villages. A level written ("Kec.", "Ds") or asked for
   * decides: `resolve('Dulupi', '7502')` is many, `resolve('Dulupi', '7502', 'village')` is one.
   */
  resolve(text: string, within?: string, level?: RegionHint): Resolution;
  /** The closest names, best first: for a warning that asks, never to be taken in silence. */
  suggest(text: string, within?: string, level?: RegionHint): readonly RegionSuggestion[];
}

/**
 * A register of the regions handed in. Indexes are built for a region when first asked for.
 *
 * @example loadRegister(parseRegionCsv('code,name\n75,Gorontalo')).get('75').name // 'Gorontalo'
 */
export function loadRegister(data: RegionData): RegionRegister {
  const regions = new Map<string, Region>();
  const childrenOf = new Map<string, Region[]>();
  for (const region of data) {
    if (regions.has(region.code)) throw new RangeError(`Region listed twice: ${region.code}`);
    regions.set(region.code, region);
    const parent = region.parent ?? '';
    const siblings = childrenOf.get(parent);
    if (siblings === undefined) childrenOf.set(parent, [region]);
    else siblings.push(region);
  }
  return registerOf({ regions, childrenOf, named: new Map() });
}

/** A region with the key of its name and, for regencies, its kind. */
type Named = NamePart & { readonly region: Region };

/** The regions by code and by parent, and their names, indexed for a place when first asked for. */
type Index = {
  readonly regions: ReadonlyMap<string, Region>;
  readonly childrenOf: ReadonlyMap<string, readonly Region[]>;
  readonly named: Map<string, ReadonlyMap<string, readonly Named[]>>;
};

function registerOf(index: Index): RegionRegister {
  const { regions, childrenOf } = index;
  return {
    get(code) {
      const region = regions.get(code);
      if (region === undefined) throw new RangeError(`No such region: ${code}`);
      return region;
    },
    find: (code) => regions.get(code),
    children: (code) => childrenOf.get(code) ?? [],
    resolve(text, within = '', level) {
      const code = parseRegionCode(text);
      const byCode = code.ok ? regions.get(code.value) : undefined;
      if (byCode !== undefined) return answer(byCode.code.startsWith(within) ? [byCode] : []);
      const scope = scopeOf(within, level);
      const whole = matches(index, [wholeName(text)], scope);
      return answer(whole.length > 0 ? whole : matches(index, nameParts(text), scope));
    },
    suggest(text, within = '', level) {
      const [first] = nameParts(text);
      if (first === undefined || first.key === '') return [];
      const levels = scopeOf(within, level ?? first.hint).steps.flat();
      const names = levels.flatMap((each) => [...namesIn(index, within, each).values()].flat());
      return closest(first.key, names);
    },
  };
}

function namesIn(
  index: Index,
  within: string,
  level: RegionLevel,
): ReadonlyMap<string, readonly Named[]> {
  const address = `${within}/${level}`;
  const known = index.named.get(address);
  if (known !== undefined) return known;
  const names = Map.groupBy(
    regionsBelow(index, within, level).map((region) => ({ ...splitName(region), region })),
    (each) => each.key,
  );
  index.named.set(address, names);
  return names;
}

function regionsBelow(index: Index, within: string, level: RegionLevel): readonly Region[] {
  if (within === '') return [...index.regions.values()].filter((each) => each.level === level);
  if (regionLevel(within) === level) return [];
  return (index.childrenOf.get(within) ?? []).flatMap((child) =>
    child.level === level ? [child] : regionsBelow(index, child.code, level),
  );
}

/** The regions the first part names that lie inside all that the other parts name. */
function matches(index: Index, parts: readonly NamePart[], scope: Scope): readonly Region[] {
  const [first, ...rest] = joinKinds(parts);
  if (first === undefined || first.key === '') return [];
  const found = candidates(index, first, scope);
  return rest.reduce((left, part) => left.filter((region) => isInside(index, region, part)), found);
}

function candidates(index: Index, part: NamePart, scope: Scope): readonly Region[] {
  const steps = part.hint === undefined ? scope.steps : [[levelOfHint(part.hint)]];
  for (const levels of steps) {
    const found = spellings(part).flatMap((each) => regionsNamed(index, each, levels, scope));
    if (found.length > 0) return found;
  }
  return [];
}

function regionsNamed(
  index: Index,
  part: NamePart,
  levels: readonly RegionLevel[],
  scope: Scope,
): readonly Region[] {
  return levels
    .filter((level) => part.hint === undefined || level === levelOfHint(part.hint))
    .filter((level) => scope.level === undefined || level === levelOfHint(scope.level))
    .flatMap((level) => namesIn(index, scope.within, level).get(part.key) ?? [])
    .filter((each) => fits(each, part.hint) && fits(each, scope.level))
    .map((each) => each.region);
}

/** Whether one of the regions above this one bears the name. */
function isInside(index: Index, region: Region, part: NamePart): boolean {
  for (let code = parentCode(region.code); code !== undefined; code = parentCode(code)) {
    const above = index.regions.get(code);
    if (above !== undefined && spellings(part).some((each) => bears(above, each))) return true;
  }
  return false;
}

/** Where to look: inside which region, and which levels in which order. */
type Scope = {
  readonly within: string;
  readonly level?: RegionHint;
  readonly steps: readonly (readonly RegionLevel[])[];
};

function scopeOf(within: string, level: RegionHint | undefined): Scope {
  if (level !== undefined) return { within, level, steps: [[levelOfHint(level)]] };
  if (within === '') return { within, steps: [['province', 'regency']] };
  const steps = {
    province: [['regency'], ['district']],
    regency: [['district', 'village']],
    district: [['village']],
    village: [],
  } as const;
  return { within, steps: steps[regionLevel(within)] };
}

function levelOfHint(hint: RegionHint): RegionLevel {
  return hint === 'kabupaten' || hint === 'kota' ? 'regency' : hint;
}

/** A part as written and, when it is an abbreviation, as meant. */
function spellings(part: NamePart): readonly NamePart[] {
  return part.alias === undefined ? [part] : [part, part.alias];
}

function bears(region: Region, part: NamePart): boolean {
  const name = splitName(region);
  const level = part.hint === undefined || levelOfHint(part.hint) === region.level;
  return level && name.key === part.key && fits(name, part.hint);
}

function fits(name: NamePart, hint: RegionHint | undefined): boolean {
  return (hint !== 'kabupaten' && hint !== 'kota') || name.hint === hint;
}

function splitName(region: Region): NamePart {
  return region.level === 'regency' ? splitKind(region.name) : { key: nameKey(region.name) };
}

/** `Gorontalo (Kota)` comes as a name and a bare kind: the kind belongs to the name before it. */
function joinKinds(parts: readonly NamePart[]): readonly NamePart[] {
  const joined: NamePart[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (part.key === '' && part.hint !== undefined && last !== undefined) {
      joined[joined.length - 1] = { key: last.key, hint: part.hint };
    } else joined.push(part);
  }
  return joined;
}

function answer(regions: readonly Region[]): Resolution {
  const [first] = regions;
  if (first === undefined) return { kind: 'none' };
  return regions.length === 1 ? { kind: 'one', region: first } : { kind: 'many', regions };
}

function closest(key: string, names: readonly Named[]): readonly RegionSuggestion[] {
  return names
    .map((each) => ({ region: each.region, similarity: similarity(key, each.key) }))
    .filter((each) => each.similarity >= 0.6)
    .sort((a, b) => b.similarity - a.similarity || (a.region.code < b.region.code ? -1 : 1))
    .slice(0, 5);
}
