import type { readCalendar } from '@payung/office';
import { describe, expect, test } from 'vitest';
import { calendarLines } from './calendar.ts';
import { parseCalendarCommand } from './command.ts';

type Calendar = Awaited<ReturnType<typeof readCalendar>>;

function detailOf(...argv: readonly string[]): unknown {
  const read = parseCalendarCommand(argv);
  return read.ok ? 'read' : read.issues[0]?.data['detail'];
}

describe('payung calendar', () => {
  test('shows months as of today or of a day', () => {
    expect(parseCalendarCommand(['months', '--tenant', '75.02'])).toMatchObject({
      value: { action: 'months', tenant: '7502' },
    });
    const people = [
      'people',
      '--tenant',
      '75.02',
      '--until',
      '2026-12-31',
      '--as-of',
      '2026-10-05',
    ];
    expect(parseCalendarCommand(people)).toMatchObject({
      value: { action: 'people', until: '2026-12-31', asOf: '2026-10-05' },
    });
    expect(parseCalendarCommand([])).toMatchObject({ value: { action: 'help' } });
  });

  test.each([
    [['months'], 'Sebutkan wilayahnya'],
    [['people', '--tenant', '75.02'], '“”'],
    [['months', '--tenant', '75.02', '--until', '2026-12-31'], '--until'],
    [['months', '2026', '--tenant', '75.02'], '2026'],
    [['weeks', '--tenant', '75.02'], 'calendar weeks'],
    [['months', '--tenant', '75.02', '--as-of', '2026-02-30'], '2026-02-30'],
  ])('%j is refused with a remedy', (argv, words) => {
    expect(detailOf(...argv)).toContain(words);
  });

  test('says months, alerts and arrears in words, and that there is nothing to warn of', () => {
    const empty: Calendar = JSON.parse(
      '{"today":"2026-10-05","months":[],"ending":[],"inArrears":[],"paidTooLate":[]}',
    );
    expect(calendarLines(empty, 'id')).toEqual(['Belum ada keputusan dengan tempat berbayar.']);
    const full: Calendar = JSON.parse(`{"today":"2026-10-05",
      "months":[{"month":"2026-07","people":{"covered":4,"at_risk":3,"lost":2,"not_registered":1,"ahead":0,"ahead_unpaid":0},"starts":5,"ends":0,"amount":84000}],
      "ending":[{"days":90,"endsOn":"2026-12-31","fund":"APBD","village":"7502012001","people":5}],
      "inArrears":[{"lastDayToPay":"2026-10-31","fund":"APBD","village":null,"people":3}],
      "paidTooLate":[]}`);
    const lines = calendarLines(full, 'id');
    expect(lines[0]).toContain('terlindungi 4, berisiko 3, hilang 2, belum terdaftar 1');
    expect(lines[1]).toContain('90 hari: 5 orang berakhir 2026-12-31');
    expect(lines[2]).toContain('bayar paling lambat 2026-10-31');
    expect(calendarLines({ ...full, ending: [], inArrears: [] }, 'en').at(-1)).toContain('Nobody');
    expect(lines.join()).not.toMatch(/[{}]/);
  });
});
