// The data room: a folder with `payung.yaml` that names the tenant, the date and the files.
// Every key is known or refused, so that a typing mistake never changes a figure in silence.

import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, isAbsolute, join, resolve } from 'node:path';
import { type BpuProgram, bpuPrograms } from '@payung/law';
import { formatRegionCode, parseRegionCode } from '@payung/regions';
import {
  type Day,
  type Issue,
  isDay,
  isMonth,
  issue,
  type Month,
  type Parsed,
} from '@payung/values';
import { isMap, LineCounter, parseDocument, type YAMLMap } from 'yaml';
import { findRule, type PriorityRule, ruleForms, scenarioMonthsMax } from '../funding/index.ts';

export type RoomFile = { readonly path: string; readonly name: string };

/** Ruang data: what one run reads. Paths are absolute; names are as the office knows them. */
export type Room = {
  readonly folder: string;
  readonly config: RoomFile;
  /** Kemendagri code without dots. */
  readonly tenant: string;
  readonly asOf: Day;
  readonly participants: RoomFile;
  readonly lists: readonly RoomFile[];
  readonly bases: RoomFile;
  readonly targets: RoomFile;
  readonly funds: RoomFile;
  /** Decile, disability and the like, by NIK. */
  readonly facts?: RoomFile;
  readonly plan: {
    readonly programs: readonly BpuProgram[];
    readonly start: Month;
    readonly priority: readonly PriorityRule[];
    /** Bibit undian. */
    readonly seed: string;
    /** A beginning is paid for at least so many months on end. */
    readonly minMonths: number;
    /** Absent: to the end of the last fund. */
    readonly months?: number;
  };
};

const configName = 'payung.yaml';
const fileKeys = ['participants', 'bases', 'targets', 'funds'] as const;
const topKeys = ['tenant', 'as_of', 'lists', ...fileKeys, 'facts', 'plan'] as const;
const planKeys = ['programs', 'start', 'priority', 'seed', 'min_months', 'months'] as const;
/** What lies beside lists without being one: office lock files, notes, hidden files. */
const notLists = /^(\.|~\$|readme)|\.(md|txt|pdf|docx?|yaml|tmp|bak)$/i;

/** Reads and checks `payung.yaml`; `asOf` overrides its date. All faults come together. */
export async function openRoom(
  folder: string,
  options: { asOf?: Day } = {},
): Promise<Parsed<Room>> {
  const root = resolve(folder);
  const config = { path: join(root, configName), name: configName };
  const text = await readText(config.path);
  if (text === undefined) return fail([issue('room_config_missing', { path: folder })]);
  const keys = readKeys(text);
  if (!keys.ok) return keys;
  const reading = new ConfigReading(root, keys.value);
  const room = await assemble(reading, { root, config, ...options });
  return room === undefined || reading.issues.length > 0
    ? fail(reading.issues)
    : { ok: true, value: room, issues: [] };
}

async function assemble(
  reading: ConfigReading,
  given: { root: string; config: RoomFile; asOf?: Day },
): Promise<Room | undefined> {
  reading.known(reading.top, topKeys);
  const tenant = reading.tenant();
  const asOf = given.asOf ?? reading.day('as_of');
  const files = {
    participants: await reading.file('participants'),
    bases: await reading.file('bases'),
    targets: await reading.file('targets'),
    funds: await reading.file('funds'),
  };
  const lists = await reading.listFolder();
  const facts = reading.top.has('facts') ? await reading.file('facts') : undefined;
  const plan = reading.plan(tenant);
  if (!tenant || !asOf || !lists || !plan) return undefined;
  const { participants, bases, targets, funds } = files;
  if (!participants || !bases || !targets || !funds) return undefined;
  return {
    folder: given.root,
    config: given.config,
    tenant,
    asOf,
    lists,
    participants,
    bases,
    targets,
    funds,
    plan,
    ...(facts === undefined ? {} : { facts }),
  };
}

type Entry = { readonly value: unknown; readonly row: number };
type Entries = ReadonlyMap<string, Entry>;

function fail(issues: readonly Issue[]): { ok: false; issues: readonly Issue[] } {
  return { ok: false, issues };
}

async function readText(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ENOENT' || code === 'ENOTDIR';
}

/** YAML with line numbers: an issue names the row of payung.yaml. */
function readKeys(text: string): Parsed<{ top: Entries; plan: Entries }> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const [error] = document.errors;
  if (error !== undefined) {
    const row = lines.linePos(error.pos[0]).line;
    const detail = (error.message.split('\n')[0] ?? '').replace(/:$/, '');
    return fail([issue('room_config_unreadable', { detail }, { at: { file: configName, row } })]);
  }
  if (!isMap(document.contents)) {
    return fail([issue('room_config_not_keys', {}, { at: { file: configName } })]);
  }
  const plan = document.contents.get('plan', true);
  return {
    ok: true,
    value: {
      top: entriesOf(document.contents, lines),
      plan: isMap(plan) ? entriesOf(plan, lines) : new Map(),
    },
    issues: [],
  };
}

function entriesOf(map: YAMLMap, lines: LineCounter): Entries {
  return new Map(
    map.items.map((pair) => {
      const key = pair.key as { value?: unknown; range?: readonly [number, number, number] };
      const row = key.range ? lines.linePos(key.range[0]).line : 0;
      const value = pair.value as { toJSON?: () => unknown } | null;
      return [String(key.value), { value: value?.toJSON?.() ?? null, row }];
    }),
  );
}

/** Funds pay contributions of BPU; JP and JKP belong to PU. */
function findBpuProgram(text: string): BpuProgram | undefined {
  return bpuPrograms.find((program) => program === text);
}

/** One reading of the keys: collects all issues, so that a clerk repairs the file once. */
class ConfigReading {
  readonly issues: Issue[] = [];
  readonly root: string;
  readonly top: Entries;
  readonly planEntries: Entries;

  constructor(root: string, keys: { top: Entries; plan: Entries }) {
    this.root = root;
    this.top = keys.top;
    this.planEntries = keys.plan;
  }

  known(entries: Entries, keys: readonly string[]): void {
    for (const [key, { row }] of entries) {
      if (keys.includes(key)) continue;
      const data = { key, known: keys.join(', ') };
      this.issues.push(issue('room_key_unknown', data, { at: { file: configName, row } }));
    }
  }

  text(key: string, entries: Entries = this.top): { text: string; row: number } | undefined {
    const entry = entries.get(key);
    if (entry === undefined || entry.value === null || entry.value === '') {
      this.issues.push(issue('room_key_missing', { key }, { at: { file: configName } }));
      return undefined;
    }
    return { text: String(entry.value), row: entry.row };
  }

  invalid(key: string, value: string, row: number, expected: string): undefined {
    const data = { key, value, expected };
    this.issues.push(issue('room_value_invalid', data, { at: { file: configName, row } }));
    return undefined;
  }

  tenant(): string | undefined {
    const found = this.text('tenant');
    if (found === undefined) return undefined;
    const code = parseRegionCode(found.text);
    if (code.ok && (code.value.length === 4 || code.value.length === 2)) return code.value;
    return this.invalid('tenant', found.text, found.row, `"${formatRegionCode('7502')}"`);
  }

  day(key: string): Day | undefined {
    const found = this.text(key);
    if (found === undefined) return undefined;
    return isDay(found.text) ? found.text : this.invalid(key, found.text, found.row, '2026-06-30');
  }

  async file(key: (typeof fileKeys)[number] | 'facts'): Promise<RoomFile | undefined> {
    const found = this.text(key);
    if (found === undefined) return undefined;
    const path = this.place(found.text);
    const facts = await findFacts(path);
    if (facts?.isFile()) return { path, name: basename(path) };
    this.missing(key, found);
    return undefined;
  }

  async listFolder(): Promise<readonly RoomFile[] | undefined> {
    const found = this.text('lists');
    if (found === undefined) return undefined;
    const path = this.place(found.text);
    const facts = await findFacts(path);
    if (!facts?.isDirectory()) {
      this.missing('lists', found);
      return undefined;
    }
    const entries = await readdir(path, { withFileTypes: true });
    const names = entries.filter((entry) => entry.isFile() && !notLists.test(entry.name));
    if (names.length === 0) {
      this.issues.push(
        issue(
          'room_lists_empty',
          { path: found.text },
          { at: { file: configName, row: found.row } },
        ),
      );
      return undefined;
    }
    // By code unit, so that every machine reads the lists in one order.
    return names
      .map(({ name }) => ({ path: join(path, name), name }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  plan(tenant: string | undefined): Room['plan'] | undefined {
    if (!this.top.has('plan')) {
      this.text('plan');
      return undefined;
    }
    this.known(this.planEntries, planKeys);
    const programs = this.words('programs', findBpuProgram, bpuPrograms);
    const priority = this.words('priority', findRule, ruleForms);
    const months = this.count('months', scenarioMonthsMax);
    const minMonths = this.count('min_months', months ?? scenarioMonthsMax) ?? 1;
    const start = this.text('start', this.planEntries);
    if (start === undefined) return undefined;
    if (!isMonth(start.text)) return this.invalid('plan.start', start.text, start.row, '2026-07');
    if (programs === undefined || priority === undefined || tenant === undefined) return undefined;
    // Whoever fixes no seed gets one that nobody chose: place and month.
    const seed = this.planEntries.has('seed')
      ? this.text('seed', this.planEntries)?.text
      : `${formatRegionCode(tenant)} ${start.text}`;
    if (seed === undefined) return undefined;
    const limits = { minMonths, ...(months === undefined ? {} : { months }) };
    return { programs, start: start.text, priority, seed, ...limits };
  }

  count(key: (typeof planKeys)[number], most: number): number | undefined {
    const entry = this.planEntries.get(key);
    if (entry === undefined) return undefined;
    const count = Number(entry.value);
    const fits = Number.isInteger(count) && count >= 1 && count <= most;
    return fits
      ? count
      : this.invalid(`plan.${key}`, String(entry.value), entry.row, `1 – ${most}`);
  }

  words<Word extends string>(
    key: string,
    find: (text: string) => Word | undefined,
    forms: readonly string[],
  ): readonly Word[] | undefined {
    const entry = this.planEntries.get(key);
    if (entry === undefined) {
      this.text(`plan.${key}`);
      return undefined;
    }
    const values = Array.isArray(entry.value) ? entry.value.map(String) : [String(entry.value)];
    const wrong = values.find((value) => find(value) === undefined);
    if (wrong !== undefined || values.length === 0) {
      return this.invalid(`plan.${key}`, wrong ?? '', entry.row, forms.join(', '));
    }
    return [...new Set(values.flatMap((value) => find(value) ?? []))];
  }

  private place(text: string): string {
    return isAbsolute(text) ? text : join(this.root, text);
  }

  private missing(key: string, found: { text: string; row: number }): void {
    const at = { file: configName, row: found.row };
    this.issues.push(issue('room_file_missing', { key, path: found.text }, { at }));
  }
}

async function findFacts(path: string) {
  try {
    return await stat(path);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}
