import { issueLine } from '@payung/values';
import { describe, expect, it } from 'vitest';
import { defaultPort, parseCommand } from './arguments.ts';

describe('the command line', () => {
  it('reads a run with its room, folder, date and language', async () => {
    const command = await parseCommand([
      'run',
      'ruang',
      '--out',
      'hasil',
      '--as-of',
      '2026-06-30',
      '--lang',
      'en',
      '--json',
    ]);
    expect(command.ok && command.value).toEqual({
      name: 'run',
      room: 'ruang',
      out: 'hasil',
      asOf: '2026-06-30',
      language: 'en',
      json: true,
    });
  });

  it('starts on the usual port with the sample room when nothing is said', async () => {
    const command = await parseCommand(['start']);
    expect(command.ok && command.value).toEqual({
      name: 'start',
      port: defaultPort,
      language: 'id',
    });
  });

  it('takes a region code with or without dots', async () => {
    for (const code of ['75.02', '7502']) {
      const command = await parseCommand(['coverage', 'published', '--region', code]);
      expect(command.ok && command.value).toMatchObject({ region: '7502' });
    }
  });

  it('shows help when nothing is asked', async () => {
    const command = await parseCommand([]);
    expect(command.ok && command.value.name).toBe('help');
  });

  it.each([
    [['run'], 'Sebutkan folder ruang data'],
    [['run', 'ruang'], 'Sebutkan folder hasil'],
    [['run', 'ruang', '--out', 'x', '--as-of', '31-02-2026'], '“31-02-2026” tidak terbaca'],
    [['run', 'ruang', '--out', 'x', '--port', '1'], '--port'],
    [['run', 'ruang', 'lain', '--out', 'x'], 'lain'],
    [['start', '--port', '0'], 'Port “0”'],
    [['start', '--port', '70000'], 'Port “70000”'],
    [['start', '--lang', 'fr'], 'Bahasa “fr”'],
    [['coverage', 'published', '--region', 'abc'], 'Kode wilayah “abc”'],
    [['coverage'], 'Sebutkan sumbernya'],
    [['jalan'], 'Perintah “jalan”'],
    [['start', '--besok'], '--besok'],
  ])('refuses %j with a message that says what to do', async (argv, text) => {
    const command = await parseCommand(argv);
    expect(command.ok).toBe(false);
    const line = command.issues.map((each) => issueLine(each)).join(' ');
    expect(line).toContain(text);
    expect(line).toContain('payung --help');
  });

  it('reads a list to be judged, with the name its sender gave it', async () => {
    const command = await parseCommand([
      ...['intake', 'unggahan/17.bin', '--name', 'daftar.xlsx', '--tenant', '75.02'],
      ...['--as-of', '2026-06-30', '--rows', 'problems', '--json'],
    ]);
    expect(command.ok && command.value).toEqual({
      name: 'intake',
      file: 'unggahan/17.bin',
      uploadName: 'daftar.xlsx',
      tenant: '7502',
      asOf: '2026-06-30',
      rows: 'problems',
      json: true,
      language: 'id',
    });
  });

  it.each([
    [['intake'], 'Sebutkan berkas daftar'],
    [['intake', 'a.csv', '--rows', 'some'], 'some'],
    [['intake', 'a.csv', '--as-of', '31-02-2026'], '31-02-2026'],
    [['intake', 'a.csv', '--tenant', 'Boalemo'], 'Boalemo'],
    [['intake', 'a.csv', '--out', 'x'], '--out'],
  ])('refuses %j and says why', async (argv, told) => {
    const command = await parseCommand(argv);
    expect(command.ok).toBe(false);
    expect(command.issues.map((each) => issueLine(each)).join()).toContain(told);
  });
});
