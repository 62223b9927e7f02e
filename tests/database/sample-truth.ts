// The truth of the sample room and the answers of tautan.csv, in the shape the measurement takes.
// Measuring only: the program never reads the truth.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RowLink } from '@payung/linkage';
import type { Truth } from '../../packages/linkage/test/quality.ts';

export async function readTruth(root: string): Promise<Truth> {
  const fixtures = join(root, 'tests', 'fixtures', 'contoh-boalemo-truth');
  const rows = await csv(join(fixtures, 'rows.csv'));
  const people = await csv(join(fixtures, 'participants.csv'));
  const participants = await csv(join(root, 'samples', 'contoh-boalemo', 'peserta.csv'));
  return {
    rows: new Map(rows.map(([file, row, , person]) => [`${file}#${row}`, person ?? ''])),
    participants: new Map(
      participants.map(([kpj], index) => [kpj ?? '', people[index]?.[1] ?? '']),
    ),
  };
}

/** Rejected rows have neither person nor link: they count as a group of their own each. */
export async function readLinks(path: string): Promise<RowLink[]> {
  return (await csv(path)).map(([file, row, , status, person, kpj, probability], index) => ({
    key: `${file}#${row}`,
    person: person ? Number(person.slice(1)) : -1 - index,
    status: statusOf(status),
    probability: Number(probability),
    reasons: [],
    ...(kpj ? { kpj } : {}),
  }));
}

const statuses = ['peserta_aktif', 'peserta_nonaktif', 'baru', 'tinjau'] as const;

function statusOf(text: string | undefined): RowLink['status'] {
  return statuses.find((status) => status === text) ?? 'tinjau';
}

/** Plain reading, independent of the reader under test; quoted cells hold no line breaks here. */
async function csv(path: string): Promise<string[][]> {
  const [, ...lines] = (await readFile(path, 'utf8')).trimEnd().split(/\r?\n/);
  return lines.map((line) =>
    [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
      ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
    ),
  );
}
