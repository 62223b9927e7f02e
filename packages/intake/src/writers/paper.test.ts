import { day } from '@payung/values';
import { describe, expect, test } from 'vitest';
import { parts } from './archive.fixture.ts';
import { paperDocx } from './docx.ts';
import {
  type HandOver,
  type Paper,
  paperBlocks,
  paperText,
  type Receipt,
  type Statement,
} from './paper.ts';

const sha256 = `${'c0ffee'.repeat(10)}abcd`;
const files = [
  { name: 'bajo & tenilo.xlsx', sha256, bytes: 12_345, people: 1_200 },
  { name: 'b.xlsx', sha256, bytes: 1, people: 34 },
];
const giver = {
  name: 'Ani Contoh',
  position: 'Kepala Dinas',
  office: 'Dinas Contoh',
  nip: '19800101',
};
const taker = { name: 'Budi Contoh', position: 'Petugas', office: 'Kantor Cabang Contoh' };

const receipt: Receipt = {
  kind: 'receipt',
  number: '12/TT/2026',
  day: day('2026-06-30'),
  sender: 'Desa Bajo',
  receiver: 'Dinas Contoh',
  file: { name: 'bajo.xlsx', sha256, bytes: 12_345 },
  counts: {
    records: 1_250,
    ignored: 16,
    data: 1_234,
    accepted: 1_200,
    rejected: 20,
    merged: 10,
    held: 4,
  },
};
const statement: Statement = {
  kind: 'statement',
  number: '1',
  place: 'Tilamuta',
  day: day('2026-06-30'),
  by: giver,
  files,
};
const handOver: HandOver = {
  kind: 'hand_over',
  number: '2',
  place: 'Tilamuta',
  day: day('2026-07-01'),
  giver,
  taker,
  files,
  leftOut: [{ reason: 'NIK kosong', people: 3 }],
};

const text = (paper: Paper, language: 'id' | 'en' = 'id') =>
  paperText(paperBlocks(paper, language));

describe('a paper', () => {
  test('of receipt counts every row once and names the file by its fingerprint', () => {
    expect(text(receipt)).toContain('Tanggal | 30 Juni 2026');
    expect(text(receipt)).toContain(`Sidik berkas (SHA-256) | ${sha256}`);
    for (const line of [
      'Diterima | 1.200',
      'Ditahan, menunggu keputusan | 4',
      'Jumlah baris orang | 1.234',
    ]) {
      expect(text(receipt)).toContain(line);
    }
  });

  test('of statement says what is declared, by whom, about which files', () => {
    expect(text(statement)).toContain('bajo & tenilo.xlsx | 1.200 | 12.345');
    expect(text(statement)).toContain('Jumlah | 1.234');
    expect(text(statement)).toContain('sungguh-sungguh bekerja');
    expect(text(statement)).toContain('NIP 19800101');
  });

  test('of hand-over names both parties, and who was left out and why', () => {
    expect(text(handOver)).toContain('Pada tanggal 1 Juli 2026, bertempat di Tilamuta');
    expect(text(handOver)).toContain('NIK kosong | 3');
    expect(text({ ...handOver, leftOut: [] })).toContain('Semua orang pada daftar asal');
  });

  test.each([receipt, statement, handOver])('of $kind has English words too', (paper) => {
    expect(text(paper, 'en')).toMatch(/2026/);
    expect(text(paper, 'en')).not.toContain('Nomor');
  });

  test('as DOCX holds the same words, escaped, and equal papers give equal bytes', async () => {
    const blocks = paperBlocks(handOver, 'id');
    const bytes = await paperDocx(blocks);
    const xml = (await parts(bytes)).get('word/document.xml') ?? '';
    expect(xml).toContain('bajo &amp; tenilo.xlsx');
    expect(xml).toContain('BERITA ACARA SERAH TERIMA DATA');
    expect(Buffer.compare(Buffer.from(bytes), Buffer.from(await paperDocx(blocks)))).toBe(0);
    const opened = (xml.match(/<w:(p|tbl|tr|tc)[ >]/g) ?? []).length;
    const closed = (xml.match(/<\/w:(p|tbl|tr|tc)>/g) ?? []).length;
    expect(opened).toBe(closed);
  });

  test('says on every page what it is, what it was made from and which page it is', async () => {
    const edges = {
      header: 'KONSEP',
      footer: 'sidik & angka',
      page: 'Halaman {page} dari {pages}',
    };
    const xml = await parts(await paperDocx([{ kind: 'title', text: 'Notulen' }], edges));
    expect(xml.get('word/header1.xml')).toContain('KONSEP');
    const footer = xml.get('word/footer1.xml') ?? '';
    expect(
      footer
        .replace(/<w:fldSimple w:instr="(\w+)">.*?<\/w:fldSimple>/g, '$1')
        .replace(/<[^>]+>/g, ''),
    ).toContain('sidik &amp; angkaHalaman PAGE dari NUMPAGES');
    const document = xml.get('word/document.xml') ?? '';
    for (const kind of ['header', 'footer']) {
      const id = new RegExp(`<w:${kind}Reference [^>]*r:id="(\\w+)"`).exec(document)?.[1];
      expect(xml.get('word/_rels/document.xml.rels')).toContain(`Id="${id}"`);
      expect(xml.get('[Content_Types].xml')).toContain(`/word/${kind}1.xml`);
    }
    expect((await parts(await paperDocx([]))).has('word/footer1.xml')).toBe(false);
  });

  test('sets a table of many columns in smaller letters before it tears a word apart', async () => {
    const sizeOf = async (columns: number) => {
      const row = Array.from({ length: columns }, () => 'Penyebut');
      const table = { kind: 'table', headings: row, rows: [row], right: [0] } as const;
      const xml = (await parts(await paperDocx([table]))).get('word/document.xml') ?? '';
      return Number(/<w:sz w:val="(\d+)"/.exec(xml)?.[1]);
    };
    expect([await sizeOf(3), await sizeOf(7), await sizeOf(12)]).toEqual([18, 16, 14]);
  });

  test('keeps a caption with its table, and a percentage with its sign', async () => {
    const table = { kind: 'table', rows: [['36,23 %']], right: [0] } as const;
    const xml =
      (await parts(await paperDocx([{ kind: 'caption', text: 'Cakupan' }, table]))).get(
        'word/document.xml',
      ) ?? '';
    expect(xml).toMatch(/<w:keepNext\/>.*Cakupan/);
    expect(xml).toContain('36,23\u00a0%');
  });
});
