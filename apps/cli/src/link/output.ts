// The four files of a run. Each is written whole under another name first, then put in its place: a
// reader never meets half a result.

import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { csvLine } from '@payung/intake';
import type { Card } from './card.ts';
import { type Outcome, probabilityOf } from './engine.ts';
import type { Prepared } from './prepared.ts';

export type Result = {
  readonly outcome: Outcome;
  readonly clusters: Uint32Array;
  readonly prepared: Prepared;
  /** log2 of the odds from which a pair is listed. */
  readonly leastBits: number;
  readonly out: string;
};

const unfinished = '.payung-sementara-';

export async function writeResult(result: Result, cardFor: (pairs: number) => Card): Promise<Card> {
  const { out, outcome } = result;
  const written: string[] = [];
  const write = async (name: string, pieces: Iterable<string>): Promise<void> => {
    written.push(name);
    await writePieces(join(out, unfinished + name), pieces);
  };
  try {
    const listed = listedPairs(result);
    await write('pairs.csv', pairLines(result, listed));
    await write('clusters.csv', clusterLines(result));
    await write('model.json', [`${JSON.stringify(outcome.model, undefined, 2)}\n`]);
    const card = cardFor(listed.length);
    await write('card.json', [`${JSON.stringify(card, undefined, 2)}\n`]);
    for (const name of written) await rename(join(out, unfinished + name), join(out, name));
    return card;
  } catch (error) {
    for (const name of written) await rm(join(out, unfinished + name), { force: true });
    throw error;
  }
}

/** Strongest first; pairs of one weight in the order of the records. */
function listedPairs({ outcome, leastBits }: Result): Uint32Array {
  const { weight } = outcome.pairs;
  const listed: number[] = [];
  for (let pair = 0; pair < weight.length; pair += 1) {
    if (Number(weight[pair]) >= leastBits) listed.push(pair);
  }
  return Uint32Array.from(listed).sort((x, y) => Number(weight[y]) - Number(weight[x]) || x - y);
}

function* pairLines({ outcome, prepared }: Result, listed: Uint32Array): Generator<string> {
  const { pairs, model } = outcome;
  const idOf = idReader(prepared);
  yield 'left_id,right_id,weight,probability,rule\n';
  for (const pair of listed) {
    const weight = Number(pairs.weight[pair]);
    const rule = model.blocking[Number(pairs.rule[pair])]?.name ?? '';
    const ids = [idOf(Number(pairs.left[pair])), idOf(Number(pairs.right[pair]))];
    const figures = [weight.toFixed(6), probabilityOf(weight).toFixed(6)];
    yield `${csvLine([...ids, ...figures, rule])}\n`;
  }
}

function* clusterLines({ clusters, prepared }: Result): Generator<string> {
  const idOf = idReader(prepared);
  const lefts = prepared.left.ids.length;
  yield 'source,id,cluster\n';
  for (const [record, cluster] of clusters.entries()) {
    const source = record < lefts ? 'left' : 'right';
    yield `${csvLine([source, idOf(record), String(cluster + 1)])}\n`;
  }
}

function idReader({ left, right }: Prepared): (record: number) => string {
  const lefts = left.ids.length;
  return (record) => {
    const id = record < lefts ? left.ids[record] : right?.ids[record - lefts];
    if (id === undefined) throw new RangeError(`No record ${record}`);
    return id;
  };
}

const pieceChars = 1 << 18;

async function writePieces(path: string, pieces: Iterable<string>): Promise<void> {
  const file = await open(path, 'w');
  try {
    await writeAll(file, pieces);
  } finally {
    await file.close();
  }
}

async function writeAll(file: FileHandle, pieces: Iterable<string>): Promise<void> {
  let pending: string[] = [];
  let length = 0;
  for (const piece of pieces) {
    pending.push(piece);
    length += piece.length;
    if (length < pieceChars) continue;
    await file.writeFile(pending.join(''));
    [pending, length] = [[], 0];
  }
  await file.writeFile(pending.join(''));
}
