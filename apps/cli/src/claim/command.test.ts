import { describe, expect, test } from 'vitest';
import { parseComplianceCommand } from '../compliance/command.ts';
import { parseClaimCommand } from './command.ts';

const here = ['--tenant', '75.02', '--by', 'petugas'];

function detailOf(read: ReturnType<typeof parseClaimCommand | typeof parseComplianceCommand>) {
  return read.ok ? 'read' : String(read.issues[0]?.data['detail']);
}

describe('payung claim', () => {
  test('names the claim, the step and who does it', () => {
    const move = ['move', '7', '--move', 'mark_payment', '--amount', 'Rp42.000.000', ...here];
    expect(parseClaimCommand(move)).toMatchObject({
      value: { action: 'move', claim: 7, by: 'petugas', tenant: '7502', amount: 42_000_000 },
    });
    const open = ['open', 'fakta.json', '--person', '12', '--day', '2026-08-03', ...here];
    expect(parseClaimCommand(open)).toMatchObject({
      value: { action: 'open', file: 'fakta.json', person: 12, day: '2026-08-03' },
    });
    expect(parseClaimCommand(['--lang', 'en'])).toMatchObject({ value: { action: 'help' } });
  });

  test.each([
    [['board', '--tenant', '75.02'], '--by'],
    [['board', '--by', 'a'], '--tenant'],
    [['show', 'x', ...here], 'KLAIM'],
    [['open', 'a.json', ...here], '--person'],
    [['move', '7', '--move', 'file', '--amount', 'banyak', ...here], '--amount'],
    [['move', '7', '--day', '2026-02-30', ...here], '2026-02-30'],
    [['melt', ...here], 'claim melt'],
    [['board', '--wrong', ...here], '--wrong'],
  ])('%j is refused with a remedy', (argv, words) => {
    expect(detailOf(parseClaimCommand(argv))).toContain(words);
  });
});

describe('payung compliance', () => {
  test('reads lists of cases, letters and batches', () => {
    const batch = ['batch', '1,2,7', '--number', 'B 1', '--office', 'Kejari', ...here];
    expect(parseComplianceCommand(batch)).toMatchObject({ value: { cases: [1, 2, 7] } });
    const detect = ['detect', 'a.csv', '--wage', '3400000', '--from', '2026-01', ...here];
    expect(parseComplianceCommand(detect)).toMatchObject({
      value: { action: 'detect', list: 'a.csv', wage: 3_400_000, save: false },
    });
    const pack = ['pack', '3', '9', '--out', 'keluar', ...here];
    expect(parseComplianceCommand(pack)).toMatchObject({ value: { batch: 3, caseNumber: 9 } });
  });

  test.each([
    [['batch', '1,x', '--number', 'B', '--office', 'K', ...here], 'PERKARA'],
    [['move', '1', '--move', 'skk', ...here], '--move'],
    [['letter', '1', '--kind', 'poem', ...here], '--kind'],
    [['detect', 'a.csv', '--wage', '1', ...here], '--from'],
    [['release', ...here], 'BATCH'],
    [['melt', ...here], 'compliance melt'],
  ])('%j is refused with a remedy', (argv, words) => {
    expect(detailOf(parseComplianceCommand(argv))).toContain(words);
  });
});
