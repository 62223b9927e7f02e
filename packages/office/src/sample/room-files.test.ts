// A sample's files: byte for byte the same from one seed, read by intake as they were meant, and
// with a true person for every row that stands in them.

import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ListRow, readList, readParticipants, surveyList } from '@payung/intake';
import type { LinkInput } from '@payung/linkage';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRoom } from '../room/index.ts';
import { sampleRecords, writeSample } from './index.ts';
import { sampleAsOf } from './records.ts';

const request = { people: 4_000, seed: 11 } as const;
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'payung-contoh-'));
  await writeSample(request, { out: join(folder, 'contoh') });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function digests(root: string): Promise<Record<string, string>> {
  const names = await readdir(root, { recursive: true, withFileTypes: true });
  const files = names.filter((each) => each.isFile());
  const entries = files.map(async (each) => {
    const path = join(each.parentPath, each.name);
    const hash = createHash('sha256')
      .update(await readFile(path))
      .digest('hex');
    return [path.slice(root.length), hash] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

async function lines(path: string): Promise<readonly string[]> {
  return (await readFile(path, 'utf8')).trim().split('\n').slice(1);
}

const options = { region: '7502', asOf: sampleAsOf };

async function readRows(): Promise<ReadonlyMap<string, ListRow>> {
  const rows = new Map<string, ListRow>();
  const root = join(folder, 'contoh', 'daftar');
  for (const name of await readdir(root)) {
    const file = { path: join(root, name), name };
    const survey = await surveyList(file, options);
    if (!survey.ok) throw new Error(`${name} was refused`);
    for await (const batch of readList(file, survey.value, options)) {
      for (const row of batch) {
        if (row.disposition !== 'ignored') rows.set(`${name.split('.')[0]}#${row.row}`, row);
      }
    }
  }
  return rows;
}

describe('the files of a sample', () => {
  it('are the same to the last byte from one seed', async () => {
    await writeSample(request, { out: join(folder, 'lagi') });
    const twice = await digests(join(folder, 'lagi'));
    expect(twice).toEqual(await digests(join(folder, 'contoh')));
    const truth = await digests(join(folder, 'lagi-truth'));
    expect({ ...truth, '/README.md': '' }).toEqual({
      ...(await digests(join(folder, 'contoh-truth'))),
      '/README.md': '',
    });
  });

  it('are a data room that can be run', async () => {
    const room = await openRoom(join(folder, 'contoh'));
    expect(room).toMatchObject({ ok: true, value: { tenant: '7502', asOf: sampleAsOf } });
  });

  it('leave no half of a sample behind when stopped', async () => {
    const stopped = { out: join(folder, 'henti'), signal: AbortSignal.abort() };
    await expect(writeSample({ people: 20_000, seed: 1 }, stopped)).rejects.toMatchObject({
      issues: [{ code: 'cancelled' }],
    });
    expect(await readdir(folder)).not.toContain('henti');
    expect(await readdir(folder)).not.toContain('henti-truth');
  });

  it('have a true person for each data row intake finds, and for no other', async () => {
    const read = [...(await readRows()).keys()].sort();
    const rows = (await lines(join(folder, 'contoh-truth', 'rows.csv'))).map((line) => {
      const [file = '', row] = line.split(',');
      return `${file.split('.')[0]}#${row}`;
    });
    expect(read).toEqual(rows.sort());
  });

  it('are read by intake as the records handed to linkage directly', async () => {
    const read = await readRows();
    const { rows } = await sampleRecords(request);
    const wrong = { nik: 0, name: 0, birth: 0, sex: 0, village: 0 };
    for (const meant of rows) {
      const row = read.get(meant.key);
      if (row === undefined || row.disposition === 'ignored') throw new Error(`${meant.key} lost`);
      const person = row.person;
      if (person.nik !== meant.nik) wrong.nik += 1;
      if (person.name.toUpperCase() !== meant.name) wrong.name += 1;
      // Intake fills a missing date and sex from the NIK: only what was written is compared.
      if (meant.birth !== undefined && person.birth?.day !== meant.birth) wrong.birth += 1;
      if (meant.sex !== undefined && person.sex !== meant.sex) wrong.sex += 1;
      if (meant.village !== undefined && person.village?.code !== meant.village) wrong.village += 1;
    }
    const most = (share: number) => rows.length * share;
    expect(wrong.nik).toBeLessThan(most(0.03));
    expect(wrong.name).toBeLessThan(most(0.01));
    expect(wrong.birth).toBeLessThan(most(0.02));
    expect(wrong.sex).toBeLessThan(most(0.01));
    expect(wrong.village).toBeLessThan(most(0.04));
  });

  it('hold a register that intake reads participant by participant', async () => {
    const path = join(folder, 'contoh', 'peserta.csv');
    const survey = await surveyList({ path, name: 'peserta.csv' }, options);
    if (!survey.ok) throw new Error('peserta.csv was refused');
    const kpjs: string[] = [];
    for await (const batch of readParticipants(
      { path, name: 'peserta.csv' },
      survey.value,
      options,
    )) {
      for (const row of batch) if (row.participant !== undefined) kpjs.push(row.participant.kpj);
    }
    const { participants } = await sampleRecords(request);
    expect(kpjs).toEqual(participants.map(({ kpj }: LinkInput & { kpj: string }) => kpj));
    expect(await lines(join(folder, 'contoh-truth', 'participants.csv'))).toHaveLength(kpjs.length);
  });
});
