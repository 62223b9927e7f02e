// The table of contents of a workbook: which part holds which sheet, the strings, the styles; and
// which kind of workbook it is at all.

import { refuseFile } from '../reading.ts';
import { findEntry, getEntry, readPart } from './part.ts';
import { attribute, type XmlEvents } from './xml.ts';
import type { Zip, ZipEntry } from './zip.ts';

export type Sheet = { readonly name: string; readonly part: ZipEntry; readonly hidden: boolean };

export type Workbook = {
  readonly zip: Zip;
  readonly sheets: readonly Sheet[];
  readonly strings?: ZipEntry;
  readonly styles?: ZipEntry;
  /** Other workbooks and objects that formulas draw from. */
  readonly links: number;
  /** Day 0 is 1 January 1904 (old Macintosh workbooks). */
  readonly from1904: boolean;
};

export async function readWorkbook(zip: Zip): Promise<Workbook> {
  refuseOtherPackages(zip);
  await refuseMacros(zip);
  const start = await readRelations(zip, '');
  const main = start.find((each) => each.type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  const relations = await readRelations(zip, main);
  if (relations.some((each) => isMacroType(each.type) && findEntry(zip, each.target) !== undefined))
    throw refuseFile(zip.reading, 'macro_file');
  const contents = await readContents(zip, getEntry(zip, main));
  const sheets = contents.sheets.flatMap((sheet) => {
    const relation = relations.find((each) => each.id === sheet.relation);
    if (!relation) throw refuseFile(zip.reading, 'corrupt_workbook', { detail: main });
    // Chart sheets and dialogs have no rows.
    if (relation.type !== 'worksheet') return [];
    return [{ name: sheet.name, hidden: sheet.hidden, part: getEntry(zip, relation.target) }];
  });
  if (sheets.length === 0) throw refuseFile(zip.reading, 'no_data_rows');
  const part = (type: string): ZipEntry | undefined => {
    const target = relations.find((each) => each.type === type)?.target;
    return target === undefined ? undefined : getEntry(zip, target);
  };
  const [strings, styles] = [part('sharedStrings'), part('styles')];
  return {
    zip,
    sheets,
    links: await readLinks(zip),
    from1904: contents.from1904,
    ...(strings ? { strings } : {}),
    ...(styles ? { styles } : {}),
  };
}

// A link that has a program started (DDE) is refused as a macro is; one to a workbook is only counted.
async function readLinks(zip: Zip): Promise<number> {
  const parts = linkParts(zip);
  const open = (tag: string): void => {
    if (tag === 'ddeLink') throw refuseFile(zip.reading, 'macro_file');
  };
  for (const part of parts) await readPart(zip, part, { ...silent, open });
  return parts.length;
}

/** One part for each link, in XLSX and XLSB alike, whether a cell still uses it or not. */
export function linkParts(zip: Zip): readonly ZipEntry[] {
  return [...zip.entries.values()].filter(({ name }) =>
    /^xl\/externallinks\/[^/]+\.(xml|bin)$/i.test(name),
  );
}

const otherPackages: readonly (readonly [part: string, format: string])[] = [
  ['word/document.xml', 'DOCX'],
  ['ppt/presentation.xml', 'PPTX'],
  ['index/document.iwa', 'Numbers'],
  ['androidmanifest.xml', 'APK'],
];

function refuseOtherPackages(zip: Zip): void {
  const other = otherPackages.find(([part]) => findEntry(zip, part) !== undefined);
  const known = findEntry(zip, '[Content_Types].xml') !== undefined;
  if (other || !known) {
    throw refuseFile(zip.reading, 'unsupported_format', { format: other?.[1] ?? 'ZIP' });
  }
}

async function refuseMacros(zip: Zip): Promise<void> {
  let macros = [...zip.entries.keys()].some((name) =>
    /(^|\/)(vbaproject\.bin$|macrosheets\/)/i.test(name),
  );
  await readPart(zip, getEntry(zip, '[Content_Types].xml'), {
    ...silent,
    open(_, attributes) {
      macros ||= isMacroType(attribute(attributes, 'ContentType') ?? '') && isUsed(zip, attributes);
    },
  });
  if (macros) throw refuseFile(zip.reading, 'macro_file');
}

// The type of a workbook that may hold macros (`….sheet.macroEnabled.main+xml`) is that of every .xlsm,
// also of one without any: its other parts decide.
function isMacroType(type: string): boolean {
  if (/vbaproject|macrosheet/i.test(type)) return true;
  return /macroenabled/i.test(type) && !/macroenabled\.main\+xml$/i.test(type.trim());
}

// Some programs (SheetJS) state a type for `.bin` in every workbook, though it has no such part.
function isUsed(zip: Zip, attributes: string): boolean {
  const part = attribute(attributes, 'PartName');
  if (part !== undefined) return true;
  const extension = `.${attribute(attributes, 'Extension') ?? ''}`.toLowerCase();
  return [...zip.entries.keys()].some((name) => name.toLowerCase().endsWith(extension));
}

export type Relation = { readonly id: string; readonly type: string; readonly target: string };

// Relations that point outside (linked workbooks, web pages) are never followed.
export async function readRelations(zip: Zip, part: string): Promise<Relation[]> {
  const [folder, name] = splitPath(part);
  const relations: Relation[] = [];
  const entry = findEntry(zip, `${folder}_rels/${name}.rels`);
  if (!entry) return relations;
  await readPart(zip, entry, {
    ...silent,
    open(tag, attributes) {
      if (tag !== 'Relationship' || attribute(attributes, 'TargetMode') === 'External') return;
      const target = attribute(attributes, 'Target') ?? '';
      relations.push({
        id: attribute(attributes, 'Id') ?? '',
        type: (attribute(attributes, 'Type') ?? '').split('/').at(-1) ?? '',
        target: resolvePath(folder, target),
      });
    },
  });
  return relations;
}

function splitPath(path: string): readonly [folder: string, name: string] {
  const slash = path.lastIndexOf('/') + 1;
  return [path.slice(0, slash), path.slice(slash)];
}

/** `../theme.xml` seen from `xl/worksheets/` is `xl/theme.xml`; `/xl/a.xml` starts at the root. */
function resolvePath(folder: string, target: string): string {
  const parts: string[] = [];
  const path = target.startsWith('/') ? target : folder + target;
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

type Contents = {
  readonly sheets: readonly { name: string; relation: string; hidden: boolean }[];
  readonly from1904: boolean;
};

async function readContents(zip: Zip, entry: ZipEntry): Promise<Contents> {
  const sheets: { name: string; relation: string; hidden: boolean }[] = [];
  let from1904 = false;
  await readPart(zip, entry, {
    ...silent,
    open(tag, attributes) {
      if (tag === 'workbookPr') from1904 = isTrue(attribute(attributes, 'date1904'));
      if (tag !== 'sheet') return;
      const state = attribute(attributes, 'state') ?? 'visible';
      sheets.push({
        name: attribute(attributes, 'name') ?? '',
        relation: attribute(attributes, 'id') ?? '',
        hidden: state !== 'visible',
      });
    },
  });
  const names = new Set(sheets.map((sheet) => sheet.name));
  if (names.size < sheets.length) {
    throw refuseFile(zip.reading, 'corrupt_workbook', { detail: entry.name });
  }
  return { sheets, from1904 };
}

export function isTrue(text: string | undefined): boolean {
  return text === '1' || text === 'true' || text === 'on';
}

const ignore = (): void => undefined;
export const silent: XmlEvents = { open: ignore, text: ignore, close: ignore };
