// Meetings as they leave the house: public ids, the figures of the frozen material as it stands.

import {
  attendeesOf,
  type Measured,
  type Meeting,
  type MeetingRead,
  type MonevRefused,
  monevRefusalText,
  standingParts,
} from '@payung/office';
import type { Language } from '@payung/values';
import type { Viewer } from '../people/person-on-wire.ts';
import { Declined, type ProblemStatus, RequestRefused } from '../problem.ts';
import type { CommitmentWire, MeetingsWire, MeetingWire } from '../wire/monev.ts';

const statusOf: Readonly<Partial<Record<MonevRefused['code'], ProblemStatus>>> = {
  needs_whole_tenant: 403,
  role_may_not: 403,
  meeting_unknown: 404,
  commitment_unknown: 404,
  agreement_unknown: 404,
  regulation_unknown: 404,
  criterion_unknown: 404,
  report_unknown: 404,
  draft_changed: 412,
  signer_is_maker: 403,
  schedule_day: 422,
  period_order: 422,
  recorded_meanwhile: 412,
};

/** What was read or done; throws what Monev declined. Whatever is not listed is a conflict. */
export function agreed<Done extends object>(outcome: Done | MonevRefused): Done {
  if (!isRefused(outcome)) return outcome;
  throw new Declined(statusOf[outcome.code] ?? 409, outcome.code, (language) =>
    monevRefusalText(outcome, language),
  );
}

function isRefused(outcome: object): outcome is MonevRefused {
  return 'outcome' in outcome && outcome.outcome === 'refused';
}

export function meetingId({ vault, tenant }: Viewer, number: number): string {
  return vault.publicId({ kind: 'meeting', tenant, number });
}

/** An id nobody gave out names no meeting. */
export function meetingNumber({ vault, tenant }: Viewer, id: string): number {
  const number = vault.numberOf(id, { kind: 'meeting', tenant });
  if (number === undefined) throw new RequestRefused(404, 'not_found', 'meeting');
  return number;
}

export function roomOnWire(found: Meeting, viewer: Viewer): MeetingsWire['meetings'][number] {
  const { meeting, kind, title, day, place, month, state } = found;
  return { id: meetingId(viewer, meeting), kind, title, day, place, month, state };
}

export function commitmentOnWire({ meeting, ...rest }: Measured, viewer: Viewer): CommitmentWire {
  return { ...rest, meeting: meetingId(viewer, meeting) };
}

export function meetingOnWire(read: MeetingRead, viewer: Viewer, language: Language): MeetingWire {
  const { meeting, material, obstacles, commitments, draft, draftVersion } = read;
  const isFrozen = material !== undefined && meeting.state !== 'open';
  return {
    ...roomOnWire(meeting, viewer),
    ...(isFrozen
      ? { material: materialOf(material, meeting.material, { ...viewer, language }) }
      : {}),
    obstacles,
    commitments: commitments.map((each) => commitmentOnWire(each, viewer)),
    draftVersion,
    ...(draft === undefined ? {} : { draft: { ...draft, attended: attendeesOf(draft.present) } }),
  };
}

type Material = NonNullable<MeetingRead['material']>;

function materialOf(
  material: Material,
  sha256: string,
  viewer: Viewer & { readonly language: Language },
) {
  const { coverage, funds, promises, reach = {}, choices = [] } = material;
  const { bySegment, districts } = coverage;
  const { people, percent, base, targets } = bySegment.total;
  const target = targets?.[0];
  return {
    ...{ sha256, people, funds, choices, ...reach },
    ...(percent === undefined ? {} : { percent }),
    ...(base === undefined ? {} : { base }),
    ...(target === undefined ? {} : { target }),
    segments: bySegment.cells.map((cell) => ({
      segment: cell.key['segment'] ?? '',
      people: cell.people,
    })),
    districts: districts.rows.map(({ code, name, share, percent: each, rank }) => ({
      ...{ code, name, people: share.part },
      ...(each === undefined ? {} : { percent: each }),
      ...(rank === undefined ? {} : { rank }),
    })),
    promises: promises.map((each) => commitmentOnWire(each, viewer)),
    // The words of the minutes, so that the room and its papers say the same.
    standing: standingParts(material.standing, viewer.language),
  };
}
