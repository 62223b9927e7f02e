// Review: the queue, the sheet that goes out and comes back, and decisions that outlive the run.

import { day } from '@payung/values';
import { describe, expect, it } from 'vitest';
import { type Person, participant, row } from '../../test/people.ts';
import type { LinkInput, ParticipantInput } from '../input.ts';
import { link, runLink } from '../link.ts';
import { type Answer, type Decision, recordMark, settled } from './decision.ts';
import {
  type ControlCase,
  needsSecondReader,
  readerQuality,
  reviewQueue,
  withControls,
} from './queue.ts';
import { readReviewSheet, reviewSheet, sheetProblemText } from './sheet.ts';

const village = '7502042018';
const asOf = day('2026-06-30');
const missing = { nikDamage: 'missing' } as const;
const hasan: Person = { name: 'Hasan Radjak', birth: '1980-05-17', sex: 'L', village };
const twin: Person = { ...hasan, name: 'Hasar Radjak', serial: '0002' };
const { birth: _, ...undated } = hasan;
const doubtful = row(undated, { ...missing, key: 'ragu', list: 'a.csv' });
const known = participant(hasan, { key: 'p1', kpj: '100' });
const twinRow = row(twin, { key: 'kembar', list: 'b.csv' });

const run = (
  rows: readonly LinkInput[],
  participants: readonly ParticipantInput[],
  decisions: readonly Decision[] = [],
) => link({ rows, participants, decisions, asOf, elapsedMs: () => 0 });

function decided(
  one: LinkInput,
  other: LinkInput,
  answer: Decision['answer'],
  reader = 'Ani',
): Decision {
  const marks = { one: recordMark(one), other: recordMark(other) };
  return { ...marks, answer, reader, on: asOf, model: 'pekerja-2' };
}

async function queueOf(rows: readonly LinkInput[], participants: readonly ParticipantInput[]) {
  const result = await run(rows, participants);
  return reviewQueue({ result, inputs: [...rows, ...participants] });
}

describe('the queue', () => {
  it('asks once per person, and names all rows the answer settles', async () => {
    const alm = row({ ...hasan, name: 'Alm. Hasan Radjak' }, { key: 'a', list: 'a.csv' });
    const queue = await queueOf([alm, row(hasan, { key: 'b', list: 'b.csv' })], []);
    expect(queue.map(({ rows }) => rows)).toEqual([['a', 'b']]);
  });

  it('puts first what costs most when guessed', async () => {
    const queue = await queueOf([doubtful, twinRow], [known]);
    const benefits = queue.map(({ benefit }) => benefit);
    expect(benefits).toEqual([...benefits].sort((x, y) => y - x));
    expect(queue.every(({ other }) => other?.key === 'p1')).toBe(true);
  });

  it('has the same cases in any order of the rows', async () => {
    const forward = await queueOf([doubtful, twinRow], [known]);
    const backward = await queueOf([twinRow, doubtful], [known]);
    expect(backward.map(({ id }) => id)).toEqual(forward.map(({ id }) => id));
  });

  it('mixes in controls by the seed, and does not show their answers', async () => {
    const queue = await queueOf([doubtful, twinRow], [known]);
    const controls = queue.map(
      (each): ControlCase => ({ ...each, id: `c${each.id}`, known: 'same' }),
    );
    const settings = { seed: 7, every: 1 };
    const mixed = withControls(queue, controls, settings);
    expect(mixed).toHaveLength(4);
    expect(mixed).toEqual(withControls(queue, [...controls].reverse(), settings));
    expect(mixed.some((each) => 'known' in each)).toBe(false);
  });

  it('sends about one case in four to a second reader', () => {
    const cases = Array.from({ length: 2_000 }, (_, index) => ({ id: `kasus ${index}` }));
    const second = cases.filter((each) => needsSecondReader(each, { seed: 7, every: 4 }));
    expect(second.length).toBeGreaterThan(400);
    expect(second.length).toBeLessThan(600);
  });
});

describe('readers', () => {
  const one = row(hasan, { key: 'x' });
  const other = row(twin, { key: 'y' });
  it('are measured by the controls and by each other', () => {
    const control: ControlCase = {
      id: [recordMark(one), recordMark(other)].sort().join(' '),
      one,
      other,
      rows: ['x'],
      probability: 0.5,
      reasons: [],
      benefit: 1,
      known: 'different',
    };
    const decisions = [
      decided(one, other, 'same_family', 'Ani'),
      decided(one, other, 'same', 'Budi'),
    ];
    expect(readerQuality(decisions, [control])).toEqual([
      { reader: 'Ani', controls: { right: 1, of: 1 }, shared: { agreed: 0, of: 1 } },
      { reader: 'Budi', controls: { right: 0, of: 1 }, shared: { agreed: 0, of: 1 } },
    ]);
  });

  const answersOf = (...given: readonly (readonly [Answer | 'withdrawn', string])[]) =>
    given.map(([answer, reader]) => decided(one, other, answer, reader));
  it.each([
    ['one reader', answersOf(['same', 'Ani']), 1, 1],
    ['one reader where two are asked for', answersOf(['same', 'Ani']), 2, 0],
    ['two who agree', answersOf(['same', 'Ani'], ['same', 'Budi']), 2, 1],
    ['two who disagree', answersOf(['same', 'Ani'], ['different', 'Budi']), 1, 0],
    ['two who mean two people', answersOf(['different', 'Ani'], ['same_family', 'Budi']), 2, 1],
    ['one who changed his mind', answersOf(['same', 'Ani'], ['different', 'Ani']), 1, 1],
    ['one who took it back', answersOf(['same', 'Ani'], ['withdrawn', 'Ani']), 1, 0],
  ] as const)('%s', (_, decisions, readersMin, count) => {
    expect(settled(decisions, readersMin).size).toBe(count);
  });
});

describe('a decision', () => {
  it('links what was in doubt, and stays when rows come in another order or place', async () => {
    expect((await run([doubtful], [known])).links[0]?.status).toBe('tinjau');
    const moved = { ...doubtful, key: 'lain', list: 'kiriman-2.csv', row: 99 };
    const { links } = await run([twinRow, moved], [known], [decided(doubtful, known, 'same')]);
    expect(links[1]).toMatchObject({ status: 'peserta_aktif', kpj: '100' });
  });

  it('parts what was one person, and what it took for a doubt', async () => {
    const sure = row(hasan, { key: 'sama' });
    expect((await run([sure], [known])).links[0]?.status).toBe('peserta_aktif');
    const { links } = await run([sure], [known], [decided(sure, known, 'different')]);
    expect(links[0]?.status).toBe('baru');
    const twins = await run([twinRow], [known], [decided(twinRow, known, 'same_family')]);
    expect(twins.links[0]?.status).toBe('baru');
  });

  it('taken back leaves everything as it was before', async () => {
    const before = await run([doubtful, twinRow], [known]);
    const events = [
      decided(doubtful, known, 'same'),
      decided(doubtful, known, 'withdrawn'),
      decided(twinRow, known, 'same'),
      decided(twinRow, known, 'withdrawn'),
    ];
    expect(await run([doubtful, twinRow], [known], events)).toEqual(before);
  });

  it('that cannot tell leaves the case in review', async () => {
    const { links } = await run([doubtful], [known], [decided(doubtful, known, 'unclear')]);
    expect(links[0]?.status).toBe('tinjau');
  });

  it('counts only when as many readers agree as the pair needs', async () => {
    const rows = [doubtful];
    const both = [
      decided(doubtful, known, 'same', 'Ani'),
      decided(doubtful, known, 'same', 'Budi'),
    ];
    const statusOf = async (decisions: readonly Decision[]) => {
      const request = { rows, participants: [known], asOf, elapsedMs: () => 0 };
      // drawn pairs are read twice, the others once
      const readersNeeded = (id: string) =>
        needsSecondReader({ id }, { seed: 7, every: 1 }) ? 2 : 1;
      return (await link({ ...request, decisions, readersNeeded })).links[0]?.status;
    };
    expect(await statusOf(both.slice(0, 1))).toBe('tinjau');
    expect(await statusOf(both)).toBe('peserta_aktif');
    const torn = [...both, decided(doubtful, known, 'different', 'Budi')];
    expect(await statusOf(torn)).toBe('tinjau');
  });

  it('merges two people, and taken back parts them again, without loss', async () => {
    const [one, other] = [row(hasan, { key: 'satu' }), row(twin, { key: 'dua', list: 'c.csv' })];
    const before = await run([one, other], []);
    expect(before.persons).toBe(2);
    const merged = await run([one, other], [], [decided(one, other, 'same')]);
    expect(merged.links.map(({ person }) => person)).toEqual([1, 1]);
    const events = [decided(one, other, 'same'), decided(one, other, 'withdrawn')];
    expect(await run([one, other], [], events)).toEqual(before);
  });

  it('outlives a list that is sent anew in another order, and another model', async () => {
    const older = { ...decided(doubtful, known, 'same'), model: 'pekerja-1' };
    const others = Array.from({ length: 20 }, (_, index) =>
      row({ name: `Sri Uno ${index}`, birth: `197${index % 9}-02-1${index % 9}`, village }),
    );
    const { links } = await run([...others, { ...doubtful, key: 'z', row: 77 }], [known], [older]);
    expect(links.at(-1)).toMatchObject({ status: 'peserta_aktif', kpj: '100' });
  });

  it('that another forbids is told, not followed', async () => {
    const rows = [row(hasan, { key: 'sama' }), doubtful];
    const [sure = doubtful] = rows;
    const decisions = [
      decided(sure, known, 'different'),
      decided(sure, doubtful, 'same'),
      decided(doubtful, known, 'same'),
    ];
    const { contradicted } = await runLink({
      rows,
      participants: [known],
      decisions,
      asOf,
      elapsedMs: () => 0,
    });
    expect(contradicted).toHaveLength(1);
  });
});

describe('the sheet', () => {
  const facts = { on: asOf, model: 'pekerja-2' };
  async function sheet() {
    return reviewSheet(await queueOf([doubtful, twinRow], [known])).map((cells) => [...cells]);
  }
  const answerAt = 10;
  const readerAt = 11;

  it('shows two records per case, NIKs masked', async () => {
    const rows = await sheet();
    expect(rows).toHaveLength(5);
    expect(rows[0]).toContain('JAWABAN');
    expect(rows.flat().some((text) => /\d{15}/.test(text))).toBe(false);
    expect(rows.flat()).toContain('Hasar Radjak');
  });

  it('comes back as decisions that settle its cases', async () => {
    const rows = await sheet();
    for (const at of [2, 4]) {
      const answered = rows[at] ?? [];
      answered[answerAt] = 'beda';
      answered[readerAt] = 'Ani';
    }
    const { decisions, problems } = readReviewSheet(rows, facts);
    expect(problems).toEqual([]);
    const { links } = await run([doubtful, twinRow], [known], decisions);
    expect(links.map(({ status }) => status)).not.toContain('peserta_aktif');
    expect(links[1]?.status).toBe('baru');
  });

  it.each([
    ['answer_unknown', answerAt, 'mungkin', 'Baris 3, kolom JAWABAN: "mungkin" bukan jawaban'],
    ['reader_missing', readerAt, '', 'Baris 3, kolom PEMERIKSA: kosong'],
    ['mark_unknown', 12, 'xyz', 'Baris 3, kolom TANDA: tanda "xyz" tidak dikenal'],
  ] as const)(
    'tells what cannot be read, and the other rows count: %s',
    async (code, at, text, said) => {
      const rows = await sheet();
      for (const index of [2, 4]) {
        const answered = rows[index] ?? [];
        answered[answerAt] = 'SAMA';
        answered[readerAt] = 'Ani';
      }
      const broken = rows[2] ?? [];
      broken[at] = text;
      const { decisions, problems } = readReviewSheet(rows, facts);
      expect(decisions).toHaveLength(1);
      expect(problems).toMatchObject([{ code, row: 3 }]);
      expect(problems.map((each) => sheetProblemText(each))[0]).toContain(said);
    },
  );

  it('without its columns is refused as a whole', () => {
    const { problems } = readReviewSheet([['KASUS', 'JAWABAN']], facts);
    expect(problems.map(({ column }) => column)).toEqual(['PEMERIKSA', 'TANDA']);
  });
});
