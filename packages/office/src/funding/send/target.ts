// What a sending is written as: an editable profile, or the blank of SIPP Online that the user downloaded
// himself. No official BPU file is known [U], so none is shipped as one.

import {
  type FileProfile,
  fillBlank,
  findingText,
  type ListFile,
  parseFileProfile,
  profileFileName,
  profileWorkbook,
  sippContinuing,
  sippNew,
  type Target,
  type WrittenRow,
} from '@payung/intake';
import type { Language } from '@payung/values';
import { TurnedDown } from '../ledger/refusal.ts';
import { sendText } from './text/catalogue.ts';

/** Blank of SIPP Online by the name of its data sheet. */
const sippTargets = { data_tk_baru: sippNew, data_tk_lanjutan: sippContinuing } as const;
export type SippSheet = keyof typeof sippTargets;

export type SendTarget =
  | { readonly kind: 'profile'; readonly profile: FileProfile }
  | { readonly kind: 'sipp'; readonly sheet: SippSheet; readonly blank: ListFile };

/** As much as SIPP Online takes in one upload; a sending is cut here whatever its target. */
const rowLimit = 10_000;

export type MadeFile = {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly rows: number;
};

export function grammarOf(target: SendTarget): Target {
  return target.kind === 'profile' ? target.profile : sippTargets[target.sheet];
}

export function targetName(target: SendTarget): string {
  return target.kind === 'profile' ? `profil:${target.profile.name}` : `sipp:${target.sheet}`;
}

/** The grammar of a sending as it was stored. */
export function storedGrammar(stored: {
  readonly target: string;
  readonly profile: unknown;
}): Target {
  const sheet = /^sipp:(.+)$/.exec(stored.target)?.[1];
  if (sheet === 'data_tk_baru' || sheet === 'data_tk_lanjutan') return sippTargets[sheet];
  return storedProfile(stored.profile);
}

export function storedProfile(profile: unknown): FileProfile {
  const read = parseFileProfile(JSON.stringify(profile));
  if (!read.ok) throw new Error('The profile of a sending cannot be read back');
  return read.value;
}

/** Equal rows give equal bytes, so that a sending can be written again. */
export async function filesOf(
  target: SendTarget,
  rows: readonly WrittenRow[],
  options: { readonly stem: string; readonly language: Language },
): Promise<readonly MadeFile[]> {
  if (target.kind === 'sipp') {
    const filled = await fillBlank(target.blank, grammarOf(target), rows);
    if (!filled.ok) {
      const detail = filled.findings.map((found) => findingText(found).problem).join('; ');
      throw new TurnedDown('blank_unfit', { file: target.blank.name, detail });
    }
    return filled.value.map(({ name, bytes, rows: held }) => ({ name, bytes, rows: held.length }));
  }
  const files: MadeFile[] = [];
  const stem = profileFileName(options.stem, options.language);
  for (let from = 0; from < rows.length; from += rowLimit) {
    const part = rows.slice(from, from + rowLimit);
    const title = `${stem} ${files.length + 1}`;
    const bytes = await profileWorkbook(target.profile, part, {
      title,
      language: options.language,
    });
    files.push({ name: `${title}.xlsx`, bytes, rows: part.length });
  }
  return files;
}

/** `Kiriman 3` */
export function stemOf(sending: number, language: Language): string {
  return `${sendText(language).sending} ${sending}`;
}
