import { describe, expect, test } from 'vitest';
import { parseRegistryCommand } from './command.ts';

function detailOf(...argv: readonly string[]): unknown {
  const read = parseRegistryCommand(argv);
  return read.ok ? 'read' : read.issues[0]?.data['detail'];
}

describe('payung registry', () => {
  test('load names a file, a region and a month', () => {
    const argv = ['load', 'peserta.csv', '--tenant', '75.02', '--month', '2026-06'];
    expect(parseRegistryCommand(argv)).toMatchObject({
      value: {
        action: 'load',
        file: 'peserta.csv',
        kind: 'participants',
        tenant: '7502',
        month: '2026-06',
        part: false,
        dryRun: false,
      },
    });
    const all = [...argv, '--kind', 'workers', '--part', '--dry-run', '--approved-by', 'kepala'];
    expect(parseRegistryCommand([...all, '--reason', 'kiriman', '--json'])).toMatchObject({
      value: { kind: 'workers', part: true, dryRun: true, approvedBy: 'kepala', json: true },
    });
  });

  test('rollback takes a number and a reason', () => {
    const argv = ['rollback', '12', '--tenant', '75.02', '--reason', 'salah berkas'];
    expect(parseRegistryCommand(argv)).toMatchObject({
      value: { action: 'rollback', batch: 12, reason: 'salah berkas', cascade: false },
    });
    expect(parseRegistryCommand([...argv, '--cascade'])).toMatchObject({
      value: { cascade: true },
    });
  });

  test('movement takes two numbers or none', () => {
    const none = parseRegistryCommand(['movement', '--tenant', '75.02']);
    expect(none.ok && 'batches' in none.value).toBe(false);
    expect(
      parseRegistryCommand(['movement', '1', '4', '--tenant', '75', '--people']),
    ).toMatchObject({ value: { batches: { before: 1, after: 4 }, people: true, tenant: '75' } });
  });

  test('a room is loaded as a whole: it names its region and its files', () => {
    expect(parseRegistryCommand(['load', '--room', 'ruang', '--confirm'])).toMatchObject({
      value: { action: 'load_room', room: 'ruang', confirm: true },
    });
    for (const more of [['--tenant', '75.02'], ['--part'], ['--dry-run'], ['a.csv']]) {
      expect(parseRegistryCommand(['load', '--room', 'ruang', ...more]).ok, more.join()).toBe(
        false,
      );
    }
  });

  test('a correction names a person, fields and a reason; closing names a month', () => {
    const tenant = ['--tenant', '75.02', '--reason', 'salah ketik'];
    const set = ['--set', 'nama=SITI A', '--set', 'lahir=1990-01-02', '--approved-by', 'kepala'];
    expect(parseRegistryCommand(['correct', '12', ...tenant, ...set])).toMatchObject({
      value: {
        ...{ action: 'correct', person: '12', reason: 'salah ketik', approvedBy: 'kepala' },
        fields: { nama: 'SITI A', lahir: '1990-01-02' },
      },
    });
    for (const argv of [
      ['correct', ...tenant, '--set', 'nama=A'],
      ['correct', '12', ...tenant],
      ['correct', '12', ...tenant, '--set', 'nama'],
      ['correct', '12', ...tenant, '--set', 'nama=A', '--set', 'nama=B'],
      ['correct', '12', '--tenant', '75.02', '--set', 'nama=A'],
      ['close', ...tenant],
      ['close', '2026-06', '--tenant', '75.02'],
    ]) {
      expect(parseRegistryCommand(argv).ok, argv.join(' ')).toBe(false);
    }
    expect(parseRegistryCommand(['close', '2026-06', ...tenant])).toMatchObject({
      value: { action: 'close', month: '2026-06' },
    });
  });

  test('help is given without a command and in both languages', () => {
    expect(parseRegistryCommand([])).toMatchObject({ value: { action: 'help', language: 'id' } });
    expect(parseRegistryCommand(['load', '--help', '--lang', 'en'])).toMatchObject({
      value: { action: 'help', language: 'en' },
    });
  });

  test.each([
    [['load', '--tenant', '75.02', '--month', '2026-06'], 'Sebutkan berkasnya'],
    [['load', 'a.csv', '--tenant', '75.02'], 'Bulan “” tidak terbaca'],
    [['load', 'a.csv', '--tenant', '75.02', '--month', '2026-13'], 'Bulan “2026-13”'],
    [['load', 'a.csv', '--month', '2026-06'], 'Sebutkan wilayahnya'],
    [['load', 'a.csv', '--tenant', 'x', '--month', '2026-06'], 'Kode wilayah “x”'],
    [['load', 'a.csv', 'b.csv', '--tenant', '75', '--month', '2026-06'], 'b.csv'],
    [['load', 'a.csv', '--tenant', '75', '--month', '2026-06', '--kind', 'x'], 'Jenis berkas “x”'],
    [['rollback', '0', '--tenant', '75', '--reason', 'a'], 'Nomor kiriman “0”'],
    [['rollback', '--tenant', '75', '--reason', 'a'], 'Nomor kiriman “”'],
    [['rollback', '3', '--tenant', '75'], 'Sebutkan alasannya'],
    [['rollback', '3', '--tenant', '75', '--reason', ' '], 'Sebutkan alasannya'],
    [['movement', '3', '--tenant', '75'], 'Nomor kiriman “3”'],
    [['movement', '--tenant', '75', '--cascade'], '--cascade'],
    [['movement', '--tenant', '75', '--unknown'], '--unknown'],
    [['movement', '--tenant', '75', '--lang', 'de'], 'Bahasa “de”'],
    [['forget', '--tenant', '75'], 'registry forget'],
  ])('%j is refused with a remedy', (argv, words) => {
    expect(detailOf(...argv)).toContain(words);
  });
});
