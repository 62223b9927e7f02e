// What people and programs hand to a rule: one JSON object, an array, or NDJSON (one object a line),
// told apart by the content. Lines are read one by one, so their number does not matter.

import { type Issue, issue, maskDigits, refuse } from '@payung/values';
import { fill, type Text } from '../text/text.ts';

/** One thing asked; `row` counts lines of NDJSON or entries of an array from 1. */
export type Item = { readonly row?: number } & (
  | { readonly written: unknown }
  | { readonly fault: Issue }
);

/** In batches, so that one write answers many. */
export type Input = {
  /** `line`: one object on one line, which is answered on one line. */
  readonly form: 'object' | 'line' | 'array' | 'lines';
  readonly batches: AsyncIterable<readonly Item[]>;
};

/** What has to be held as a whole: an array, or an object over several lines. */
const wholeMax = 64 * 2 ** 20;
const lineMax = 16 * 2 ** 20;
const batchSize = 500;
/** Deeper than any fact; what is deeper could not be shown in an issue. */
const depthMax = 100;
/** A string with what follows it where it names a value, or a sign of structure. */
const tokens =
  /("[^"\\]*(?:\\.[^"\\]*)*")(?:\s*(:)\s*("[^"\\]*(?:\\.[^"\\]*)*"|[^\s",{}[\]]+)?)?|[{}[\],]/g;
const thousands = /"([^"]+)"\s*:\s*(-?\d{1,3}\.\d{3})(?=\s*[,}\]])/g;

export async function readInput(bytes: AsyncIterable<Uint8Array>, text: Text): Promise<Input> {
  const pieces = decoded(bytes)[Symbol.asyncIterator]();
  const read = new Pieces();
  for (;;) {
    const { done, value } = await pieces.next();
    if (done) return wholeInput(read.text(), text);
    read.add(value);
    const first = read.hasLine ? /^\s*([^\n]*)\n\s*\S/.exec(read.text())?.[1] : undefined;
    if (first !== undefined && isObject(parseJson(first))) return linesInput(read, pieces, text);
    if (first !== undefined || read.length > lineMax) return longInput(read, pieces, text);
  }
}

/** The first line is no object of its own: everything is one value, or that line is broken. */
async function longInput(read: Pieces, pieces: AsyncIterator<string>, text: Text): Promise<Input> {
  while (read.length <= wholeMax) {
    const { done, value } = await pieces.next();
    if (done) return wholeInput(read.text(), text);
    read.add(value);
  }
  if (!/^\s*\[/.test(read.text())) return linesInput(read, pieces, text);
  throw refuse('usage', { detail: fill(text.law.arrayTooLong, { limit: wholeMax / 2 ** 20 }) });
}

/** Text that grows without being copied each time. */
class Pieces {
  private parts: string[] = [];
  length = 0;
  hasLine = false;

  add(part: string): void {
    this.parts.push(part);
    this.length += part.length;
    this.hasLine ||= part.includes('\n');
  }

  text(): string {
    if (this.parts.length > 1) this.parts = [this.parts.join('')];
    return this.parts[0] ?? '';
  }

  clear(): void {
    this.parts = [];
    this.length = 0;
  }
}

function wholeInput(whole: string, text: Text): Input {
  if (whole.trim() === '') throw refuse('usage', { detail: text.law.inputMissing });
  const value = parseJson(whole);
  if (Array.isArray(value)) {
    return { form: 'array', batches: arrayBatches(value, whole, text) };
  }
  if (value === undefined && whole.split('\n').some((line) => isObject(parseJson(line)))) {
    const read = new Pieces();
    read.add(whole);
    return linesInput(read, undefined, text);
  }
  const form = whole.trim().includes('\n') ? 'object' : 'line';
  return { form, batches: batchOf([itemOf(whole, text)]) };
}

async function* batchOf(items: readonly Item[]): AsyncGenerator<readonly Item[]> {
  yield items;
}

async function* arrayBatches(
  values: readonly unknown[],
  whole: string,
  text: Text,
): AsyncGenerator<readonly Item[]> {
  const isSound = textFault(whole, text) === undefined;
  const repeated = isSound ? repeatedNames(whole, values) : undefined;
  for (let at = 0; at < values.length; at += batchSize) {
    yield values.slice(at, at + batchSize).map((written, index) => {
      const fault = repeated ? repeated.get(at + index) : entryFault(written, whole, text);
      return { row: at + index + 1, ...(fault ? { fault } : { written }) };
    });
  }
}

/** Of an array only the entries at fault are refused; how a number was written stands in the whole. */
function entryFault(written: unknown, whole: string, text: Text): Issue | undefined {
  if (isTooDeep(whole)) return textFault(whole, text);
  const entry = JSON.stringify(written);
  const found = [...whole.matchAll(thousands)].find(([, key = '', value = '']) =>
    [',', '}', ']'].some((end) => entry.includes(`"${key}":${Number(value)}${end}`)),
  );
  return found === undefined ? undefined : thousandsFault(found, text);
}

function linesInput(read: Pieces, pieces: AsyncIterator<string> | undefined, text: Text): Input {
  return { form: 'lines', batches: lineBatches(read.text(), pieces, text) };
}

async function* lineBatches(
  head: string,
  pieces: AsyncIterator<string> | undefined,
  text: Text,
): AsyncGenerator<readonly Item[]> {
  const lines = new Lines(text);
  for (let piece: string | undefined = head; piece !== undefined; ) {
    const items = lines.read(piece);
    for (let at = 0; at < items.length; at += batchSize) yield items.slice(at, at + batchSize);
    const next = await pieces?.next();
    piece = next === undefined || next.done ? undefined : next.value;
  }
  yield lines.read('\n');
}

/** Counts lines and holds the one that has not ended yet; of one too long only that it was there. */
class Lines {
  private readonly words: Text;
  private readonly rest = new Pieces();
  private row = 0;
  private isTooLong = false;

  constructor(words: Text) {
    this.words = words;
  }

  read(piece: string): readonly Item[] {
    const ends = piece.split('\n');
    const last = ends.pop() ?? '';
    const items = ends.flatMap((end) => this.end(end));
    this.hold(last);
    return items;
  }

  private end(end: string): readonly Item[] {
    this.hold(end);
    const line = this.rest.text();
    const isTooLong = this.isTooLong;
    this.rest.clear();
    this.isTooLong = false;
    this.row += 1;
    const { row, words } = this;
    if (isTooLong) {
      return [{ row, fault: notRead(fill(words.law.lineTooLong, { limit: lineMax / 2 ** 20 })) }];
    }
    return line.trim() === '' ? [] : [{ row, ...itemOf(line, words) }];
  }

  private hold(part: string): void {
    if (this.isTooLong) return;
    this.rest.add(part);
    if (this.rest.length <= lineMax) return;
    this.rest.clear();
    this.isTooLong = true;
  }
}

function itemOf(json: string, text: Text): Item {
  const fault = textFault(json, text);
  if (fault !== undefined) return { fault };
  const written = parseJson(json);
  if (written !== undefined) {
    const [repeated] = repeatedNames(json, written).values();
    return repeated === undefined ? { written } : { fault: repeated };
  }
  const start = maskDigits(json.trim().slice(0, 60));
  return { fault: notRead(fill(text.law.notJson, { start })) };
}

/**
 * `500.000` is five hundred thousand to the one who wrote it and five hundred to JSON: refused, as is
 * what nests deeper than facts do.
 */
function textFault(json: string, text: Text): Issue | undefined {
  const [found] = json.matchAll(thousands);
  if (found !== undefined) return thousandsFault(found, text);
  return isTooDeep(json) ? notRead(fill(text.law.tooDeep, { limit: depthMax })) : undefined;
}

function thousandsFault([, key = '', value = '']: RegExpExecArray, text: Text): Issue {
  return notRead(fill(text.law.thousands, { key, value, instead: value.replace('.', '') }));
}

function isTooDeep(json: string): boolean {
  let [depth, quoted] = [0, false];
  for (let at = 0; at < json.length; at += 1) {
    const code = json.charCodeAt(at);
    if (code === 0x22) quoted = !quoted;
    else if (quoted) at += code === 0x5c ? 1 : 0;
    else if (code === 0x5b || code === 0x7b) depth += 1;
    else if (code === 0x5d || code === 0x7d) depth -= 1;
    if (depth > depthMax) return true;
  }
  return false;
}

/**
 * A name written twice in one object: JSON keeps the last value and says nothing. By the entry of an
 * array it stands in; of anything else by 0.
 */
function repeatedNames(json: string, written: unknown): ReadonlyMap<number, Issue> {
  const found = new Map<number, Issue>();
  // Every name has its colon: as many of them as names were kept, and none was written twice.
  if (json.split(':').length - 1 === namesIn(written)) return found;
  const open: (Map<string, string> | undefined)[] = [];
  let entry = 0;
  for (const [sign, name, colon, value = '{ }'] of json.matchAll(tokens)) {
    const names = open.at(-1);
    if (sign === '{' || sign === '[') open.push(sign === '{' ? new Map() : undefined);
    else if (sign === '}' || sign === ']') open.pop();
    else if (sign === ',') entry += open.length === 1 && names === undefined ? 1 : 0;
    else if (name !== undefined && colon !== undefined && names !== undefined) {
      const key = String(parseJson(name));
      const before = names.get(key);
      if (before !== undefined && !found.has(entry))
        found.set(entry, repeatedFault(key, before, value));
      names.set(key, value);
    }
  }
  return found;
}

function namesIn(written: unknown): number {
  if (typeof written !== 'object' || written === null) return 0;
  const within = Object.values(written).reduce((sum: number, each) => sum + namesIn(each), 0);
  return within + (Array.isArray(written) ? 0 : Object.keys(written).length);
}

function repeatedFault(name: string, before: string, after: string): Issue {
  const masked = (each: string) => each.replace(/\d{12,}/g, (digits) => maskDigits(digits));
  const key = masked(name);
  const value = [before, after].map((each) => masked(each).slice(0, 30)).join(', ');
  return issue('law_facts_contradict', { key, value, expected: `1 × ${key}`, law: 'RFC 8259' });
}

function notRead(detail: string): Issue {
  return issue('request_invalid', { detail });
}

/** Undefined for what is no JSON: an expected answer here, told as an issue by the caller. */
function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** UTF-8; UTF-16 where its mark says so, as PowerShell writes it. */
async function* decoded(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  for await (const chunk of bytes) {
    const wide = chunk[0] === 0xff && chunk[1] === 0xfe;
    decoder ??= new TextDecoder(wide ? 'utf-16le' : 'utf-8');
    yield decoder.decode(chunk, { stream: true });
  }
  yield decoder?.decode() ?? '';
}
