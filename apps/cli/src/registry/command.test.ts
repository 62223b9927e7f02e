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
