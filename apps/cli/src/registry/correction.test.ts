import { expect, test } from 'vitest';
import { type CorrectCommand, parseRegistryCommand } from './command.ts';
import { correctionOf } from './correction.ts';

function command(line: string): CorrectCommand {
  const argv = ['correct', '12', '--tenant', '75.02', '--reason', 'salah', ...line.split(' ')];
  const parsed = parseRegistryCommand(argv);
  if (!parsed.ok || parsed.value.action !== 'correct') throw new Error(JSON.stringify(parsed));
  return parsed.value;
}

test.each([
  ['--set lahir=1987-09-26 --set kelamin=P', { identity: { birth: '1987-09-26', sex: 'P' } }],
  ['--set nama=SITI', { identity: { name: 'SITI' } }],
  [
    '--set domisili=7502012001 --set ekosistem= --from 2026-06',
    { trait: { from: '2026-06', domicile: '7502012001', sector: null } },
  ],
  [
    '--set berakhir=2026-07 --set sebab=became_pppk --kpj 123 --npp 9',
    { membership: { kpj: '123', npp: '9', end: { until: '2026-07', reason: 'became_pppk' } } },
  ],
  [
    '--set pembayar=apbd_kab --set segmen=BPU --kpj 123',
    { membership: { kpj: '123', npp: '', payer: 'apbd_kab', segment: 'BPU' } },
  ],
])('%s', (line, corrections) => {
  expect(correctionOf(command(line))).toMatchObject({ ok: true, value: corrections });
});

test.each([
  ['--set nik=1', 'nik'],
  ['--set lahir=besok', 'besok'],
  ['--set nama=', 'nama='],
  ['--set domisili=7502012001', 'domisili'],
  ['--set domisili=Tilamuta --from 2026-06', 'Tilamuta'],
  ['--set segmen=BPU', 'segmen'],
  ['--set pembayar=paman --kpj 1', 'paman'],
  ['--set berakhir=2026-07 --kpj 1', 'berakhir'],
  ['--set sebab=removed --kpj 1', 'sebab'],
])('“%s” is refused, and told why', (line, word) => {
  const read = correctionOf(command(line));
  expect(read.ok).toBe(false);
  expect(String(read.issues[0]?.data['detail'])).toContain(word);
});
