// The process that reads a stranger's file: no secrets in its environment, no network, no other
// process, sight of nothing but the file, the program and one folder. It answers and holds nothing.

import './no-network.ts';
import { Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { type Parsed, Refusal } from '@payung/values';
import { openSource } from '../open.ts';
import type { Opened } from '../record.ts';
import { unpackLists } from '../unpack.ts';
import { packBatch } from './batch.ts';
import { type Answer, type Described, type ListAnswer, packet, type Request } from './message.ts';

/** Batches that may be on their way before one is asked for. */
const ahead = 3;
const pulseMs = 250;

type List = { readonly name: string; readonly opened: Parsed<Opened> };

// Not the standard output, which blocks until the other side has read.
const channel = new Socket({ fd: 3, readable: false, writable: true });
const lists: List[] = [];
const running = new Map<number, Running>();
let readBytes = 0;

type Running = { readonly cancel: AbortController; credit: number; wake: () => void };

function main(): void {
  setInterval(pulse, pulseMs).unref();
  const requests = createInterface({ input: process.stdin });
  requests.on('line', (line) => {
    const request: Request = JSON.parse(line);
    void answer(request);
  });
  // Whoever asked is gone: so is the reason to read on.
  requests.on('close', () => process.exit(0));
}

function pulse(): void {
  send({ is: 'alive', bytes: readBytes, memoryBytes: process.memoryUsage.rss() });
}

function send(message: Answer): boolean {
  return channel.write(packet(message));
}

async function answer(request: Request): Promise<void> {
  const { id } = request;
  try {
    if (request.ask === 'more') steer(request);
    else if (request.ask === 'stop') steer(request);
    else if (request.ask === 'open') send({ is: 'lists', id, lists: await openLists(request) });
    else if (request.ask === 'merges') {
      const merges = await getOpened(request.list).merges(request.sheet);
      send({ is: 'merges', id, merges });
    } else await sendRecords(request);
  } catch (error) {
    if (error instanceof Refusal) send({ is: 'refused', id, issues: error.issues });
    else {
      const { name, stack } = error instanceof Error ? error : new Error(String(error));
      send({ is: 'failed', id, name, stack: stack ?? '' });
    }
  }
}

async function openLists(request: Extract<Request, { ask: 'open' }>): Promise<ListAnswer[]> {
  const { file, folder, limits } = request.order;
  const unpacked = await unpackLists(file, { folder, limits });
  if (!unpacked.ok) throw new Refusal(unpacked.issues);
  for (const each of unpacked.value) {
    const opened = await openSource(each, {
      limits,
      progress: countBytes,
    });
    lists.push({ name: each.name, opened });
  }
  return lists.map(({ name, opened }) =>
    opened.ok
      ? { name, ok: true, opened: described(opened.value), issues: opened.issues }
      : { name, ok: false, issues: opened.issues },
  );
}

function described({ records, merges, ...rest }: Opened): Described {
  return rest;
}

function getOpened(list: number): Opened {
  const opened = lists[list]?.opened;
  if (!opened?.ok) throw new RangeError(`No such list: ${list}`);
  return opened.value;
}

async function sendRecords(request: Extract<Request, { ask: 'records' }>): Promise<void> {
  const { id } = request;
  const run: Running = { cancel: new AbortController(), credit: ahead, wake: () => undefined };
  running.set(id, run);
  try {
    const { signal } = run.cancel;
    for await (const batch of getOpened(request.list).records(request.sheet, signal)) {
      send({ is: 'batch', id, bytes: packBatch(batch) });
      run.credit -= 1;
      if (run.credit === 0) await woken(run);
      if (signal.aborted) break;
    }
    send({ is: 'end', id });
  } catch (error) {
    if (!run.cancel.signal.aborted) throw error;
    send({ is: 'end', id });
  } finally {
    running.delete(id);
  }
}

function woken(run: Running): Promise<void> {
  return new Promise((resolve) => {
    run.wake = resolve;
  });
}

function steer({ ask, id }: Extract<Request, { ask: 'more' } | { ask: 'stop' }>): void {
  const run = running.get(id);
  if (!run) return;
  if (ask === 'stop') run.cancel.abort();
  else run.credit += 1;
  run.wake();
}

function countBytes(bytes: number): void {
  readBytes += bytes;
}

main();
