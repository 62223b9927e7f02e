// The shape of the region sheet's texts: a missing one does not compile.

import type { RegionLevel } from '@payung/regions';

export type SheetText = {
  readonly lead: Readonly<
    Record<
      | 'covered'
      | 'base'
      | 'withoutPercent'
      | 'noBase'
      | 'missing'
      | 'reached'
      | 'rank'
      | 'more'
      | 'fewer'
      | 'same',
      string
    >
  >;
  readonly levels: Readonly<
    Record<'nation' | 'district' | 'papuaDistrict' | 'kelurahan' | 'village', string>
  >;
  /** Captions of the regions below one of that level. */
  readonly parts: Readonly<Record<RegionLevel | 'nation', string>>;
  readonly question: Readonly<Record<'base' | 'gap' | 'open' | 'above' | 'segment', string>>;
  readonly segmentNames: Readonly<Record<string, string>>;
} & Readonly<
  Record<
    | 'title'
    | 'otherParts'
    | 'unknownPart'
    | 'subtitle'
    | 'segments'
    | 'trend'
    | 'questions'
    | 'method'
    | 'footer'
    | 'hidden'
    | 'unknown',
    string
  >
>;
