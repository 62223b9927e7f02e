// Plants meetings, agreements and reports into the register of the sample room, once: a Monev with obstacles,
// commitments and minutes, the next one that opens with what came of them, and reports that two have signed.

import {
  closeMeeting,
  freezeMaterial,
  freezePeriod,
  listMeetings,
  listPeriods,
  openMeeting,
  type PeriodCoverage,
  type ReportSheet,
  readCommitmentLine,
  readUndertakings,
  recordAgreement,
  recordCommitment,
  recordObstacle,
  recordRegulation,
  saveDraft,
  signingSteps,
  signPeriod,
} from '@payung/office';
import { nationalRegister } from '@payung/regions';
import { addDays, addMonths, type Day, monthOf } from '@payung/values';
import { fill } from '../text/text.ts';
import { done, type Stage } from './stage.ts';
import { showcaseWords } from './text/text.ts';

/** Each step looks whether it was done: what was stopped half-way is finished the next time. */
export async function plant(stage: Stage, coverage: PeriodCoverage): Promise<void> {
  const { session, actor, signal } = stage;
  const { database } = session;
  const known = done(await readUndertakings(database, actor));
  if (known.agreements.length === 0) await plantUndertakings(stage);
  const { meetings } = done(await listMeetings(database, actor));
  if (meetings.length === 0) await plantMeeting(stage, coverage);
  if (signal.aborted) return;
  if (meetings.length < 2) await plantNext(stage, coverage);
  const { reports } = done(await listPeriods(database, actor));
  for (const sheet of [undefined, 'press', 'indicators'] as const) {
    const kind = sheet ?? 'half_year';
    if (signal.aborted) return;
    if (reports.every((each) => each.kind !== kind)) await plantReport(stage, coverage, sheet);
  }
}

async function plantUndertakings({ session, actor, language, today }: Stage): Promise<void> {
  const { database } = session;
  const words = showcaseWords(language);
  const { reason, parties, scope } = words;
  const startsOn = addDays(today, -345);
  done(
    await recordAgreement(database, actor, {
      agreement: {
        ...{ kind: 'pks', reference: 'PKS/12/CONTOH', title: words.agreement, parties, scope },
        // About to end, so that the alert is seen.
        ...{ startsOn, endsOn: addDays(today, 20) },
      },
      reason,
    }),
  );
  const { regulation: title, subject } = words;
  done(
    await recordRegulation(database, actor, {
      regulation: { kind: 'head', reference: '12/CONTOH', title, subject, from: startsOn },
      reason,
    }),
  );
}

async function openAndFreeze(
  stage: Stage,
  coverage: PeriodCoverage,
  asked: { readonly title: string; readonly day: Day },
): Promise<number> {
  const { session, actor, room, language, today, zone } = stage;
  const { database } = session;
  const { reason, place } = showcaseWords(language);
  const month = monthOf(room.asOf);
  const { meeting } = done(
    await openMeeting(database, actor, { kind: 'monev', place, month, ...asked, reason }),
  );
  const { bySegment, byPayer, districts } = coverage;
  const tenantName = nationalRegister.find(room.tenant)?.name ?? room.tenant;
  const figures = { coverage: { bySegment, byPayer, districts }, tenantName };
  done(await freezeMaterial(database, actor, { meeting, reason, ...figures, today, zone }));
  return meeting;
}

async function plantMeeting(stage: Stage, coverage: PeriodCoverage): Promise<void> {
  const { session, actor, room, language } = stage;
  const { database } = session;
  const words = showcaseWords(language);
  const { title, reason, minutes: text, present } = words;
  const meeting = await openAndFreeze(stage, coverage, { title, day: addDays(room.asOf, 15) });
  for (const [category, what] of [
    ['fiscal', words.fiscal],
    ['invalid_data', words.invalidData],
  ] as const) {
    done(await recordObstacle(database, actor, { meeting, reason, obstacle: { category, what } }));
  }
  const year = String(Number(room.asOf.slice(0, 4)) + 1);
  for (const line of words.commitments.map((each) => fill(each, { year }))) {
    const { who, what, due, measure, written } = readCommitmentLine(line).draft;
    if (who === undefined || what === undefined || due === undefined) throw new Error(line);
    const commitment = { written, who, what, due, measure: measure ?? { kind: 'deed' as const } };
    done(await recordCommitment(database, actor, { meeting, reason, commitment }));
  }
  done(await saveDraft(database, actor, { meeting, reason, draft: { text, present } }));
  done(await closeMeeting(database, actor, { meeting, reason }));
}

/** Opens with what was promised and what the register counts. */
async function plantNext(stage: Stage, coverage: PeriodCoverage): Promise<void> {
  const { nextTitle: title } = showcaseWords(stage.language);
  await openAndFreeze(stage, coverage, { title, day: addDays(stage.room.asOf, 107) });
}

async function plantReport(
  stage: Stage,
  coverage: PeriodCoverage,
  sheet: ReportSheet | undefined,
): Promise<void> {
  const { session, actor, room, language, today, zone } = stage;
  const { database } = session;
  const words = showcaseWords(language);
  const { reason } = words;
  const until = addMonths(monthOf(room.asOf), 1);
  const { indicators, ...figures } = coverage;
  const own = sheet === 'indicators' && indicators !== undefined ? { indicators } : {};
  const { report } = done(
    await freezePeriod(database, actor, {
      period: { from: addMonths(until, sheet === 'press' ? -1 : -6), until },
      ...(sheet === undefined ? {} : { sheet }),
      ...{ coverage: { ...figures, ...own }, today, zone, reason },
      tenantName: nationalRegister.find(room.tenant)?.name ?? room.tenant,
    }),
  );
  for (const step of signingSteps) {
    const by = { ...actor, id: `${actor.id}:${step}` };
    const signing = { report, step, signatory: words[step], today, reason };
    done(await signPeriod(database, by, signing));
  }
}
