// What stands on the server now of a thing that somebody else changed meanwhile, in the same lines the form showed.

import { load } from '../api.ts';
import { dutyLines } from '../duties/duty-lines.ts';
import { scoreLines } from '../paritrana/score-lines.ts';
import type { TextOf } from '../text/text.ts';
import type { Line, Waiting } from './waiting-list.ts';

export type Standing = { readonly version: number; readonly lines: readonly Line[] };

/** Absent where the thing is gone, or has no versions. */
export async function findStanding(
  { about }: Waiting,
  text: TextOf,
): Promise<Standing | undefined> {
  const [kind, id, year = ''] = about.split(':');
  if (kind === 'duty') {
    const { duties, others } = await load('/duties');
    const found = [...duties, ...others].find((each) => each.id === id);
    return found && { version: found.version, lines: dutyLines(found, text) };
  }
  if (kind === 'score') {
    const { sheet } = await load('/paritrana', { year });
    const found = sheet?.criteria.find((each) => each.id === id);
    return found && { version: found.version, lines: scoreLines(found, text) };
  }
  return undefined;
}
