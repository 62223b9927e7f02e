// What a list says about everybody on it by its file name, its title and its headings: the
// occupation and the village or kecamatan that sent it. Stated in the survey, never silent.

import type { RegionRegister } from '@payung/regions';
import { type Issue, issue } from '@payung/values';
import { occupationOfList } from './fields/occupation.ts';
import type { Column, FieldName, KnownLayout, TableSurvey } from './list.ts';

export type Constants = {
  readonly constants: TableSurvey['constants'];
  readonly sender?: string;
  readonly issues: readonly Issue[];
};

export function listConstants(
  list: {
    name: string;
    sheet?: string;
    titles: readonly string[];
    columns: readonly Column[];
    /** What a person has said for all rows goes before what the list's name says. */
    told: NonNullable<KnownLayout['constants']>;
  },
  regions: { register: RegionRegister; tenant: string },
): Constants {
  const has = (field: FieldName) =>
    list.told[field] !== undefined || list.columns.some((column) => column.field === field);
  const headings = list.columns.map((column) => column.heading);
  const occupation = occupationOfList([list.name, ...list.titles, ...headings]);
  const sender =
    regions.tenant === ''
      ? undefined
      : (sheetVillage(list.sheet, regions) ?? senderOf(list.name, list.titles, regions));
  const placed = has('village') || (has('address') && list.sheet === undefined);
  const village = !placed && sender?.length === 10 ? sender : undefined;
  // Stated only where it is used: for every row, or for rows whose occupation is in no list.
  const issues = [
    ...(occupation && !has('occupation') ? [stated('pekerjaan', occupation)] : []),
    ...(village === undefined ? [] : [stated('desa', regions.register.get(village).name)]),
  ];
  return {
    constants: { ...(occupation ? { occupation } : {}), ...(village ? { village } : {}) },
    ...(sender === undefined ? {} : { sender }),
    issues,
  };
}

function stated(column: string, value: string): Issue {
  return issue('constant_from_name', { column, value }, { severity: 'note' });
}

/** One sheet per village bears its name; `Sheet1` and `Data` name no village. */
function sheetVillage(
  sheet: string | undefined,
  regions: { register: RegionRegister; tenant: string },
): string | undefined {
  if (sheet === undefined || /^(sheet|lembar|data|daftar)\s*\d*$/i.test(sheet.trim()))
    return undefined;
  const found = regions.register.resolve(sheet, regions.tenant, 'village');
  return found.kind === 'one' ? found.region.code : undefined;
}

/** `desa_7502042018_tenilo.csv` carries the code; `DAFTAR PEKERJA DESA TENILO` the name. */
function senderOf(
  name: string,
  titles: readonly string[],
  regions: { register: RegionRegister; tenant: string },
): string | undefined {
  for (const text of [name, ...titles]) {
    for (const [code] of text.replaceAll('.', '').matchAll(/(?<!\d)(?:\d{10}|\d{6})(?!\d)/g)) {
      if (code.startsWith(regions.tenant) && regions.register.find(code)) return code;
    }
  }
  for (const title of titles) {
    const named = /\b(?:desa|kelurahan)\s+([\p{L}\p{N} ]+?)(?=\s*(?:kec|kab|tahun|$|[,(-]))/iu.exec(
      title,
    );
    if (!named?.[1]) continue;
    const found = regions.register.resolve(named[1], regions.tenant, 'village');
    if (found.kind === 'one') return found.region.code;
  }
  return undefined;
}
