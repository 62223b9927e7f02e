// Meetings on the database: opened, fed, frozen, closed. Each work reads, decides and writes in one
// transaction with its reason; a refusal writes nothing.

import type { Actor, Database, Writer, Zone } from '@payung/engine';
import type { Day, Month } from '@payung/values';
import { readBalances } from '../funding/index.ts';
import { undertakingsIn } from './agreements/agreements.ts';
import type { Commitment, CommitmentOutcome, NewCommitment } from './commitment.ts';
import {
  digestOf,
  type FrozenMaterial,
  frozenText,
  fundOf,
  type Material,
  type MaterialChoice,
  type MaterialCoverage,
  openMaterial,
} from './material.ts';
import { measuredPromises } from './measure.ts';
import { type Meeting, type MeetingCommand, mayDo, type NewMeeting } from './meeting.ts';
import { type MinutesInput, minutesInput } from './minutes-input.ts';
import type { Obstacle } from './obstacle.ts';
import * as queries from './queries.ts';
import { reachIn } from './reach/reach.ts';
import { declined, type MonevRefused } from './refusal.ts';
import { dueReminders, type Reminder } from './reminder.ts';
import { standingOf } from './standing-of.ts';
import { Declined, hindranceOf, preparers, readers, work } from './work.ts';

export type Done = { readonly outcome: 'done'; readonly meeting: number; readonly number?: number };

/** The meeting, as far as its state lets this be done. */
async function meetingFor(tx: Writer, meeting: number, command: MeetingCommand): Promise<Meeting> {
  await queries.lockMeetings(tx);
  const found = await queries.findMeeting(tx, meeting);
  if (found === undefined) throw new Declined(declined('meeting_unknown', { meeting }));
  if (mayDo(found.state, command)) return found;
  if (found.state === 'closed') throw new Declined(declined('meeting_closed', { meeting }));
  throw new Declined(
    declined(command === 'freeze' ? 'already_frozen' : 'material_missing', { meeting }),
  );
}

/** Membuka ruang rapat. */
export function openMeeting(
  database: Database,
  actor: Actor,
  request: NewMeeting & { readonly reason: string },
): Promise<Done | MonevRefused> {
  const { reason, ...meeting } = request;
  return work(database, actor, { action: 'open', reason }, async (tx) => ({
    outcome: 'done' as const,
    meeting: await queries.insertMeeting(tx, meeting),
  }));
}

type Part<What> = { readonly meeting: number; readonly reason: string } & What;

/** Mencatat kendala. */
export function recordObstacle(
  database: Database,
  actor: Actor,
  { meeting, reason, obstacle }: Part<{ readonly obstacle: Omit<Obstacle, 'number'> }>,
): Promise<Done | MonevRefused> {
  return work(database, actor, { action: 'obstacle', reason, subject: { meeting } }, async (tx) => {
    await meetingFor(tx, meeting, 'obstacle');
    const number = await queries.insertObstacle(tx, meeting, obstacle);
    return { outcome: 'done' as const, meeting, number };
  });
}

/** Mencatat komitmen, as it was shown and corrected. */
export function recordCommitment(
  database: Database,
  actor: Actor,
  { meeting, reason, commitment }: Part<{ readonly commitment: NewCommitment }>,
): Promise<Done | MonevRefused> {
  return work(database, actor, { action: 'promise', reason, subject: { meeting } }, async (tx) => {
    await meetingFor(tx, meeting, 'promise');
    const number = await queries.insertCommitment(tx, meeting, commitment);
    return { outcome: 'done' as const, meeting, number };
  });
}

/** How a promise ended, said once; also after its meeting was closed. */
export function settleCommitment(
  database: Database,
  actor: Actor,
  request: Part<{ readonly number: number; readonly settled: CommitmentOutcome }>,
): Promise<Done | MonevRefused> {
  const { meeting, number, settled, reason } = request;
  return work(database, actor, { action: 'settle', reason, subject: { meeting } }, async (tx) => {
    await queries.lockMeetings(tx);
    const known = (await queries.findCommitments(tx, meeting)).find(
      (each) => each.number === number,
    );
    if (known === undefined) {
      throw new Declined(declined('commitment_unknown', { meeting, number }));
    }
    if (known.outcome !== undefined) {
      throw new Declined(declined('outcome_known', { meeting, number }));
    }
    await queries.writeCommitmentOutcome(tx, { meeting, number }, settled);
    return { outcome: 'done' as const, meeting, number };
  });
}

/** `number` is the version it is now. */
export type DraftSaved = Done & { readonly number: number; readonly at: string };

/** What saves itself has one reason and, of one person in one meeting, one entry in ten minutes. */
const bySelf = { reason: 'notulen tersimpan sendiri', joinsMs: 10 * 60_000 } as const;

/**
 * Menyimpan notulen sementara: the newest holds; made of the one that was `seen`. Without a reason it saves
 * itself while somebody types.
 */
export function saveDraft(
  database: Database,
  actor: Actor,
  request: {
    readonly meeting: number;
    readonly draft: queries.Draft;
    readonly reason?: string;
    readonly seen?: number;
  },
): Promise<DraftSaved | MonevRefused> {
  const { meeting, draft, seen, reason } = request;
  const done = { action: 'draft', subject: { meeting }, ...(reason ? { reason } : bySelf) };
  return work(database, actor, done, async (tx) => {
    await meetingFor(tx, meeting, 'draft');
    if (seen !== undefined && seen !== (await queries.findDraftVersion(tx, meeting))) {
      throw new Declined(declined('draft_changed', { meeting }));
    }
    return {
      outcome: 'done' as const,
      meeting,
      ...(await queries.insertDraft(tx, meeting, draft)),
    };
  });
}

export type Frozen = {
  readonly outcome: 'frozen';
  readonly meeting: number;
  readonly sha256: string;
};

/** Membekukan bahan: coverage, funds and promises as they are now, once. */
export async function freezeMaterial(
  database: Database,
  actor: Actor,
  request: Part<{
    readonly coverage: MaterialCoverage;
    readonly tenantName: string;
    readonly choices?: readonly MaterialChoice[];
    readonly today: Day;
    readonly zone: Zone;
  }>,
): Promise<Frozen | MonevRefused> {
  const { meeting, reason, coverage, tenantName, choices = [], today, zone } = request;
  const hindrance = hindranceOf(actor, preparers);
  if (hindrance !== undefined) return hindrance;
  const funds = (await readBalances(database, actor)).map(fundOf);
  const asked = await database.read(actor, (tx) => queries.findMeeting(tx, meeting));
  if (asked === undefined) return declined('meeting_unknown', { meeting });
  const standing = await standingOf(database, actor, { month: asked.month, today, zone });
  const done = { action: 'freeze', reason, subject: { meeting }, roles: preparers };
  return work(database, actor, done, async (tx) => {
    const found = await meetingFor(tx, meeting, 'freeze');
    const { kind, title, day, place, month } = found;
    const known = coverage.bySegment.sources.register?.change ?? (await queries.findKnown(tx));
    if (known === undefined) throw new Declined(declined('register_empty', {}));
    const promises = await openPromises(tx, found);
    const frozen = frozenText({
      format: 1,
      meeting: { meeting, kind, title, day, place, month },
      tenant: { code: actor.tenant, name: tenantName },
      known,
      coverage,
      funds,
      promises: await measuredPromises(tx, promises, { at: month, known }),
      undertakings: await undertakingsIn(tx),
      reach: await reachIn(tx, { at: month, known }),
      choices,
      standing,
    });
    await queries.keepText(tx, { meeting, kind: 'material', ...frozen });
    return { outcome: 'frozen' as const, meeting, sha256: frozen.sha256 };
  });
}

/** What was promised before this meeting and is not settled, or was settled since the one before. */
async function openPromises(tx: Writer, meeting: Meeting): Promise<readonly Commitment[]> {
  const meetings = await queries.findMeetings(tx);
  const earlier = meetings.filter(
    (each) => each.meeting !== meeting.meeting && each.day <= meeting.day,
  );
  const last = earlier.at(-1)?.day;
  const heard = new Set(earlier.map((each) => each.meeting));
  return (await queries.findCommitments(tx)).filter(
    (each) =>
      heard.has(each.meeting) &&
      (each.outcome === undefined || (last !== undefined && each.outcome.day >= last)),
  );
}

export type MeetingRead = {
  readonly meeting: Meeting;
  readonly material?: Material;
  readonly obstacles: readonly Obstacle[];
  readonly commitments: readonly Commitment[];
  readonly draft?: queries.Draft & { readonly at: string };
  /** 0 where nothing was saved; whoever saves names the one he made it of. */
  readonly draftVersion: number;
};

/** Daftar rapat, newest first. */
export async function listMeetings(
  database: Database,
  actor: Actor,
): Promise<{ readonly outcome: 'meetings'; readonly meetings: readonly Meeting[] } | MonevRefused> {
  const hindrance = hindranceOf(actor, readers);
  if (hindrance !== undefined) return hindrance;
  const found = await database.read(actor, queries.findMeetings);
  return { outcome: 'meetings', meetings: found.toReversed() };
}

/** Ruang rapat with all that is in it. */
export async function readMeeting(
  database: Database,
  actor: Actor,
  meeting: number,
): Promise<MeetingRead | MonevRefused> {
  const hindrance = hindranceOf(actor, readers);
  if (hindrance !== undefined) return hindrance;
  return database.read(actor, async (tx) => {
    const found = await queries.findMeeting(tx, meeting);
    if (found === undefined) return declined('meeting_unknown', { meeting });
    const text = await queries.findText(tx, meeting, 'material');
    const draft = await queries.findDraft(tx, meeting);
    return {
      meeting: found,
      ...(text === undefined || found.state === 'open'
        ? {}
        : { material: openMaterial({ text, sha256: found.material }) }),
      obstacles: await queries.findObstacles(tx, meeting),
      commitments: await queries.findCommitments(tx, meeting),
      draftVersion: await queries.findDraftVersion(tx, meeting),
      ...(draft === undefined ? {} : { draft }),
    };
  });
}

export type Minutes = {
  readonly outcome: 'minutes';
  readonly input: MinutesInput;
  /** Digest of the text they are made from; absent while they are a draft. */
  readonly sha256?: string;
};

/** Notulen: of a closed meeting as it was closed, else as they stand, marked as a draft. */
export async function readMinutes(
  database: Database,
  actor: Actor,
  meeting: number,
): Promise<Minutes | MonevRefused> {
  const hindrance = hindranceOf(actor, readers);
  if (hindrance !== undefined) return hindrance;
  const kept = await database.read(actor, async (tx) => {
    const found = await queries.findMeeting(tx, meeting);
    const text = await queries.findText(tx, meeting, 'minutes');
    return found?.state === 'closed' && text !== undefined
      ? { text, sha256: found.minutes }
      : undefined;
  });
  if (kept !== undefined) {
    return { outcome: 'minutes', input: openMinutes(kept), sha256: kept.sha256 };
  }
  const read = await readMeeting(database, actor, meeting);
  if ('outcome' in read) return read;
  if (read.material === undefined) return declined('material_missing', { meeting });
  return { outcome: 'minutes', input: minutesInput(read, read.material) };
}

function openMinutes({ text, sha256 }: FrozenMaterial): MinutesInput {
  if (digestOf(text) !== sha256) throw new Error(`Minutes ${sha256} were changed`);
  const input: MinutesInput = JSON.parse(text);
  return input;
}

/** Menutup rapat: the minutes as they stand are kept, and nothing is added any more. */
export async function closeMeeting(
  database: Database,
  actor: Actor,
  { meeting, reason }: Part<unknown>,
): Promise<Minutes | MonevRefused> {
  const read = await readMeeting(database, actor, meeting);
  if ('outcome' in read) return read;
  return work(database, actor, { action: 'close', reason, subject: { meeting } }, async (tx) => {
    await meetingFor(tx, meeting, 'close');
    // Read again within the work: a promise may have been added since.
    const text = await queries.findText(tx, meeting, 'material');
    if (text === undefined || read.meeting.state === 'open') {
      throw new Declined(declined('material_missing', { meeting }));
    }
    const material = openMaterial({ text, sha256: read.meeting.material });
    const draft = await queries.findDraft(tx, meeting);
    const input = minutesInput(
      {
        meeting: read.meeting,
        obstacles: await queries.findObstacles(tx, meeting),
        commitments: await queries.findCommitments(tx, meeting),
        ...(draft === undefined ? {} : { draft }),
      },
      material,
      'closed',
    );
    const kept = JSON.stringify(input, undefined, 1);
    const sha256 = digestOf(kept);
    await queries.keepText(tx, { meeting, kind: 'minutes', text: kept, sha256 });
    return { outcome: 'minutes' as const, input, sha256 };
  });
}

export type Opening = {
  readonly outcome: 'opening';
  readonly day: Day;
  readonly at: Month;
  readonly promises: Awaited<ReturnType<typeof measuredPromises>>;
  readonly reminders: readonly Reminder[];
};

/** Halaman pembuka: every open promise with what the register counts, and what is due to be said. */
export async function readOpening(
  database: Database,
  actor: Actor,
  asked: { readonly day: Day; readonly at: Month },
): Promise<Opening | MonevRefused> {
  const hindrance = hindranceOf(actor, readers);
  if (hindrance !== undefined) return hindrance;
  return database.read(actor, async (tx) => {
    const known = await queries.findKnown(tx);
    const open = (await queries.findCommitments(tx)).filter((each) => each.outcome === undefined);
    // Where nothing was ever loaded, what was promised stands all the same, uncounted.
    const promises =
      known === undefined ? open : await measuredPromises(tx, open, { at: asked.at, known });
    const reminders = dueReminders(open, asked.day);
    return { outcome: 'opening' as const, ...asked, promises, reminders };
  });
}
