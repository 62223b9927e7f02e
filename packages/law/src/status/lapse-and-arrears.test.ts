import { addDays, addMonths, day, type Month, month, monthOf, type Parsed } from '@payung/values';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Override, underReform } from '../reform.ts';
import { bpuLapse } from './bpu-lapse.ts';
import { constructionStatus } from './construction-status.ts';
import { puStatus } from './pu-status.ts';

const days = fc.integer({ min: 0, max: 4_100 }).map((count) => addDays(day('2015-07-01'), count));

describe('a lapse of a BPU membership', () => {
  test('leaves nobody covered between its end and the new registration', () => {
    fc.assert(
      fc.property(days, fc.nat(500), (endedOn, later) => {
        const { value } = get(bpuLapse({ endedOn, registeredAgain: addDays(endedOn, later) }));
        expect(value.daysWithoutCover).toBe(later);
        expect(value.jhtBalance).toBe('stays');
      }),
    );
  });

  test('starts the waiting again exactly since Permenaker 1/2025', () => {
    fc.assert(
      fc.property(days, (on) => {
        const { value } = get(bpuLapse({ endedOn: on, registeredAgain: on }));
        const waits = on >= day('2025-02-24');
        expect(value.fullJkmFrom).toBe(waits ? addMonths(monthOf(on), 3) : undefined);
        expect(value.jkmUntilThen).toBe(waits ? 10_000_000 : undefined);
      }),
    );
  });

  test('costs no waiting once the law says the re-registered are not new', () => {
    const facts = { endedOn: day('2026-05-16'), registeredAgain: day('2026-07-01') };
    const asked = (value: 'yes' | 'no') => {
      const reform: Override = { parameter: 'benefits.jkm.waiting_restart', value };
      return get(underReform([reform], () => bpuLapse(facts)));
    };
    expect(asked('yes').value).toMatchObject({ fullJkmFrom: '2026-10' });
    expect(asked('no').value).toEqual({ daysWithoutCover: 46, jhtBalance: 'stays' });
    expect(asked('no').steps).toHaveLength(1);
  });
});

describe('a PU membership', () => {
  const july = month('2026-07');
  const arrears = (employerArrearsMonths: number) =>
    get(puStatus({ registeredOn: day('2024-01-10'), month: july, employerArrearsMonths })).value;

  test('is active in every month from its registration to its end', () => {
    const months = fc
      .integer({ min: 0, max: 130 })
      .map((count) => addMonths(month('2015-07'), count));
    fc.assert(
      fc.property(months, months, fc.nat(40), (asked: Month, start: Month, length) => {
        const endedOn = day(`${addMonths(start, length)}-02`);
        const registeredOn = day(`${start}-02`);
        const facts = { registeredOn, endedOn, month: asked, employerArrearsMonths: 0 };
        const inside = asked >= start && asked <= addMonths(start, length);
        expect(get(puStatus(facts)).value.active).toBe(inside);
      }),
    );
  });

  test('never gets a better payer as the arrears grow', () => {
    const rank = { bpjs_tk: 0, after_settlement: 1, employer_first: 2 };
    fc.assert(
      fc.property(fc.nat(1_199), (owed) => {
        for (const program of ['JKK', 'JKM', 'JHT'] as const) {
          const [now, later] = [arrears(owed), arrears(owed + 1)];
          expect(rank[later.payers[program]]).toBeGreaterThanOrEqual(rank[now.payers[program]]);
        }
      }),
    );
  });

  test('waits for nothing where the branches do not let claims wait', () => {
    const reform: Override = { parameter: 'status.pu_arrears_wait', value: 'no' };
    const { payers } = underReform([reform], () => arrears(2));
    expect(payers).toEqual({ JKK: 'bpjs_tk', JKM: 'bpjs_tk', JHT: 'bpjs_tk' });
  });
});

test('a project is covered on exactly the days from its registration to the end of maintenance', () => {
  fc.assert(
    fc.property(
      days,
      fc.nat(60),
      fc.nat(60),
      fc.integer({ min: -10, max: 150 }),
      (start, wait, span, at) => {
        const workStart = addDays(start, 20);
        const facts = {
          workStart,
          registeredOn: addDays(workStart, wait),
          maintenanceEnd: addDays(workStart, wait + span),
          on: addDays(workStart, at),
        };
        const covered = get(constructionStatus(facts)).value === 'covered';
        expect(covered).toBe(at >= wait && at <= wait + span);
      },
    ),
  );
});

function get<T>(answer: Parsed<T>): T {
  if (!answer.ok) throw new Error(JSON.stringify(answer.issues));
  return answer.value;
}
