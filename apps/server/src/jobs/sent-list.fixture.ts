// For tests of jobs: an account, files it has sent, and lists of invented workers.

import { createHash } from 'node:crypto';
import type { Database } from '@payung/engine';
import { insertAccount, insertPart, insertUpload, markReceived } from '@payung/engine/access';
import { insertImport } from '@payung/engine/jobs';

export type Sender = { readonly account: string; readonly tenant: string };

const noPassword = '$argon2id$v=19$m=8,t=1,p=1$AAAAAAAAAAA$AAAAAAAAAAA';

export async function makeSender(database: Database, tenant = '7502'): Promise<Sender> {
  const actor = { id: 'uji', role: 'system', tenant } as const;
  const name = `pengirim-${crypto.randomUUID().slice(0, 8)}`;
  const account = await database.transaction({ actor, reason: 'uji', action: 'uji' }, (tx) =>
    insertAccount(tx, { name, title: name, password: noPassword, givenForHours: 1 }),
  );
  if (account === undefined) throw new Error('The account was not made');
  return { account, tenant };
}

/** Received whole; in parts of `partBytes`. */
export async function sendFile(
  database: Database,
  { account, tenant }: Sender,
  sent: {
    readonly file: string;
    readonly content: Buffer;
    readonly kind?: 'workers' | 'participants';
  },
): Promise<string> {
  const { file, content, kind = 'workers' } = sent;
  const partBytes = 64 * 1_024;
  const sha256 = digestOf(content);
  const actor = { id: account, role: 'system', tenant } as const;
  return database.transaction({ actor, reason: 'uji', action: 'uji' }, async (tx) => {
    const bytes = content.length;
    const remit = { account, area: null, opd: null };
    const id = await insertUpload(tx, { ...remit, kind, file, bytes, sha256, partBytes });
    for (let at = 0, number = 1; at < bytes; at += partBytes, number += 1) {
      const part = content.subarray(at, at + partBytes);
      await insertPart(tx, {
        upload: id,
        number,
        sha256: digestOf(part),
        bytes: part.length,
        sealed: database.vault.seal(part.toString('base64')),
      });
    }
    await markReceived(tx, id);
    return id;
  });
}

function digestOf(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}

export async function askImport(
  database: Database,
  { account, tenant }: Sender,
  uploads: readonly string[],
): Promise<string> {
  const actor = { id: account, role: 'system', tenant } as const;
  const wish = { account, role: 'verifier', area: null, opd: null, month: '2026-06', whole: true };
  const id = await database.transaction({ actor, reason: 'uji', action: 'job.begin' }, (tx) =>
    insertImport(tx, { ...wish, uploads }),
  );
  if (id === undefined) throw new Error('The import was not begun');
  return id;
}

/** Invented people of Boalemo, born one a day; NIKs with valid parts. */
export function workerList(rows: number, first = 1): Buffer {
  const lines = Array.from({ length: rows }, (_, at) => workerLine(first + at));
  return Buffer.from(`NIK,Nama,Tanggal Lahir,Jenis Kelamin,Desa,Pekerjaan\n${lines.join('\n')}\n`);
}

const syllables = ['ba', 'di', 'ku', 'la', 'mo', 'ra', 'su', 'ti', 'wa', 'yu'] as const;

function workerLine(n: number): string {
  const day = String((n % 28) + 1).padStart(2, '0');
  const month = String((Math.floor(n / 28) % 12) + 1).padStart(2, '0');
  const year = 1960 + (Math.floor(n / 336) % 40);
  const serial = String((Math.floor(n / 13_440) % 9_000) + 1).padStart(4, '0');
  const nik = `750201${day}${month}${String(year).slice(2)}${serial}`;
  const name = [...String(n).padStart(6, '0')].map((digit) => syllables[Number(digit)]);
  const shown = [name.slice(0, 3), name.slice(3)].map((part) => part.join('').toUpperCase());
  return `${nik},${shown.join(' ')},${day}-${month}-${year},L,Tenilo,Nelayan`;
}
