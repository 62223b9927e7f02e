// How long a step still takes, by the pace at which it was seen to go: a range, and only once there is
// something to judge by.

export type Seen = {
  readonly part: number;
  readonly step: string;
  readonly done: number;
  readonly total?: number;
  readonly atMs: number;
};

export type Left = {
  readonly least: number;
  readonly most: number;
  readonly unit: 'seconds' | 'minutes';
};

/** Sooner nothing is said: the first moments tell little of the rest. */
const judgedAfterMs = 5_000;

export function timeLeft(first: Seen, now: Seen): Left | undefined {
  const { total } = now;
  const passedMs = now.atMs - first.atMs;
  const done = now.done - first.done;
  if (total === undefined || passedMs < judgedAfterMs || done <= 0) return undefined;
  const seconds = (Math.max(0, total - now.done) * passedMs) / done / 1_000;
  const [least, most] = [seconds * 0.8, seconds * 1.4];
  if (most < 90)
    return { least: tens(least), most: Math.max(10, tens(most) + 10), unit: 'seconds' };
  return {
    least: Math.max(1, Math.floor(least / 60)),
    most: Math.ceil(most / 60),
    unit: 'minutes',
  };
}

function tens(seconds: number): number {
  return Math.floor(seconds / 10) * 10;
}
