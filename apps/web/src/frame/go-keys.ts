// `g` and then a letter goes to a page: which letter means which page.

import type { Entry } from './menu.ts';

const letters: Readonly<Record<string, string>> = {
  '/': 'b',
  '/masuk-data': 'd',
  '/cakupan': 'c',
  '/peringkat': 'p',
  '/definisi': 'f',
  '/dana': 'u',
  '/pekerja': 'w',
  '/tinjau': 'v',
  '/cek': 'q',
  '/kalender': 'k',
  '/klaim': 'i',
  '/kepatuhan': 'e',
  '/monev': 'm',
  '/target': 'r',
  '/laporan': 'y',
  '/publik': 'l',
  '/hitung': 'h',
  '/aturan': 'a',
  '/terbitan': 't',
  '/unduhan': 'n',
  '/admin/pengguna': 'o',
  '/izin': 'z',
  '/jejak': 'j',
  '/akun': 's',
};

/** Of the pages this reader has. */
export function goKeys(
  entries: readonly Entry[],
): readonly { readonly key: string; readonly entry: Entry }[] {
  return entries.flatMap((entry) => {
    const key = letters[entry.to];
    return key === undefined ? [] : [{ key, entry }];
  });
}
