// The branch's reply as a file: one row a person with his number, a status and words. Columns are found
// by heading; no official form is known [U], so several names of each are understood.

import type { Opened } from '@payung/intake';
import { maskDigits } from '@payung/values';
import type { OpenedReply } from './opened-reply.ts';

/** Baris balasan. */
export type ReplyLine = {
  readonly row: number;
  readonly ids: readonly string[];
  /** Undefined where the status is in no list. */
  readonly result: 'active' | 'rejected' | undefined;
  readonly statusWritten: string;
  readonly written: string;
  readonly kpj: string;
};

export type ReplyRead =
  | { readonly ok: true; readonly lines: readonly ReplyLine[] }
  | { readonly ok: false; readonly detail: string };

type Role = 'id' | 'kpj' | 'status' | 'reason';

const headings: Readonly<Record<Role, RegExp>> = {
  id: /^(NIK|NO_?MOR_IDENTITAS|NO_(KTP|IDENTITAS)|NOMOR_KTP)$/,
  kpj: /^(KPJ|NO_KPJ|NOMOR_KPJ|NO_PESERTA|NOMOR_PESERTA)$/,
  status: /^(STATUS.*|HASIL.*)$/,
  reason: /^(KETERANGAN|ALASAN.*|PESAN.*|CATATAN)$/,
};

const headerRows = 20;

export async function readReplyFile({ opened }: OpenedReply): Promise<ReplyRead> {
  if (!opened.ok) return { ok: false, detail: opened.issues.map(({ code }) => code).join(', ') };
  const header = await findHeader(opened.value);
  if (header === undefined) return { ok: false, detail: 'NIK, STATUS' };
  const lines: ReplyLine[] = [];
  for await (const batch of opened.value.records(header.sheet)) {
    for (const { row, cells } of batch) {
      if (row <= header.row || cells.every(({ text }) => text.trim() === '')) continue;
      const at = (role: Role) => cells[header.columns.get(role) ?? -1]?.text.trim() ?? '';
      const status = at('status');
      lines.push({
        row,
        ids: [at('id'), at('kpj')].filter((text) => text !== ''),
        result: resultOf(status),
        statusWritten: status,
        written: maskDigits(at('reason')),
        kpj: at('kpj'),
      });
    }
  }
  return { ok: true, lines };
}

type Header = {
  readonly sheet: string | undefined;
  readonly row: number;
  readonly columns: ReadonlyMap<Role, number>;
};

async function findHeader(opened: Opened): Promise<Header | undefined> {
  for (const sheet of opened.sheets.length > 0 ? opened.sheets : [undefined]) {
    for await (const batch of opened.records(sheet)) {
      for (const { row, cells } of batch.slice(0, headerRows)) {
        const columns = rolesOf(cells.map(({ text }) => plain(text)));
        if (columns.has('id') && columns.has('status')) return { sheet, row, columns };
      }
      break;
    }
  }
  return undefined;
}

function rolesOf(texts: readonly string[]): ReadonlyMap<Role, number> {
  const columns = new Map<Role, number>();
  for (const role of ['id', 'kpj', 'status', 'reason'] as const) {
    const index = texts.findIndex((text) => headings[role].test(text));
    if (index >= 0) columns.set(role, index);
  }
  return columns;
}

function plain(text: string): string {
  return text
    .trim()
    .toUpperCase()
    .replace(/[\s._*/-]+/g, '_')
    .replace(/^_|_$/g, '');
}

/** The refusal first: “tidak aktif” and “tidak valid” hold the words of the others. */
function resultOf(status: string): ReplyLine['result'] {
  if (/tolak|gagal|tidak|invalid|reject|belum/i.test(status)) return 'rejected';
  if (/aktif|valid|berhasil|sukses|terdaftar|diterima/i.test(status)) return 'active';
  return undefined;
}
