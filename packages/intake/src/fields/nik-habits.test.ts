import { expect, test } from 'vitest';
import { nikHabitFinder, nikUnlikeList } from './nik-habits.ts';

const niks = (count: number, serial = (at: number) => (at % 4) + 1): string[] =>
  Array.from({ length: count }, (_, at) => {
    const day = String(2 + (at % 27)).padStart(2, '0');
    return `750204${day}0690${String(serial(at)).padStart(4, '0')}`;
  });

/** An invented NIK, of somebody born on 9 June 1990 unless said otherwise. */
const nik = (district: string, serial: string, born = '090690'): string => district + born + serial;

function habitsOf(list: readonly string[]) {
  const finder = nikHabitFinder();
  for (const nik of list) finder.add(nik);
  return finder.result();
}

const told = (each: string, list: readonly string[], district?: string) =>
  nikUnlikeList(each, { habits: habitsOf([...list, each]), district }).map(({ data }) => data);

test('a serial far above those of the list is told', () => {
  expect(told(nik('750204', '0061'), niks(80))).toEqual([{ digits: '0061' }]);
  expect(told(nik('750204', '0009'), niks(80))).toEqual([]);
});

test('where many serials are high, none is told', () => {
  expect(
    told(
      nik('750204', '0061'),
      niks(80, (at) => (at % 5 === 0 ? 40 + at : 1)),
    ),
  ).toEqual([]);
});

test('a default birth day has high serials everywhere', () => {
  expect(told(nik('750204', '0061', '410190'), niks(80))).toEqual([]);
});

test('a regency one digit from that of the list, with the kecamatan of the village, is told', () => {
  expect(told(nik('750104', '0001'), niks(80), '750204')).toEqual([{ digits: '7501' }]);
  expect(told(nik('750104', '0001'), niks(80), '750206')).toEqual([]);
  expect(told(nik('757104', '0001'), niks(80), '750204')).toEqual([]);
  expect(told(nik('750104', '0001'), niks(80))).toEqual([]);
});

test('a short list has no habits', () => {
  expect(told(nik('750204', '0061'), niks(30))).toEqual([]);
});
