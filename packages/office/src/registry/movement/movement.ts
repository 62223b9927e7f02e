// The movement between two monthly participants files, explained to the last person.

import type { Actor, Database, Reader } from '@payung/engine';
import { type Refused, refused } from '../change/change.ts';
import { addMovement, findCause, type Movement, type MovementCause } from './decide.ts';
import * as queries from './queries.ts';

export type MovementRequest = {
  /** Numbers of the batches, the earlier file first. */
  readonly before: number;
  readonly after: number;
};

export type MovedPerson = { readonly person: number; readonly cause: MovementCause };

export type MovementOutcome =
  | {
      readonly outcome: 'explained';
      readonly files: queries.TwoFiles;
      readonly movement: Movement;
      /** Everybody behind the causes, in order of number. */
      readonly people: readonly MovedPerson[];
    }
  | Refused;

const timeoutMs = 600_000;

export async function explainMovement(
  database: Database,
  actor: Actor,
  request: MovementRequest,
): Promise<MovementOutcome> {
  return database.read(
    actor,
    async (tx) => {
      const files = await findTwoFiles(tx, request);
      if ('outcome' in files) return files;
      const movement = addMovement(await queries.countSigns(tx, files));
      const moved = await queries.findMoved(tx, files);
      const people = moved.flatMap(({ person, sign }) => {
        const cause = findCause(sign);
        return cause === undefined ? [] : [{ person, cause }];
      });
      assertNamed(movement, people);
      return { outcome: 'explained', files, movement, people };
    },
    { timeoutMs },
  );
}

async function findTwoFiles(
  tx: Reader,
  request: MovementRequest,
): Promise<queries.TwoFiles | Refused> {
  const found = await queries.findFiles(tx, [request.before, request.after]);
  const before = found.find(({ batch }) => batch === request.before);
  const after = found.find(({ batch }) => batch === request.after);
  if (before === undefined) return refused('batch_unknown', { batch: request.before });
  if (after === undefined) return refused('batch_unknown', { batch: request.after });
  const list = [before, after].find(({ kind }) => kind !== 'participants');
  if (list !== undefined) return refused('not_a_participants_file', { batch: list.batch });
  if (before.month >= after.month) {
    return refused('order_of_months', { before: before.month, after: after.month });
  }
  return { before, after };
}

/** Every person counted is named. */
function assertNamed(movement: Movement, people: readonly MovedPerson[]): void {
  const counted = Object.values(movement.causes).reduce((sum, each) => sum + each, 0);
  if (counted === people.length) return;
  throw new Error(`${counted} people moved, ${people.length} are named`);
}

/** The two newest monthly files, undefined before the second. */
export async function findNewestFiles(
  database: Database,
  actor: Actor,
): Promise<MovementRequest | undefined> {
  const files = await database.read(actor, queries.findMonthlyFiles);
  const last = files.at(-1);
  const before = files.findLast((each) => last !== undefined && each.month < last.month);
  return last === undefined || before === undefined
    ? undefined
    : { before: before.batch, after: last.batch };
}
