// Employers of the sample's office: one in arrears for so long that it stands in a pack for the state attorney,
// and one that no register knows, of which there is an indication alone.

import type { Actor } from '@payung/engine';
import {
  listCases,
  markSent,
  moveCase,
  readCase,
  recordFindings,
  writeLetters,
} from '@payung/office';
import { addDays, addMonths, type Day, monthOf, rupiah } from '@payung/values';
import { done } from '../showcase/stage.ts';
import type { Works } from './works.ts';

const monthsOwed = 14;
const batchNumber = 'SKK-1/CONTOH';

type Found = Pick<Parameters<typeof recordFindings>[2], 'business' | 'findings'>;
type Standing = { readonly caseNumber: number; readonly state: string };

export async function findEmployers(works: Works): Promise<void> {
  const { today } = works;
  const on = addDays(today, -120);
  await indicate(works, 0, { ...inArrears(works), on });
  await indicate(works, 1, { ...unregistered(works), on: addDays(today, -6) });
  const [owing] = await standing(works);
  if (owing === undefined) throw new Error('The sample has no employer in arrears');
  await warn(works, owing);
  await sendToAttorney(works);
}

/** By the order in which they were found. */
async function standing({ database, actorOf }: Works): Promise<readonly Standing[]> {
  const { cases } = done(await listCases(database, actorOf('cabang')));
  return cases.toSorted((a, b) => a.caseNumber - b.caseNumber);
}

async function indicate(
  works: Works,
  at: number,
  { on, ...found }: Found & { readonly on: Day },
): Promise<void> {
  const { database, actorOf, today, reason } = works;
  if ((await standing(works)).length > at) return;
  done(await recordFindings(database, actorOf('cabang'), { day: on, today, reason, ...found }));
}

function inArrears({ today, words }: Works): Found {
  const last = addMonths(monthOf(today), -5);
  return {
    business: {
      ...{ name: words.owing, npp: '10009901', nib: null, phone: null },
      ...{ address: words.address, district: 'TILAMUTA', riskClass: 3, size: 'small' },
    },
    findings: [
      {
        facts: {
          kind: 'PIUTANG',
          months: Array.from({ length: monthsOwed }, (_, each) => ({
            month: addMonths(last, each - monthsOwed + 1),
            ...{ due: rupiah(1_250_000), paid: rupiah(0) },
          })),
        },
        evidence: [{ file: 'piutang-contoh.csv', row: 2, says: `bulan ${monthsOwed}` }],
        confidence: 1_000_000,
      },
    ],
  };
}

function unregistered({ today, words }: Works): Found {
  const until = monthOf(today);
  return {
    business: {
      ...{ name: words.unregistered, npp: null, nib: '9120000000099', phone: null },
      ...{ address: words.address, district: 'TILAMUTA', riskClass: 1, size: 'micro' },
    },
    findings: [
      {
        facts: {
          ...{ kind: 'PWBD', from: addMonths(until, -5), until, workers: 4 },
          ...{ wageMonthly: rupiah(3_400_000), programs: ['JKK', 'JKM'] },
        },
        evidence: [{ file: 'oss-contoh.csv', row: 2, says: 'workers 4' }],
        confidence: 900_000,
      },
    ],
  };
}

/** Both letters with proof of sending, three weeks apart; goes on where it was stopped. */
async function warn(works: Works, { caseNumber, state }: Standing): Promise<void> {
  const { database, actorOf, today, reason } = works;
  const actor = actorOf('cabang');
  const move = async (to: 'confirm' | 'letter1' | 'letter2', day: Day) =>
    done(await moveCase(database, actor, { caseNumber, move: to, day, today, reason }));
  const [confirmed, first, second] = [-119, -118, -97].map((days) => addDays(today, days));
  if (confirmed === undefined || first === undefined || second === undefined) return;
  const stages = ['indication', 'confirmed', 'letter1'];
  const at = stages.indexOf(state);
  if (at < 0) return;
  if (at < 1) await move('confirm', confirmed);
  if (at < 2) {
    await write(works, actor, { caseNumber, kind: 'letter1', first: 1, day: first });
    await move('letter1', first);
  }
  await write(works, actor, { caseNumber, kind: 'letter2', first: 101, day: second });
  await move('letter2', second);
}

async function write(
  { database, today, reason, words, language }: Works,
  actor: Actor,
  letter: {
    readonly caseNumber: number;
    readonly kind: 'letter1' | 'letter2';
    readonly first: number;
    readonly day: Day;
  },
): Promise<void> {
  const { caseNumber, kind, first, day } = letter;
  const written = async () => {
    const { letters } = done(await readCase(database, actor, { caseNumber, asOf: today }));
    return letters.filter((each) => each.kind === kind);
  };
  if ((await written()).length === 0) {
    done(
      await writeLetters(database, actor, {
        ...{ cases: [caseNumber], kind, language, day, today, reason },
        numbers: { pattern: '{n}/KEPATUHAN/CONTOH', first },
        signatory: { name: words.signatory, position: words.head },
        until: addDays(day, 14),
      }),
    );
  }
  for (const { letter: number, sentOn } of await written()) {
    if (sentOn !== null) continue;
    const proof = Buffer.from(`%PDF-1.7 ${words.receipt} ${number}`);
    const sent = { caseNumber, letter: number, way: words.post, proof, day, today, reason };
    done(await markSent(database, actor, sent));
  }
}

/** The pack is made by one person and released by another. */
async function sendToAttorney({ hand, words, reason }: Works): Promise<void> {
  type Batch = { readonly batch: number; readonly releasedOn?: string };
  const listed = await hand.get<{ batches: readonly Batch[] }>('cabang', '/skk/batches');
  const [known] = listed.batches;
  if (known?.releasedOn !== undefined) return;
  const release = (batch: number) =>
    hand.put('verifikator', `/skk/batches/${batch}/release`, { reason });
  if (known !== undefined) return release(known.batch);
  const { cases } = await hand.get<{
    cases: readonly { readonly id: string; readonly name: string }[];
  }>('cabang', '/cases');
  const owing = cases.find(({ name }) => name === words.owing);
  if (owing === undefined) throw new Error('The employer in arrears is not listed');
  const { batch } = await hand.post<{ batch: number }>('cabang', '/skk/batches', {
    ...{ number: batchNumber, office: words.attorney, cases: [owing.id], reason },
  });
  return release(batch);
}
