import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { issueLine, Refusal } from '@payung/values';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textIn } from '../text/text.ts';
import { overrideText, readAssumptions } from './assumptions.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'payung-andai-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const jkm = 'contributions.bpu_jkm_amount';
const jkk = 'contributions.pu_jkk_rate';

function read(set: readonly string[], reform?: string) {
  const command = { set, ...(reform === undefined ? {} : { reform }) };
  return readAssumptions(command, (name) => join(folder, name), textIn('id'));
}

async function refusalOf(reading: Promise<unknown>): Promise<string> {
  const error = await reading.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof Refusal)) throw new Error('not refused', { cause: error });
  return error.issues.map((each) => issueLine(each)).join(' ');
}

describe('assumptions', () => {
  it('set a sum, a rate, an answer, rows of a table together', async () => {
    expect(await read([`${jkm}=8000`, `${jkk}.1=0,5 %`, `${jkk}.5=2%`])).toEqual([
      { parameter: jkm, value: 8_000 },
      { parameter: jkk, value: { 1: 5_000, 5: 20_000 } },
    ]);
    expect(await read([`${jkk}={"2":"1%"}`])).toEqual([{ parameter: jkk, value: { 2: 10_000 } }]);
    expect(await read(['contributions.bpu_relief_payer.CSR=yes'])).toEqual([
      { parameter: 'contributions.bpu_relief_payer', value: { CSR: 'yes' } },
    ]);
  });

  it.each([
    [`${jkm}=8.000`, '8.000'],
    [`${jkm}=-1`, '-1'],
    [`${jkm}=`, jkm],
    [jkm, 'PARAMETER=VALUE'],
    ['contributions.bpu_jkm=1', 'contributions.bpu_jkm'],
    [`${jkk}.9=1%`, '9'],
    [`${jkk}={`, 'JSON'],
  ])('refuse --set %s by name', async (set, text) => {
    expect(await refusalOf(read([set]))).toContain(text);
  });

  it('refuse one figure set twice, and one set beside the file: one of them would silently win', async () => {
    expect(await refusalOf(read([`${jkm}=1`, `${jkm}=2`]))).toContain(jkm);
    expect(await refusalOf(read([`${jkk}.1=1%`, `${jkk}.1=2%`]))).toContain(jkk);
    await writeFile(join(folder, 'a.json'), `[{"parameter":"${jkm}","value":7000}]`);
    expect(await refusalOf(read([`${jkm}=1`], 'a.json'))).toContain('--reform');
  });

  it('come from a file, with the file named where it is wrong', async () => {
    await writeFile(
      join(folder, 'b.json'),
      `[{"parameter":"${jkm}","value":7000,"from":"2027-01"}]`,
    );
    const [found, ...more] = await read([`${jkk}.1=1%`], 'b.json');
    expect([found?.parameter, more]).toEqual([
      jkk,
      [{ parameter: jkm, value: 7_000, from: '2027-01' }],
    ]);
    await writeFile(join(folder, 'c.json'), '[{"parameter":"contributions.bpu_jmk_amount"}]');
    expect(await refusalOf(read([], 'c.json'))).toContain('berkas c.json');
    await writeFile(join(folder, 'd.json'), '[');
    expect(await refusalOf(read([], 'd.json'))).toContain('bukan JSON (d.json)');
    expect(await refusalOf(read([], 'tidak-ada.json'))).toContain('tidak-ada.json');
  });

  it('are printed with their dates', () => {
    expect(overrideText({ parameter: jkm, value: 8_000 })).toBe(`${jkm} = 8000`);
  });
});
