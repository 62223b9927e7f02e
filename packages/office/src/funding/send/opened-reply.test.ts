import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ReaderStopped } from '@payung/intake';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TurnedDown } from '../ledger/refusal.ts';
import { type OpenedReply, withReply } from './opened-reply.ts';
import { readReplyFile } from './reply-file.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'payung-balasan-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function reply(content: string) {
  const file = { path: join(folder, 'balasan.csv'), name: 'balasan.csv' };
  await writeFile(file.path, content);
  return file;
}

const children = () =>
  process.getActiveResourcesInfo().filter((each) => each === 'ProcessWrap').length;

test('T07: a reply is read in a process of its own, which ends with it', async () => {
  const before = children();
  const file = await reply('NIK,Status\n7502012609870001,Aktif\n');
  const read = await withReply(file, async (opened) => {
    expect(children()).toBe(before + 1);
    return readReplyFile(opened);
  });
  expect(read).toMatchObject({ ok: true, lines: [{ row: 2, result: 'active' }] });
  await expect.poll(children).toBe(before);
}, 30_000);

test('T07: what is no list is a reply that cannot be read, with the reason by name', async () => {
  const file = await reply('%PDF-1.7\n1 0 obj\n');
  const read = await withReply(file, (opened) => readReplyFile(opened));
  expect(read).toMatchObject({ ok: false, detail: expect.stringMatching(/^[a-z_, ]+$/) });
}, 30_000);

test('T07: a reader that had to be stopped turns the reply down, and no other failure does', async () => {
  const file = await reply('NIK,Status\n');
  const stopped = () => Promise.reject(new ReaderStopped('memory', 'balasan.csv', '900 MiB'));
  await expect(withReply(file, stopped)).rejects.toBeInstanceOf(TurnedDown);
  const broken = (_: OpenedReply) => Promise.reject(new RangeError('ours'));
  await expect(withReply(file, broken)).rejects.toBeInstanceOf(RangeError);
}, 30_000);
