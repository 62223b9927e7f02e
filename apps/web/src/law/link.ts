// The link to a calculation. Its facts stand in the fragment, which no server and no log sees; beside
// them what came out, and the law of that day, so that a later reader learns whether anything changed.

import type { Answers } from './facts.ts';
import { type SegmentName, segments } from './segments.ts';

export type Shared = {
  readonly segment: SegmentName;
  readonly facts: Answers;
  /** The day the law was checked when the link was made. */
  readonly lawOn?: string;
  readonly result?: number;
};

export function writeLink({ segment, facts, lawOn, result }: Shared): string {
  const fields = new URLSearchParams({ siapa: segment, keadaan: JSON.stringify(facts) });
  if (lawOn !== undefined) fields.set('hukum', lawOn);
  if (result !== undefined) fields.set('hasil', String(result));
  return `#${fields}`;
}

/** Undefined for a fragment that is no calculation; the rule judges the facts. */
export function findShared(fragment: string): Shared | undefined {
  const fields = new URLSearchParams(fragment.replace(/^#/, ''));
  const segment = segments.find((name) => name === fields.get('siapa'));
  const facts = findFacts(fields.get('keadaan') ?? '{}');
  if (segment === undefined || facts === undefined) return undefined;
  const lawOn = fields.get('hukum');
  const result = fields.get('hasil');
  return {
    segment,
    facts,
    ...(lawOn === null || !/^\d{4}-\d{2}-\d{2}$/.test(lawOn) ? {} : { lawOn }),
    ...(result === null || !/^-?\d{1,15}$/.test(result) ? {} : { result: Number(result) }),
  };
}

function findFacts(written: string): Answers | undefined {
  try {
    const read: unknown = JSON.parse(written);
    const isRecord = typeof read === 'object' && read !== null && !Array.isArray(read);
    return isRecord ? (read as Answers) : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
