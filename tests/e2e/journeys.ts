// What the long journeys share: invented lists of any length, one of them damaged the way lists are, a clerk
// who mends a repair workbook in his spreadsheet program, and the pages a list passes through.

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { workerList } from '../../apps/server/src/jobs/sent-list.fixture.ts';
import { openSource } from '../../packages/intake/src/index.ts';
import { rowXml } from '../../packages/intake/src/writers/rows.ts';
import { workbookBytes } from '../../packages/intake/src/writers/workbook.ts';

/** The jobs of a large list take their time on a busy machine. */
export const patienceMs = 170_000;

export type Worker = {
  readonly nik: string;
  readonly name: string;
  /** DD-MM-YYYY. */
  readonly birth: string;
  readonly village: string;
  /** Absent: a man of Tilamuta. */
  readonly sex?: 'L' | 'P';
  readonly district?: string;
};

export function workersOf(rows: number, first = 1): readonly Worker[] {
  const [, ...lines] = workerList(rows, first).toString('utf8').trim().split('\n');
  return lines.map((line) => {
    const [nik = '', name = '', birth = ''] = line.split(',');
    return { nik, name, birth, village: 'Limbato' };
  });
}

/** The branch's file of these people, all of them active. */
export function participantsFile(workers: readonly Worker[]): string {
  const head =
    'kpj,nik,nama_peserta,tgl_lahir,jenis_kelamin,segmen,status_kepesertaan,tgl_kepesertaan,npp,desa_kelurahan,kecamatan';
  const lines = workers.map(({ nik, name, birth, village, sex = 'L', district }, at) => {
    const kpj = String(10_000_000_000 + at);
    const born = birth.split('-').reverse().join('-');
    return `${kpj},${nik},${name},${born},${sex},BPU,AKTIF,2024-01-15,,${village},${district ?? 'TILAMUTA'}`;
  });
  return `${head}\n${lines.join('\n')}\n`;
}

/** The list of an office, without a fault. */
export function listFile(workers: readonly Worker[]): string {
  const lines = workers.map(
    ({ nik, name, birth, village, sex = 'L', district }) =>
      `${nik},${name},${birth},${sex},${village},${district ?? 'TILAMUTA'},Nelayan`,
  );
  return `NIK,Nama,Tanggal Lahir,Jenis Kelamin,Desa,Kecamatan,Pekerjaan\n${lines.join('\n')}\n`;
}

const monthNames =
  'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(
    ' ',
  );

/** The same day as five clerks write it. */
function writtenBirth(birth: string, at: number): string {
  const [day = '', month = '', year = ''] = birth.split('-');
  const forms = [
    birth,
    `${day}/${month}/${year}`,
    `${year}-${month}-${day}`,
    `${Number(day)} ${monthNames[Number(month) - 1]} ${year}`,
    `${day}.${month}.${year}`,
  ];
  return forms[at % forms.length] ?? birth;
}

/** A NIK with one digit lost, in groups, with a letter for a figure, or not there; most are whole. */
function writtenNik(nik: string, at: number): string {
  if (at % 10 === 3) return nik.slice(0, -1);
  if (at % 10 === 5) return `${nik.slice(0, 6)} ${nik.slice(6, 12)} ${nik.slice(12)}`;
  if (at % 50 === 7) return '';
  if (at % 50 === 9) return nik.replace('0', 'O');
  return nik;
}

/** Rows of a damaged list whose NIK somebody must write anew. */
export function needsHand(at: number): boolean {
  return at % 10 === 3 || at % 50 === 7;
}

const heading = ['No', 'NIK', 'Nama', 'Tanggal Lahir', 'JK', 'Desa', 'Pekerjaan'];

/** As it comes from a village: two titles, the table, a line of the sum. */
export async function damagedWorkbook(workers: readonly Worker[]): Promise<Uint8Array> {
  const people = workers.map(({ nik, name, birth, village }, at) => {
    const [written, born] = [writtenNik(nik, at), writtenBirth(birth, at)];
    return [String(at + 1), written, name, born, 'L', village, 'Nelayan'];
  });
  const lines = [
    ['DAFTAR PEKERJA RENTAN'],
    [],
    heading,
    ...people,
    ['', '', 'JUMLAH', String(people.length)],
  ];
  return workbookOf([['Daftar', lines]]);
}

async function workbookOf(
  sheets: readonly (readonly [string, readonly (readonly string[])[]])[],
): Promise<Uint8Array> {
  return workbookBytes(
    sheets.map(([name, lines]) => ({
      name,
      columns: [],
      rows: lines.map((cells, at) => rowXml(at + 1, cells)),
    })),
    'uji',
  );
}

/** The repair workbook as a spreadsheet program saves it once each person's NIK is whole. */
export async function mendedWorkbook(
  path: string,
  workers: readonly Worker[],
): Promise<{ readonly bytes: Uint8Array; readonly mended: number }> {
  const source = await openSource({ path, name: 'perbaikan.xlsx' });
  if (!source.ok) throw new Error('The repair workbook cannot be opened');
  const niks = new Map(workers.map(({ name, nik }) => [name, nik]));
  const sheets: [string, string[][]][] = [];
  let mended = 0;
  for (const sheet of source.value.sheets) {
    const lines: string[][] = [];
    for await (const batch of source.value.records(sheet)) {
      for (const { row, cells } of batch) {
        const texts = cells.map(({ text }) => text);
        const nik = niks.get(texts[2] ?? '');
        if (nik !== undefined && texts[1] !== nik) {
          texts[1] = nik;
          mended += 1;
        }
        lines[row - 1] = texts;
      }
    }
    sheets.push([sheet, Array.from(lines, (line) => line ?? [])]);
  }
  return { bytes: await workbookOf(sheets), mended };
}

export type Desk = Awaited<ReturnType<typeof openDesk>>;

/** Where the files of a journey lie. */
export async function openDesk() {
  const folder = await mkdtemp(join(tmpdir(), 'payung-perjalanan-'));
  return {
    file: async (name: string, content: Uint8Array | string): Promise<string> => {
      const path = join(folder, name);
      await writeFile(path, content);
      return path;
    },
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

/** From the page of sendings to the page of the new one. */
export async function sendList(page: Page, origin: string, path: string): Promise<string> {
  await page.goto(`${origin}/masuk-data/baru`);
  await page.getByLabel('Pilih berkas').setInputFiles(path);
  await page.getByLabel('Bulan data', { exact: true }).fill('2026-06');
  await page.getByRole('button', { name: 'Kirim dan periksa' }).click();
  await page.waitForURL(/\/masuk-data\/[0-9a-f-]{36}(\/\w+)?$/, { timeout: patienceMs });
  // Its own address leads to the step that is due.
  return page.url().replace(/(\/[0-9a-f-]{36})\/\w+$/, '$1');
}

/** The count beside a fate, as the page of the sending tells it. */
export async function countOf(page: Page, fate: string): Promise<number> {
  const chip = page.locator('.chip', { hasText: fate }).locator('strong');
  return Number(((await chip.textContent()) ?? '').replaceAll('.', ''));
}

export async function saveList(page: Page, address: string, reason: string): Promise<void> {
  await page.goto(address);
  await page.getByLabel('Alasan atau nomor surat').fill(reason, { timeout: patienceMs });
  await page.keyboard.press('Enter');
  await page.getByText('Tersimpan di register').waitFor({ timeout: patienceMs });
}

export async function takeBack(page: Page, origin: string, file: string): Promise<void> {
  await page.goto(`${origin}/masuk-data/register`);
  await page.getByRole('button', { name: `Batalkan kiriman ${file}` }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Alasan atau nomor surat').fill('berkas bulan lain');
  await dialog.getByRole('button', { name: 'Batalkan kiriman' }).click();
  await page.getByText('Kiriman dibatalkan:').waitFor({ timeout: patienceMs });
}
