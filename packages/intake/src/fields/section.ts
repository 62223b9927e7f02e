// Sections of a list: a line `DESA BAJO` or `KECAMATAN TILAMUTA` holds for the people below it,
// until the next one.

import type { RegionRegister } from '@payung/regions';
import type { SheetRecord } from '../readers/record.ts';

export type Section = {
  readonly village?: { readonly name: string; readonly code: string };
  readonly district?: { readonly name: string; readonly code: string };
};

export type SectionReader = {
  /** Takes in a line that heads a section. */
  read(record: SheetRecord): void;
  /** Where the people stand that follow. */
  current(): Section;
};

export function sectionReader(place: {
  readonly register: RegionRegister;
  readonly tenant: string;
}): SectionReader {
  const { register, tenant } = place;
  let section: Section = {};
  return {
    read(record) {
      if (tenant === '') return;
      const text = record.cells.map((cell) => cell.text.trim()).find((each) => each !== '') ?? '';
      const name = text.replace(/^\(?[\divxa-e]{1,4}[.)]\s*/i, '').replace(/[:=]/g, ' ');
      const district = districtOf(name, register, tenant);
      const within = district?.code ?? section.district?.code ?? tenant;
      const village = villageOf(name, register, within) ?? villageOf(name, register, tenant);
      const above = district ?? section.district;
      if (village !== undefined) {
        section = above === undefined ? { village } : { district: above, village };
      } else if (district !== undefined) section = { district };
    },
    current: () => section,
  };
}

function districtOf(text: string, register: RegionRegister, tenant: string) {
  const match = /\bkec(?:amatan|\.)?\s+([\p{L} ]+)/iu.exec(text);
  if (!match?.[1]) return undefined;
  const found = register.resolve(match[1].trim(), tenant, 'district');
  return found.kind === 'one' ? { name: found.region.name, code: found.region.code } : undefined;
}

/** Only a line that says so (`Desa …`) or is nothing but the name of one village. */
function villageOf(text: string, register: RegionRegister, within: string) {
  const named =
    /\b(?:desa|ds\.?|kelurahan|kel\.?)\s+([\p{L}\p{N} ]+?)(?=\s*(?:kec|$|[,(-]))/iu.exec(text);
  const bare = named?.[1] ?? (/^[\p{L} ]+$/u.test(text.trim()) ? text.trim() : undefined);
  if (bare === undefined) return undefined;
  const found = register.resolve(bare.trim(), within, 'village');
  return found.kind === 'one' ? { name: found.region.name, code: found.region.code } : undefined;
}
