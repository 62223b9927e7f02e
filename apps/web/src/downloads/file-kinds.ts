// What each output file is for, and which of them hold personal data. A file this page does not
// know is treated as personal.

import type { OutputFileWire } from '@payung/server/wire';
import type { TextKey, TextOf } from '../text/text.ts';

type Group = { readonly title: TextKey; readonly files: readonly OutputFileWire[] };

const known: Readonly<Record<string, { text: TextKey; isPersonal: boolean }>> = {
  'laporan.pdf': { text: 'file_report', isPersonal: false },
  'ringkasan.json': { text: 'file_summary', isPersonal: false },
  'tautan.csv': { text: 'file_links', isPersonal: true },
  'belum-terlindungi.csv': { text: 'file_unprotected', isPersonal: true },
  'rencana.csv': { text: 'file_plan', isPersonal: true },
};

export function isPersonal(name: string): boolean {
  // Papers of meetings and reports carry sums alone.
  if (name.startsWith('monev/')) return false;
  return known[name]?.isPersonal ?? true;
}

export function fileText(name: string, text: TextOf): string | undefined {
  const file = known[name];
  if (file !== undefined) return text(file.text);
  const sender = /^perbaikan\/(.+)\.\w+$/.exec(name)?.[1];
  return sender === undefined ? undefined : text('file_repair', { sender });
}

/** Report first, then tables, then what goes back to the senders; empty groups are left out. */
export function fileGroups(files: readonly OutputFileWire[]): Group[] {
  const titles = [
    'downloads_report',
    'downloads_monev',
    'downloads_tables',
    'downloads_repair',
    'downloads_other',
  ] as const;
  return titles
    .map((title) => ({ title, files: files.filter((file) => titleOf(file.name) === title) }))
    .filter((group) => group.files.length > 0);
}

function titleOf(name: string): TextKey {
  if (name.startsWith('monev/')) return 'downloads_monev';
  if (name.startsWith('perbaikan/')) return 'downloads_repair';
  if (name.endsWith('.pdf')) return 'downloads_report';
  return name.endsWith('.csv') ? 'downloads_tables' : 'downloads_other';
}
