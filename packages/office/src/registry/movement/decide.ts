// Why a participant counted in one monthly file and not in the other, or counts elsewhere: one cause
// for each person, from what both files say and from what else the register knows. Pure.

import type { Segment } from '@payung/values';

/**
 * Sebab perubahan. `entered_late`: new in the file, though begun before the earlier file's month was
 * over. `lapsed`: a BPU who stopped paying. `ended`: any other membership that the file calls
 * inactive. `removed`: no longer named, and nothing known says why.
 */
export const movementCauses = [
  'new',
  'entered_late',
  're_entered',
  'moved_segment',
  'died',
  'became_pppk',
  'election_ended',
  'lapsed',
  'ended',
  'removed',
] as const;
export type MovementCause = (typeof movementCauses)[number];

/** What a monthly file says of a person; of two records the active one. */
export type Standing = 'active' | 'inactive' | 'dead' | 'absent';

/** Everything a cause hangs on. Many people share one sign. */
export type MovementSign = {
  readonly before: Standing;
  readonly after: Standing;
  readonly segmentBefore: Segment | null;
  readonly segmentAfter: Segment | null;
  /** Death recorded by the later file's month, from whatever source. */
  readonly dead: boolean;
  /** A participant at some time before the earlier file, or named in it. */
  readonly knownBefore: boolean;
  readonly startedBefore: boolean;
  /** Sector or occupation in the month of the earlier and of the later file. */
  readonly sectorBefore: string | null;
  readonly occupationAfter: string | null;
  /** Why the register holds the membership for ended. */
  readonly endReason: string | null;
};

/** Undefined where nothing moved: active in both in one segment, or active in neither. */
export function findCause(sign: MovementSign): MovementCause | undefined {
  const wasActive = sign.before === 'active';
  const isActive = sign.after === 'active';
  if (wasActive && isActive) {
    return sign.segmentBefore === sign.segmentAfter ? undefined : 'moved_segment';
  }
  if (isActive) return causeOfComing(sign);
  return wasActive ? causeOfLeaving(sign) : undefined;
}

function causeOfComing({ knownBefore, startedBefore }: MovementSign): MovementCause {
  if (knownBefore) return 're_entered';
  return startedBefore ? 'entered_late' : 'new';
}

/** Where several hold, the one that cannot be undone goes first. */
function causeOfLeaving(sign: MovementSign): MovementCause {
  if (sign.dead || sign.after === 'dead') return 'died';
  if (sign.endReason === 'became_pppk' || becamePppk(sign)) return 'became_pppk';
  if (sign.endReason === 'election_ended' || sign.sectorBefore === electionSector) {
    return 'election_ended';
  }
  if (sign.after === 'absent') return 'removed';
  return sign.segmentBefore === 'BPU' ? 'lapsed' : 'ended';
}

/** Petugas pemilu (KPPS, PPS, PPK, Panwas): covered while the stages of the election last. */
const electionSector = 'PETUGAS_PEMILU';

/** rules.md D7: who becomes PPPK moves to Taspen. */
function becamePppk({ sectorBefore, occupationAfter }: MovementSign): boolean {
  return sectorBefore === 'NON_ASN' && (occupationAfter === 'PPPK' || occupationAfter === 'ASN');
}

export type Movement = {
  readonly before: number;
  readonly after: number;
  readonly causes: Readonly<Record<MovementCause, number>>;
};

/** Adds people up by cause; throws where before, causes and after do not add up. */
export function addMovement(
  signs: readonly { readonly sign: MovementSign; readonly people: number }[],
): Movement {
  const causes: Record<MovementCause, number> = {
    new: 0,
    entered_late: 0,
    re_entered: 0,
    moved_segment: 0,
    died: 0,
    became_pppk: 0,
    election_ended: 0,
    lapsed: 0,
    ended: 0,
    removed: 0,
  };
  let before = 0;
  let after = 0;
  for (const { sign, people } of signs) {
    if (sign.before === 'active') before += people;
    if (sign.after === 'active') after += people;
    const cause = findCause(sign);
    if (cause !== undefined) causes[cause] += people;
  }
  const came = causes.new + causes.entered_late + causes.re_entered;
  const left =
    causes.died +
    causes.became_pppk +
    causes.election_ended +
    causes.lapsed +
    causes.ended +
    causes.removed;
  if (before + came - left !== after) {
    throw new Error(`The movement does not add up: ${before} + ${came} - ${left} is not ${after}`);
  }
  return { before, after, causes };
}
