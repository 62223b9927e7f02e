// The rules as a service: figures with dates and sources, a calculation, its trace, and refusals.

import { lawCheckedOn, parameters, rules } from '@payung/law';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../tests/database/fresh-database.ts';
import { jsonBody, openSite, type SiteDesk } from './site.fixture.ts';
import {
  calculatedSchema,
  lawRefusedSchema,
  parameterSchema,
  parametersSchema,
  tracedSchema,
} from './wire/law.ts';

let fresh: FreshDatabase;
let site: SiteDesk;
const facts = { month: '2026-07', programs: ['JKK', 'JKM'], payer: 'APBD_KAB' };
const rule = 'contributions.bpu_contribution';

beforeAll(async () => {
  fresh = await freshDatabase();
  site = await openSite(fresh.database);
});
afterAll(async () => {
  site.close();
  await fresh.close();
});

describe('figures of the law', () => {
  test('all of them, with the value in force on the day', async () => {
    const answer = await site.ask('/api/v1/parameters?at=2026-07-01');
    const body = parametersSchema.parse(await answer.json());
    expect(body.checkedOn).toBe(lawCheckedOn);
    expect(body.parameters.map(({ id }) => id)).toEqual(Object.keys(parameters));
    const jkm = body.parameters.find(({ id }) => id === 'contributions.bpu_jkm_amount');
    expect(jkm?.values).toMatchObject([{ value: 6_800, source: { law: 'PP 44/2015' } }]);
  });

  test('one of them with its history; one that does not exist; a day that is none', async () => {
    const one = await site.ask('/api/v1/parameters/contributions.bpu_jkm_amount');
    expect(parameterSchema.parse(await one.json()).values.length).toBeGreaterThan(0);
    for (const id of ['contributions.tidak_ada', '__proto__', 'constructor', 'toString']) {
      expect((await site.ask(`/api/v1/parameters/${id}`)).status, id).toBe(404);
    }
    expect((await site.ask('/api/v1/parameters?at=2026-02-30')).status).toBe(400);
  });
});

describe('a calculation', () => {
  test('gives the value; its trace also the steps, the sentence and the articles', async () => {
    const calculated = await site.ask('/api/v1/calculate', jsonBody({ rule, facts }));
    expect(calculated.status).toBe(200);
    const short = calculatedSchema.parse(await calculated.json());
    const trace = await site.ask('/api/v1/trace', jsonBody({ rule, facts }));
    const long = tracedSchema.parse(await trace.json());
    expect(long.value).toEqual(short.value);
    expect(short).not.toHaveProperty('steps');
    expect(long.steps.length).toBeGreaterThan(1);
    expect(long.sources.length).toBeGreaterThan(0);
    expect(long.sentence.id).not.toBe('');
  });

  test('under an assumption says so, and leaves the next one as the law is', async () => {
    const assume = [{ parameter: 'contributions.bpu_jkm_amount', value: 8_000 }];
    const ask = async (body: object) =>
      calculatedSchema.parse(await (await site.ask('/api/v1/calculate', jsonBody(body))).json());
    const before = await ask({ rule, facts });
    const assumed = await ask({ rule, facts, assume });
    expect(assumed.law.overrides).toEqual(assume);
    expect(assumed.value).not.toEqual(before.value);
    expect(await ask({ rule, facts })).toEqual(before);
  });

  test('with wrong facts is refused with field and reason in the language of the reader', async () => {
    const init = jsonBody({ rule, facts: { ...facts, month: '2026-13' } });
    const answer = await site.ask('/api/v1/calculate', init);
    expect(answer.status).toBe(422);
    const { issues } = lawRefusedSchema.parse(await answer.json());
    expect(issues[0]?.problem).not.toBe('');
    const headers = { 'content-type': 'application/json', 'accept-language': 'en' };
    const english = await site.ask('/api/v1/calculate', { ...init, headers });
    const told = lawRefusedSchema.parse(await english.json());
    expect(told.issues[0]?.problem).not.toBe(issues[0]?.problem);
  });

  test.each([
    [{ rule: 'tidak.ada', facts }, 404],
    [{ rule, facts, more: 1 }, 400],
    [{ rule, facts: [] }, 400],
    [{ rule, facts, assume: [{ parameter: 'tidak.ada', value: 1 }] }, 400],
    [{ facts }, 400],
  ])('%j → %i', async (body, status) => {
    expect((await site.ask('/api/v1/calculate', jsonBody(body))).status).toBe(status);
  });

  test('no rule answers empty or hostile facts with a fault of ours', async () => {
    for (const { id } of rules) {
      for (const hostile of [{}, { month: {} }, { wage: -1 }, { wage: 1e308, month: '9999-99' }]) {
        const answer = await site.ask('/api/v1/trace', jsonBody({ rule: id, facts: hostile }));
        expect(answer.status, `${id} ${JSON.stringify(hostile)}`).toBeLessThan(500);
      }
    }
  });

  test('a NIK that somebody put into the facts comes back masked', async () => {
    const nik = '7502012609870001';
    const init = jsonBody({ rule, facts: { ...facts, payer: nik } });
    const answer = await site.ask('/api/v1/calculate', init);
    expect(answer.status).toBe(422);
    expect(await answer.text()).not.toContain(nik);
  });
});
