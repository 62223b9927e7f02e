// Arguments behind the word `registry`, as a value: one variant per command.

import { parseArgs } from 'node:util';
import { type BatchKind, batchKinds } from '@payung/office';
import { parseRegionCode } from '@payung/regions';
import {
  failed,
  isMonth,
  issue,
  type Language,
  type Month,
  type Parsed,
  parsed,
} from '@payung/values';
import { fill, textIn } from '../text/text.ts';
import { registryText } from './text/text.ts';

type Common = {
  readonly name: 'registry';
  readonly tenant: string;
  readonly json: boolean;
  readonly language: Language;
};

export type LoadCommand = Common & {
  readonly action: 'load';
  readonly file: string;
  readonly kind: BatchKind;
  readonly month: Month;
  readonly part: boolean;
  readonly dryRun: boolean;
  /** The clerk has seen that unusually many people would leave. */
  readonly confirm: boolean;
  readonly reason?: string;
  readonly approvedBy?: string;
};

/** Every file of a data room: its participants file, then its lists. */
export type LoadRoomCommand = {
  readonly name: 'registry';
  readonly action: 'load_room';
  readonly room: string;
  /** The month the files speak of; of the room's date when absent. */
  readonly month?: Month;
  readonly reason?: string;
  readonly confirm: boolean;
  readonly json: boolean;
  readonly language: Language;
};

export type RollBackCommand = Common & {
  readonly action: 'rollback';
  readonly batch: number;
  readonly reason: string;
  readonly cascade: boolean;
  readonly approvedBy?: string;
};

export type MovementCommand = Common & {
  readonly action: 'movement';
  /** Absent: the two newest. */
  readonly batches?: { readonly before: number; readonly after: number };
  readonly people: boolean;
};

/** Koreksi: what was wrong about one person or one membership, and since when. */
export type CorrectCommand = Common & {
  readonly action: 'correct';
  /** Public id or number. */
  readonly person: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly kpj?: string;
  readonly npp?: string;
  readonly from?: Month;
  readonly reason: string;
  readonly approvedBy?: string;
};

/** Tutup bulan. */
export type CloseCommand = Common & {
  readonly action: 'close';
  readonly month: Month;
  readonly reason: string;
};

export type RegistryCommand =
  | CorrectCommand
  | CloseCommand
  | LoadCommand
  | LoadRoomCommand
  | RollBackCommand
  | MovementCommand
  | { readonly name: 'registry'; readonly action: 'help'; readonly language: Language };

const options = {
  tenant: { type: 'string' },
  room: { type: 'string' },
  month: { type: 'string' },
  kind: { type: 'string' },
  part: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  reason: { type: 'string' },
  'approved-by': { type: 'string' },
  confirm: { type: 'boolean' },
  set: { type: 'string', multiple: true },
  kpj: { type: 'string' },
  npp: { type: 'string' },
  from: { type: 'string' },
  cascade: { type: 'boolean' },
  people: { type: 'boolean' },
  json: { type: 'boolean' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Which options a command knows besides tenant, json and lang; others are refused, not ignored. */
const known: Readonly<Record<string, readonly string[]>> = {
  load: ['room', 'month', 'kind', 'part', 'dry-run', 'confirm', 'reason', 'approved-by'],
  rollback: ['reason', 'cascade', 'approved-by'],
  movement: ['people'],
  correct: ['set', 'kpj', 'npp', 'from', 'reason', 'approved-by'],
  close: ['reason'],
};
const common = ['tenant', 'json', 'lang'];

type Given = NonNullable<ReturnType<typeof readArguments>>;

/** @example parseRegistryCommand(['movement', '--tenant', '75.02']).ok // true */
export function parseRegistryCommand(argv: readonly string[]): Parsed<RegistryCommand> {
  const given = readArguments(argv);
  if (given === undefined) return refusedUsage(textIn('id').unknownOption, argv.join(' '));
  const { values, positionals } = given;
  const language = values.lang ?? 'id';
  if (language !== 'id' && language !== 'en') {
    return refusedUsage(textIn('id').languageInvalid, language);
  }
  const [action, ...rest] = positionals;
  if (values.help || action === undefined) {
    return parsed({ name: 'registry', action: 'help', language });
  }
  const allowed = known[action];
  const text = registryText(language);
  if (allowed === undefined) return refusedUsage(text.actionUnknown, action);
  const stranger = Object.keys(values).find((each) => ![...common, ...allowed].includes(each));
  if (stranger !== undefined) return refusedUsage(textIn(language).unknownOption, `--${stranger}`);
  if (action === 'load' && values.room !== undefined) {
    return loadRoomCommand(values.room, values, { rest, language });
  }
  if (values.tenant === undefined) return refusedUsage(text.tenantMissing, '');
  const tenant = parseRegionCode(values.tenant);
  if (!tenant.ok) return refusedUsage(textIn(language).regionInvalid, values.tenant);
  const shared = {
    name: 'registry',
    tenant: tenant.value,
    json: values.json ?? false,
    language,
  } as const;
  if (action === 'load') return loadCommand(shared, values, rest);
  if (action === 'rollback') return rollBackCommand(shared, values, rest);
  if (action === 'correct') return correctCommand(shared, values, rest);
  if (action === 'close') return closeCommand(shared, values, rest);
  return movementCommand(shared, values, rest);
}

function readArguments(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return undefined;
  }
}

function loadCommand(
  shared: Common,
  values: Given['values'],
  rest: readonly string[],
): Parsed<RegistryCommand> {
  const text = registryText(shared.language);
  const [file, stranger] = rest;
  if (file === undefined) return refusedUsage(text.fileMissing, '');
  if (stranger !== undefined) {
    return refusedUsage(textIn(shared.language).unknownOption, stranger);
  }
  const month = values.month ?? '';
  if (!isMonth(month)) return refusedUsage(text.monthInvalid, month);
  const kind = batchKinds.find((each) => each === (values.kind ?? 'participants'));
  if (kind === undefined) return refusedUsage(text.kindInvalid, values.kind ?? '');
  return parsed({
    ...shared,
    action: 'load',
    file,
    kind,
    month,
    part: values.part ?? false,
    dryRun: values['dry-run'] ?? false,
    confirm: values.confirm ?? false,
    ...(values.reason === undefined ? {} : { reason: values.reason }),
    ...approval(values),
  });
}

/** A room names its region and its files; what only one file can have is refused. */
function loadRoomCommand(
  room: string,
  values: Given['values'],
  { rest, language }: { readonly rest: readonly string[]; readonly language: Language },
): Parsed<RegistryCommand> {
  const stranger =
    rest[0] ??
    (['tenant', 'kind', 'part', 'dry-run', 'approved-by'] as const).find((each) => values[each]);
  if (stranger !== undefined) return refusedUsage(textIn(language).unknownOption, stranger);
  const { month, reason } = values;
  if (month !== undefined && !isMonth(month)) {
    return refusedUsage(registryText(language).monthInvalid, month);
  }
  return parsed({
    name: 'registry',
    action: 'load_room',
    room,
    confirm: values.confirm ?? false,
    json: values.json ?? false,
    language,
    ...(month === undefined ? {} : { month }),
    ...(reason === undefined ? {} : { reason }),
  });
}

function rollBackCommand(
  shared: Common,
  values: Given['values'],
  rest: readonly string[],
): Parsed<RegistryCommand> {
  const text = registryText(shared.language);
  const batch = batchNumber(rest[0]);
  if (batch === undefined || rest.length > 1)
    return refusedUsage(text.batchInvalid, rest.join(' '));
  const { reason } = values;
  if (reason === undefined || reason.trim() === '') return refusedUsage(text.reasonMissing, '');
  const cascade = values.cascade ?? false;
  return parsed({ ...shared, action: 'rollback', batch, reason, cascade, ...approval(values) });
}

function correctCommand(
  shared: Common,
  values: Given['values'],
  rest: readonly string[],
): Parsed<RegistryCommand> {
  const text = registryText(shared.language);
  const [person, stranger] = rest;
  if (person === undefined || stranger !== undefined) return refusedUsage(text.personMissing, '');
  const { reason, from, kpj, npp, set = [] } = values;
  if (reason === undefined || reason.trim() === '') return refusedUsage(text.reasonMissing, '');
  if (from !== undefined && !isMonth(from)) return refusedUsage(text.monthInvalid, from);
  const fields: Record<string, string> = {};
  for (const each of set) {
    const [, name, value] = /^([a-z_]+)=(.*)$/.exec(each) ?? [];
    if (name === undefined || value === undefined || name in fields) {
      return refusedUsage(text.fieldInvalid, each);
    }
    fields[name] = value;
  }
  if (set.length === 0) return refusedUsage(text.fieldInvalid, '');
  return parsed({
    ...shared,
    ...{ action: 'correct', person, fields, reason },
    ...(kpj === undefined ? {} : { kpj }),
    ...(npp === undefined ? {} : { npp }),
    ...(from === undefined ? {} : { from }),
    ...approval(values),
  });
}

function closeCommand(
  shared: Common,
  { reason }: Given['values'],
  rest: readonly string[],
): Parsed<RegistryCommand> {
  const text = registryText(shared.language);
  const [month = '', stranger] = rest;
  if (!isMonth(month) || stranger !== undefined) {
    return refusedUsage(text.monthInvalid, rest.join(' '));
  }
  if (reason === undefined || reason.trim() === '') return refusedUsage(text.reasonMissing, '');
  return parsed({ ...shared, action: 'close', month, reason });
}

function movementCommand(
  shared: Common,
  values: Given['values'],
  rest: readonly string[],
): Parsed<RegistryCommand> {
  const command = { ...shared, action: 'movement', people: values.people ?? false } as const;
  if (rest.length === 0) return parsed(command);
  const [before, after] = rest.map(batchNumber);
  if (before === undefined || after === undefined || rest.length > 2) {
    return refusedUsage(registryText(shared.language).batchInvalid, rest.join(' '));
  }
  return parsed({ ...command, batches: { before, after } });
}

function approval(values: Given['values']): { readonly approvedBy?: string } {
  const approvedBy = values['approved-by'];
  return approvedBy === undefined ? {} : { approvedBy };
}

function batchNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^[1-9]\d{0,14}$/.test(text) ? Number(text) : undefined;
}

/** Every text of usage has at most one blank. */
function refusedUsage(text: string, given: string) {
  const data = { value: given, detail: given };
  return failed(issue('usage', { detail: fill(text, data) }));
}
