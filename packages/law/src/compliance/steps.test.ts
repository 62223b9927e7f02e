import { addDays, type Day, day, daysBetween } from '@payung/values';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { workingDay } from '../contributions/working-day.ts';
import { type Override, underReform } from '../reform.ts';
import { type SanctionStepsInput, sanctionNext } from './steps.ts';

const first = day('2026-01-05');
const days = fc.integer({ min: 0, max: 300 }).map((count) => addDays(first, count));

/** Who does each act on the first day it is open, until nothing more is due. */
function acted(asOf: Day, start: Day): SanctionStepsInput {
  let facts: SanctionStepsInput = { asOf, warnings: [start] };
  for (;;) {
    const { value, from, open } = get(facts);
    if (!open || from === undefined || value === 'public_services') return facts;
    facts =
      value === 'warning'
        ? { ...facts, warnings: [...facts.warnings, from] }
        : { ...facts, fineOn: from };
  }
}

describe('the steps of the administrative sanctions', () => {
  test('come one after the other, each when the term before it is over', () => {
    fc.assert(
      fc.property(days, fc.nat(200), (start, later) => {
        const asOf = addDays(start, later);
        const facts = acted(asOf, start);
        const { value, from, until, open } = get(facts);
        if (from === undefined || until === undefined) throw new Error('no term');
        expect(from).toBe(addDays(until, 1));
        expect(open).toBe(from <= asOf);
        expect(value).toBe(
          facts.fineOn ? 'public_services' : facts.warnings.length === 2 ? 'fine' : 'warning',
        );
      }),
    );
  });

  test('give a warning ten working days and the fine thirty days', () => {
    fc.assert(
      fc.property(days, (start) => {
        const warned = get({ asOf: start, warnings: [start] });
        expect(warned.until).toBe(workingDay(warned.until ?? start));
        expect(daysBetween(start, warned.until ?? start)).toBeGreaterThanOrEqual(12);
        expect(daysBetween(start, warned.until ?? start)).toBeLessThanOrEqual(14);
        const twice = { asOf: start, warnings: [start, start] };
        const fined = get({ ...twice, fineOn: start });
        expect(daysBetween(get(twice).until ?? start, fined.until ?? start)).toBe(30);
      }),
    );
  });

  test('end with the duty fulfilled, at any point before a fine', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 2 }), (start, count) => {
        const warnings = Array.from({ length: count }, () => start);
        const answer = get({ asOf: start, warnings, fulfilledOn: start });
        expect(answer.value).toBe('none');
      }),
    );
  });

  test('leave out what has no term: the first warning, a lifting not yet due', () => {
    expect(get({ asOf: first, warnings: [] }).from).toBeUndefined();
    expect(get({ asOf: first, warnings: [] }).until).toBeUndefined();
    const refused = {
      asOf: first,
      warnings: [first, first],
      fineOn: first,
      servicesRefusedOn: first,
    };
    expect(get({ ...refused, finePaidOn: first })).not.toHaveProperty('from');
    expect(get(refused)).not.toHaveProperty('from');
    expect(get({ ...refused, finePaidOn: first, fulfilledOn: first }).from).toBe(first);
  });

  test('name each service that is refused', () => {
    const fined = { asOf: first, warnings: [first, first], fineOn: first };
    const rows = get(fined).steps.map((step) => step.kind === 'figure' && step.row?.id);
    expect(rows).toContain('Izin mengikuti tender proyek');
    expect(rows.filter(Boolean)).toHaveLength(5);
  });

  test('refuse no service and ask no condition that a changed law would not name', () => {
    const fined = { asOf: first, warnings: [first, first], fineOn: first };
    const fewer: Override = {
      parameter: 'compliance.public_service',
      value: { building_permit: 'no' },
    };
    const services = underReform([fewer], () => get(fined)).steps.slice(2);
    expect(services).toHaveLength(4);
    const lenient: Override = { parameter: 'compliance.lifting', value: { fine_paid: 'no' } };
    const refused = { ...fined, servicesRefusedOn: first, fulfilledOn: first };
    const lifted = underReform([lenient], () => get(refused));
    expect(lifted).toMatchObject({ value: 'lifting', missing: [], from: first, open: true });
    expect(lifted.steps).toHaveLength(1);
    const once: Override = { parameter: 'compliance.warnings_max', value: 1 };
    const next = underReform([once], () => get({ asOf: addDays(first, 30), warnings: [first] }));
    expect(next.value).toBe('fine');
  });

  test('tell an act out of order what it has to come after', () => {
    const answer = sanctionNext({ asOf: first, warnings: [], fineOn: first });
    expect(answer.issues.map((each) => each.data['expected'])).toEqual([`? .. ${first}`]);
  });
});

function get(facts: SanctionStepsInput) {
  const answer = sanctionNext(facts);
  if (!answer.ok) throw new Error(JSON.stringify(answer.issues));
  return answer.value;
}
