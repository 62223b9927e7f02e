import { expect, test } from 'vitest';
import { parseAgreementsCommand } from './command.ts';

const parse = (words: string) => parseAgreementsCommand(words.split(' '));

test('an agreement is named with its parties and its last day', () => {
  const words = 'add --tenant 75.02 --kind pks --reference 12/2025 --title Rentan --scope Rentan';
  const days = ['--from', '2025-01-01', '--ends', '2026-12-31', '--renews', '1'];
  const parties = ['--parties', 'Disnaker; BPJS TK'];
  expect(parseAgreementsCommand([...words.split(' '), ...days, ...parties])).toMatchObject({
    ok: true,
    value: {
      ...{ action: 'add', tenant: '7502' },
      agreement: { parties: ['Disnaker', 'BPJS TK'], endsOn: '2026-12-31', renews: 1 },
    },
  });
});

test('a step of a duty carries its state and what shows it', () => {
  const words = 'duty regent.regulation --tenant 75.02 --state done --evidence Perbup --file a.pdf';
  expect(parse(words)).toMatchObject({
    ok: true,
    value: {
      step: { duty: 'regent.regulation', state: 'done', evidence: 'Perbup' },
      file: 'a.pdf',
    },
  });
});

test.each([
  ['dance --tenant 75.02', 'dance'],
  ['list', '--tenant'],
  ['list 3 --tenant 75.02', '3'],
  ['list --tenant 75.02 --day kemarin', 'kemarin'],
  ['add --tenant 75.02 --kind surat', 'surat'],
  ['add --tenant 75.02 --kind pks --reference 1 --title A', '--scope'],
  ['add --tenant 75.02 --kind pks --reference 1 --title A --scope B --parties C', 'dua pihak'],
  ['end --tenant 75.02 --because A', 'payung agreements list'],
  ['end 1 --tenant 75.02', '--because'],
  ['regulation --tenant 75.02 --kind perda --reference 1 --title A', '--subject'],
  ['duty bupati.rapat --tenant 75.02 --state done --evidence A', 'bupati.rapat'],
  ['duty regent.bumd --tenant 75.02 --state beres --evidence A', 'beres'],
  ['duty regent.bumd --tenant 75.02 --state done', '--evidence'],
])('what is missing or unknown is named: agreements %s', (words, named) => {
  const parsed = parse(words);
  expect(parsed.ok ? undefined : parsed.issues[0]?.data['detail']).toContain(named);
});
