// The main job: from the raw lists of a room to the register, the coverage, the plan and the
// report. Nothing is written to the output folder before everything adds up.

import type { ParticipantRow, ReadOptions, RowToRepair } from '@payung/intake';
import { type LinkRun, runLink } from '@payung/linkage';
import { Refusal, refuse } from '@payung/values';
import { baseColumns, parseBases, parseTargets, targetColumns } from '../coverage/index.ts';
import {
  factColumns,
  factColumnsOptional,
  fundColumns,
  parseFacts,
  parseFunds,
} from '../funding/index.ts';
import { countActivePersons, findCandidates, finishRun, loadRun } from '../registry/index.ts';
import type { Summary } from '../report/index.ts';
import type { Room } from './config.ts';
import { roomDigest } from './digest.ts';
import { runLoad } from './load.ts';
import { Measures } from './measure.ts';
import {
  isDataRow,
  linkInput,
  linkInputs,
  outcomesOf,
  personsOf,
  type Replaced,
} from './outcome.ts';
import { type Output, openOutput, summaryFile } from './output.ts';
import type { Reading, RunOptions, RunParts, Tables } from './parts.ts';
import { planStep } from './planning.ts';
import {
  type ReadRows,
  readParticipantRows,
  readRows,
  surveyFile,
  surveyParticipants,
} from './reading.ts';
import { writeFiles } from './results.ts';
import { readRoomTable } from './tables.ts';
import { replacedRows } from './versions.ts';

export async function runRoom(options: RunOptions): Promise<Summary> {
  const output = await openOutput(options.out, options.unique);
  try {
    const summary = await runInto(options, output);
    await output.publish();
    return summary;
  } catch (error) {
    await output.discard();
    if (options.signal?.aborted) throw refuse('cancelled', {}, {}, error);
    throw error;
  }
}

async function runInto(options: RunOptions, output: Output): Promise<Summary> {
  const { room, database, actor, program } = options;
  const onProgress = options.onProgress ?? (() => undefined);
  const measures = new Measures(options.meter, onProgress, options.signal);
  const tenant = options.register.find(room.tenant);
  if (tenant === undefined) throw refuse('room_region_unknown', { code: room.tenant });
  const tables = await readTables(room);
  const digest = await roomDigest(room, program);
  const reading = await readAll(options, measures);
  const replaced = replacedRows(reading.lists);
  const { result: linked, card, rowCard } = await linkAll({ options, measures, reading, replaced });
  const outcomes = outcomesOf(reading.lists, linked, replaced);
  const persons = personsOf(outcomes, room.asOf);
  const cards = { card, rowCard };
  const found = { options, tenant, digest, tables, reading, outcomes, persons, linked, ...cards };
  const run = await loadFound(found, measures);
  const activePersons = await measures.step('coverage', async () => ({
    count: tables.bases.length,
    value: await countActivePersons(database, actor, run.id),
  }));
  const plan = await measures.step('plan', async (advance) => {
    const candidates = await findCandidates(database, actor, run.id);
    const { funds, facts } = tables;
    const value = await planStep({
      ...{ room, funds, facts, candidates, persons },
      onGoal: (_, goals) => advance(1, goals),
      ...(options.signal === undefined ? {} : { signal: options.signal }),
    });
    return { count: value.plan.people, value };
  });
  const { findings, files } = await measures.step('report', async (advance) => {
    const value = await writeFiles({ ...found, activePersons, plan }, output, advance);
    return { count: value.files.length, value };
  });
  const summary: Summary = { ...findings, files, measured: measures.measured() };
  await finishRun(database, actor, { id: run.id, summary, plan: plan.months });
  await output.write(summaryFile, `${JSON.stringify(summary, undefined, 2)}\n`);
  return summary;
}

type Found = Omit<RunParts, 'activePersons' | 'plan'>;

async function loadFound(found: Found, measures: Measures) {
  const { options, reading, linked } = found;
  return measures.step('load', async () => {
    const load = runLoad({
      ...found,
      asOf: options.room.asOf,
      participants: reading.participants,
      participantPersons: linked.participantPersons,
    });
    const count = load.batches.reduce((sum, batch) => sum + batch.rows.length, 0);
    return { count, value: await loadRun(options.database, options.actor, load) };
  });
}

/** Bases, targets, funds and facts of people; all faults of the tables come together. */
async function readTables(room: Room): Promise<Tables> {
  const bases = await readRoomTable(room.bases, baseColumns, parseBases);
  const targets = await readRoomTable(room.targets, targetColumns, parseTargets);
  const funds = await readRoomTable(room.funds, fundColumns, parseFunds);
  const facts =
    room.facts === undefined
      ? { rows: [], errors: [] }
      : await readRoomTable(room.facts, factColumns, parseFacts, factColumnsOptional);
  const errors = [bases, targets, funds, facts].flatMap((table) => table.errors);
  if (errors.length > 0) throw new Refusal(errors);
  return { bases: bases.rows, targets: targets.rows, funds: funds.rows, facts: facts.rows };
}

async function readAll(options: RunOptions, measures: Measures): Promise<Reading> {
  const { room, signal } = options;
  const readOptions: ReadOptions = {
    asOf: room.asOf,
    region: room.tenant,
    ...(signal === undefined ? {} : { signal }),
  };
  const count = room.lists.length + 1;
  const surveys = await measures.step('read', async (advance) => {
    const lists = [];
    for (const file of room.lists) {
      lists.push(await surveyFile(file, readOptions));
      advance(1, count);
    }
    const participants = await surveyParticipants(room.participants, readOptions);
    advance(1, count);
    return { count, value: { lists, participants } };
  });
  if (surveys.participants.survey === undefined) throw new Refusal(surveys.participants.issues);
  return measures.step('validate', async (advance) => {
    const lists: ReadRows<RowToRepair>[] = [];
    for (const survey of surveys.lists) lists.push(await readRows(survey, readOptions, advance));
    const participants = await readParticipantRows(surveys.participants, readOptions, advance);
    const rows = [...lists, participants].reduce((sum, each) => sum + each.rows.length, 0);
    return { count: rows, value: { lists, participants } };
  });
}

async function linkAll(work: {
  readonly options: RunOptions;
  readonly measures: Measures;
  readonly reading: Reading;
  readonly replaced: Replaced;
}): Promise<LinkRun> {
  const { options, measures, reading, replaced } = work;
  return measures.step('link', async (advance) => {
    const rows = reading.lists.flatMap((list) => linkInputs(list, replaced));
    const participants = participantInputs(reading.participants);
    const value = await runLink({
      rows,
      participants,
      asOf: options.room.asOf,
      elapsedMs: options.meter.monotonicMs,
      onProgress: () => advance(0),
      ...(options.signal === undefined ? {} : { signal: options.signal }),
    });
    return { count: rows.length + participants.length, value };
  });
}

function participantInputs(reading: ReadRows<ParticipantRow>) {
  return reading.rows.flatMap((row) => {
    const { participant } = row;
    if (participant === undefined || !isDataRow(row)) return [];
    const { kpj, status } = participant;
    return [{ ...linkInput(reading.file.name, row, row.person), kpj, status }];
  });
}
