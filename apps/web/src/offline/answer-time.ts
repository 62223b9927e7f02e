// When an answer that came out of this device's store was given: it stands beside the answer, since that itself is
// the server's words and nothing else.

import { replaceEqualDeep } from '@tanstack/react-query';

const times = new WeakMap<object, number>();

/** Marks what was found in the store; gives it back. */
export function markKept<T>(answer: T, atMs: number): T {
  if (isObject(answer)) times.set(answer, atMs);
  return answer;
}

/** Of a list of pages that of its first; absent where the server itself has just answered. */
export function keptAt(answer: unknown): number | undefined {
  for (const part of partsOf(answer)) {
    const atMs = times.get(part);
    if (atMs !== undefined) return atMs;
  }
  return undefined;
}

/** What is equal stays the same object, as the queries want it, with the time of the newer one. */
export function shareWithTime(before: unknown, now: unknown): unknown {
  const shared: unknown = replaceEqualDeep(before, now);
  const given = partsOf(now);
  for (const [at, part] of partsOf(shared).entries()) {
    const source = given[at];
    const atMs = source === undefined ? undefined : times.get(source);
    if (atMs === undefined) times.delete(part);
    else times.set(part, atMs);
  }
  return shared;
}

function partsOf(answer: unknown): readonly object[] {
  if (!isObject(answer)) return [];
  const pages = 'pages' in answer && Array.isArray(answer.pages) ? answer.pages : [];
  return [answer, ...pages.filter(isObject)];
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
