// How right linkage is on the sample room and on invented districts of several seeds and damages, by
// their truth: links to the register, the review queue answered from the truth, persons, relatives taken for one, and what
// pairs of a probability come to. Figures only. Run: node linkage-accuracy.bench.ts [people]

import { join } from 'node:path';
import {
  type Decision,
  type LinkInput,
  type LinkRun,
  type RowLink,
  recordMark,
  reviewQueue,
  runLink,
  withRelatives,
  workerTables,
} from '@payung/linkage';
import { linkTables, probabilityOf } from '@payung/linkage/engine';
import { type DamageLevel, sampleRecords } from '@payung/office';
import { qualityOf } from '../packages/linkage/test/quality.ts';
import { sampleRoom } from './linkage-room.ts';

const districts: readonly (readonly [damage: DamageLevel, seed: number])[] = [
  ['light', 3],
  ['usual', 1],
  ['usual', 11],
  ['usual', 77],
  ['heavy', 2],
  ['heavy', 12],
];

const bandFloors = [0.2, 0.4, 0.6, 0.8, 0.92, 0.95, 0.99, 0.999] as const;

type Judged = Pick<
  Awaited<ReturnType<typeof sampleRecords>>,
  'rows' | 'participants' | 'truth' | 'asOf' | 'residents'
>;
type Band = { pairs: number; expected: number; right: number };

export async function main(arguments_: readonly string[]): Promise<void> {
  const people = Number(arguments_[0] ?? 40_000);
  const room = await sampleRoom(join(import.meta.dirname, '..'));
  say(`sample room: ${room.truth.size - room.participants.length} rows`);
  await measureLinks(room);
  const bands = bandFloors.map((): Band => ({ pairs: 0, expected: 0, right: 0 }));
  const couples = new Map<string, Couples>();
  for (const [damage, seed] of districts) {
    const sample = await sampleRecords({ people, seed, damage });
    say(`${damage} damage, seed ${seed}: ${sample.rows.length} rows`);
    for (const [kind, { joined, of }] of await measureLinks(sample)) {
      const sum = couples.get(kind) ?? { joined: 0, of: 0 };
      couples.set(kind, { joined: sum.joined + joined, of: sum.of + of });
    }
    await addBands(sample, bands);
  }
  for (const [kind, { joined, of }] of couples) {
    say(`${kind} of all districts: ${joined} of ${of} couples joined (${percent(joined, of)})`);
  }
  say('pairs of all districts by their probability, before any decision:');
  for (const [index, floor] of bandFloors.entries()) {
    const { pairs, expected, right } = bands[index] ?? { pairs: 0, expected: 0, right: 0 };
    const until = bandFloors[index + 1] ?? 1;
    say(
      `  ${floor}–${until}: ${pairs} pairs, said ${percent(expected, pairs)}, true ${percent(right, pairs)}`,
    );
  }
}

/** Says how right the links are; what it gives back are couples of relatives joined. */
async function measureLinks(sample: Judged): Promise<ReadonlyMap<string, Couples>> {
  const { rows, participants, asOf } = sample;
  const elapsedMs = () => performance.now();
  const run = await runLink({ rows, participants, asOf, elapsedMs });
  const decisions = answered(sample, run);
  const second = await runLink({ rows, participants, asOf, elapsedMs, decisions });
  const [first, after] = [run, second].map((each) => judged(sample, each.result.links));
  if (first === undefined || after === undefined) throw new RangeError('Two runs were made');
  say(
    `  wrong of automatic ${share(1 - first.participantPrecision.ratio)}, found ${share(first.participantRecall.ratio)}, ` +
      `review ${share(first.review.ratio)}, called new but participant ${share(1 - first.newPrecision.ratio)}`,
  );
  say(
    `  once the queue is answered: wrong ${share(1 - after.participantPrecision.ratio)}, ` +
      `found ${share(after.participantRecall.ratio)}, ` +
      `with the dead in review ${share(foundWithReview(sample, second.result.links))}`,
  );
  say(`  row clusters F1 ${f1(first).toFixed(4)}, answered ${f1(after).toFixed(4)}`);
  const couples = relativesJoined(sample, run);
  for (const [kind, { joined, of }] of couples) {
    say(`  ${kind}: ${joined} of ${of} couples joined (${percent(joined, of)})`);
  }
  const { precision, recall, drift } = run.card;
  say(
    `  the card says of pairs: right ${share(precision)}, found ${share(recall)}, drift of ${drift.length} levels`,
  );
  const own = run.rowCard;
  say(
    `  the card says of rows: right ${share(own.precision)}, found ${share(own.recall)}, ` +
      `review ${percent(own.review, own.rows)}, called new but participant ${percent(own.missed, own.new)}`,
  );
  return couples;
}

/** The queue, answered from the truth. */
function answered({ rows, participants, truth, asOf }: Judged, run: LinkRun): Decision[] {
  const queue = reviewQueue({ result: run.result, inputs: [...rows, ...participants] });
  return queue.flatMap(({ one, other }): Decision[] => {
    if (other === undefined) return [];
    const answer = truth.get(one.key) === truth.get(other.key) ? 'same' : 'different';
    const marks = { one: recordMark(one), other: recordMark(other) };
    return [{ ...marks, answer, reader: 'truth', on: asOf, model: run.result.model }];
  });
}

/** Rows without a link were refused by intake: each is a group of its own, and a person has to look. */
function judged({ participants, truth }: Judged, links: readonly RowLink[]) {
  const personOf = ({ key }: { readonly key: string }) => String(truth.get(key));
  const known = new Set([...links, ...participants].map(({ key }) => key));
  const refused = [...truth.keys()].filter((key) => !known.has(key));
  const all = [
    ...links,
    ...refused.map((key, index): RowLink => {
      return { key, person: -1 - index, status: 'tinjau', probability: 0, reasons: [] };
    }),
  ];
  return qualityOf(all, {
    rows: new Map(all.map((link) => [link.key, personOf(link)])),
    participants: new Map(participants.map((each) => [each.kpj, personOf(each)])),
  });
}

/** Rows of participants that lead to them, linked or shown to a person beside them (the dead). */
function foundWithReview(sample: Judged, links: readonly RowLink[]): number {
  const { participants, truth } = sample;
  const registered = new Set(participants.map(({ key }) => truth.get(key)));
  const byKpj = new Map(participants.map((each) => [each.kpj, truth.get(each.key)]));
  const own = links.filter(({ key }) => registered.has(truth.get(key)));
  const right = own.filter(({ key, kpj }) => byKpj.get(kpj ?? '') === truth.get(key));
  return right.length / own.length;
}

function f1(quality: ReturnType<typeof qualityOf>): number {
  const [precision, recall] = [quality.pairPrecision.ratio, quality.pairRecall.ratio];
  return (2 * precision * recall) / (precision + recall);
}

type Couples = { joined: number; of: number };

/** Couples on the lists any of whose records share a person number. */
function relativesJoined(sample: Judged, run: LinkRun): ReadonlyMap<string, Couples> {
  const { rows, participants, truth, residents } = sample;
  const numbers = new Map(run.result.links.map(({ key, person }) => [key, person]));
  for (const [key, person] of run.result.participantPersons) numbers.set(key, person);
  const personsOf = new Map<number, Set<number>>();
  const records: readonly LinkInput[] = [...rows, ...participants];
  for (const { key } of records) {
    const resident = truth.get(key);
    const person = numbers.get(key);
    if (resident === undefined || person === undefined) continue;
    const known = personsOf.get(resident) ?? new Set<number>();
    personsOf.set(resident, known.add(person));
  }
  const couples = new Map<string, Couples>();
  const add = (kind: string, one: number, other: number | undefined) => {
    const [ours, theirs] = [personsOf.get(one), personsOf.get(other ?? -1)];
    if (ours === undefined || theirs === undefined) return;
    const sum = couples.get(kind) ?? { joined: 0, of: 0 };
    sum.of += 1;
    if ([...ours].some((person) => theirs.has(person))) sum.joined += 1;
    couples.set(kind, sum);
  };
  for (const { number, name, twin, father, namesake } of residents) {
    add('twins', number, twin);
    if (residents[father ?? -1]?.name === name) add('fathers and sons of one name', number, father);
    add('namesakes of one day', number, namesake);
  }
  return couples;
}

/** Every kept pair of two records, by the probability it got. */
async function addBands({ rows, participants, truth, asOf }: Judged, bands: Band[]) {
  const records = [...rows, ...participants];
  const tables = workerTables({ left: records, asOf });
  const outcome = withRelatives(await linkTables({ ...tables, scope: 'dedupe' }), tables);
  const { left, right, weight } = outcome.pairs;
  for (const [index, bits] of weight.entries()) {
    const probability = probabilityOf(bits);
    const band = bands[bandFloors.findLastIndex((floor) => probability >= floor)];
    if (band === undefined) continue;
    const [one, other] = [records[left[index] ?? -1], records[right[index] ?? -1]];
    band.pairs += 1;
    band.expected += probability;
    if (truth.get(one?.key ?? '') === truth.get(other?.key ?? '')) band.right += 1;
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function percent(part: number, of: number): string {
  return of === 0 ? '–' : share(part / of);
}

function share(ratio: number): string {
  return `${(100 * ratio).toFixed(2)} %`;
}

if (import.meta.main) await main(process.argv.slice(2));
