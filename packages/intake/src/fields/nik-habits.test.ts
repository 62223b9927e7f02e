import { expect, test } from 'vitest';
import { nikHabitFinder, nikUnlikeList, nikUnproven } from './nik-habits.ts';

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
  expect(told(nik('750204', '0003'), niks(80))).toEqual([]);
});

test('where many serials are high, none is told', () => {
  expect(
    told(
      nik('750204', '0061'),
      niks(80, (at) => (at % 5 === 0 ? 40 + at : 1)),
    ),
  ).toEqual([]);
});

test('a serial just above those of the list is told, since so many are hardly born on one day', () => {
  expect(told(nik('750204', '0008'), niks(80))).toEqual([{ digits: '0008' }]);
  expect(told(nik('750204', '0007'), niks(80))).toEqual([]);
});

test('several mistyped serials do not become a habit: a gap lies below them', () => {
  const mistyped = ['0010', '0010', '0041', '0071'].map((serial) => nik('750204', serial));
  expect(told(nik('750204', '0010'), [...niks(120), ...mistyped])).toEqual([{ digits: '0010' }]);
});

test('serials that thin out slowly are the habit of a town, up to the last of them', () => {
  const town = niks(200, (at) => Math.floor(at / 20) + (at % 20) + 1);
  for (const each of town) expect(told(each, town)).toEqual([]);
});

test('a default birth day has high serials everywhere', () => {
  expect(told(nik('750204', '0061', '410190'), niks(80))).toEqual([]);
});

test('where many have a default birth day, a serial far above theirs is told', () => {
  const late = niks(40, (at) => at + 1).map((each) => `750204410190${each.slice(12)}`);
  expect(told(nik('750204', '9002', '410190'), [...niks(80), ...late])).toEqual([
    { digits: '9002' },
  ]);
  expect(told(nik('750204', '0044', '410190'), [...niks(80), ...late])).toEqual([]);
});

test('a regency one digit from that of the list, which nobody else is of, is told', () => {
  expect(told(nik('750106', '0001'), niks(250), '750204')).toEqual([{ digits: '7501' }]);
  const newcomers = [nik('750103', '0001'), nik('750106', '0002')];
  expect(told(nik('750106', '0001'), [...niks(250), ...newcomers], '750204')).toEqual([]);
  expect(told(nik('757106', '0001'), niks(250), '750204')).toEqual([]);
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

test('where every doubt is asked for, digits that the row does not support are told', () => {
  const doubts = (each: string, district?: string) =>
    nikUnproven(each, { regency: '7502', district, severity: 'note' }).map(
      ({ data }) => data['digits'],
    );
  expect(doubts(nik('750204', '0001'), '750204')).toEqual([]);
  expect(doubts(nik('750204', '0001'))).toEqual([]);
  expect(doubts(nik('750204', '0003'), '750204')).toEqual(['0003']);
  expect(doubts(nik('750207', '0001'), '750204')).toEqual(['07']);
  expect(doubts(nik('750104', '0001'), '750204')).toEqual(['7501']);
  // Registered far away: two digits off, nobody's slip of a finger.
  expect(doubts(nik('351504', '0001'), '750204')).toEqual([]);
  expect(doubts(nik('750207', '0002'), '750204')).toEqual(['07', '0002']);
});
