// The snapshot of one run of the main job, loaded all or nothing, and what coverage and funding ask
// of it. The register with history stands beside it (batch, people, months, movement).

import type { Actor, Database, Vault, Writer } from '@payung/engine';
import type { Candidate } from './candidate.ts';
import type { BatchLoad, ParticipantLoad, PersonLoad, PlanMonthLoad, RunLoad } from './load.ts';
import * as queries from './queries.ts';

const batchSize = 5_000;

/**
 * Writes the run in one transaction. The same room read with the same result is one run: loading
 * it again changes nothing and gives the run that is there.
 */
export async function loadRun(
  database: Database,
  actor: Actor,
  run: RunLoad,
): Promise<{ readonly id: string; readonly loaded: boolean }> {
  const known = await database.read(actor, (tx) => queries.findRun(tx, run));
  if (known !== undefined) return { id: known.id, loaded: false };
  const work = {
    actor,
    reason: 'pekerjaan utama: memuat ruang data',
    action: 'run.load',
    subject: {
      digest: run.digest,
      lists: run.batches.length,
      persons: run.persons.length,
      participants: run.participants.length,
    },
  };
  return database.transaction(work, async (tx) => {
    const id = await queries.insertRun(tx, run);
    await loadPersons(tx, database.vault, id, run.persons);
    for (const batch of run.batches) await loadBatch(tx, database.vault, id, batch);
    await loadParticipants(tx, database.vault, id, run.participants);
    await assertLoaded(tx, id, run);
    return { id, loaded: true };
  });
}

async function loadPersons(
  tx: Writer,
  vault: Vault,
  run: string,
  persons: readonly PersonLoad[],
): Promise<void> {
  await tx.copy(
    'person',
    queries.personColumns,
    inBatches(persons, (person) => [
      tx.actor.tenant,
      run,
      person.number,
      person.status,
      person.name,
      ...sealed(vault, person.nik),
      person.birth ?? null,
      person.birthExact,
      person.sex ?? null,
      person.villageCode ?? null,
      person.villageWritten ?? null,
      person.occupation ?? null,
    ]),
  );
}

async function loadBatch(tx: Writer, vault: Vault, run: string, batch: BatchLoad): Promise<void> {
  const id = await queries.insertBatch(tx, run, batch);
  await tx.copy(
    'list_row',
    queries.rowColumns,
    inBatches(batch.rows, (row) => [
      tx.actor.tenant,
      run,
      id,
      row.sheet ?? '',
      row.row,
      vault.seal(JSON.stringify(row.cells)),
      row.disposition,
      row.status ?? null,
      row.person ?? null,
      row.kpj ?? null,
      row.probability ?? null,
      row.reasons.join(' '),
      row.repeatOf ?? null,
    ]),
  );
}

async function loadParticipants(
  tx: Writer,
  vault: Vault,
  run: string,
  participants: readonly ParticipantLoad[],
): Promise<void> {
  await tx.copy(
    'participant',
    queries.participantColumns,
    inBatches(participants, (participant) => [
      tx.actor.tenant,
      run,
      participant.row,
      participant.person,
      participant.kpj,
      participant.status,
      participant.name,
      ...sealed(vault, participant.nik),
      participant.birth ?? null,
      participant.sex ?? null,
      participant.segment ?? null,
      participant.start ?? null,
      participant.npp ?? null,
    ]),
  );
}

function sealed(vault: Vault, nik: string | undefined): [Uint8Array | null, Uint8Array | null] {
  return nik === undefined ? [null, null] : [vault.seal(nik), vault.digest(nik)];
}

function* inBatches<Item, Row>(items: readonly Item[], row: (item: Item) => Row): Iterable<Row[]> {
  for (let start = 0; start < items.length; start += batchSize) {
    yield items.slice(start, start + batchSize).map(row);
  }
}

/** Counts what is really there against what was announced; a difference undoes everything. */
async function assertLoaded(tx: Writer, id: string, run: RunLoad): Promise<void> {
  const there = await queries.countLoaded(tx, id);
  const announced = {
    rows: run.batches.reduce((sum, batch) => sum + batch.counts.records, 0),
    persons: run.persons.length,
    participants: run.participants.length,
    unevenBatches: 0,
  };
  if (
    there.rows === announced.rows &&
    there.persons === announced.persons &&
    there.participants === announced.participants &&
    there.unevenBatches === 0
  ) {
    return;
  }
  throw new Error(`Loaded rows do not add up: ${JSON.stringify({ there, announced })}`);
}

/** Distinct persons with at least one active membership (rules.md D6). */
export async function countActivePersons(
  database: Database,
  actor: Actor,
  run: string,
): Promise<number> {
  return database.read(actor, (tx) => queries.countActivePersons(tx, run));
}

/** Persons of the lists without active protection, for the plan of the funds. */
export async function findCandidates(
  database: Database,
  actor: Actor,
  run: string,
): Promise<readonly Candidate[]> {
  return database.read(actor, (tx) => queries.findCandidates(tx, run));
}

/** Writes plan and summary in one transaction; a run that is finished already stays as it is. */
export async function finishRun(
  database: Database,
  actor: Actor,
  run: { readonly id: string; readonly summary: object; readonly plan: readonly PlanMonthLoad[] },
): Promise<void> {
  const work = {
    actor,
    reason: 'pekerjaan utama: menyimpan rencana dan ringkasan',
    action: 'run.finish',
    subject: { run: run.id, planMonths: run.plan.length },
  };
  await database.transaction(work, async (tx) => {
    if (await queries.isFinished(tx, run.id)) return;
    await tx.copy(
      'plan_month',
      queries.planColumns,
      inBatches(run.plan, (line) => [
        tx.actor.tenant,
        run.id,
        line.person,
        line.month,
        line.fund,
        line.amount,
      ]),
    );
    await queries.saveSummary(tx, run.id, run.summary);
  });
}

/** The summary of the finished run of this room, or undefined. */
export async function findFinished(
  database: Database,
  actor: Actor,
  digest: string,
): Promise<unknown> {
  return database.read(actor, (tx) => queries.findSummary(tx, digest));
}
