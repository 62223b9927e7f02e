// Requests that were answered already: the same Idempotency-Key brings the same answer, once the work
// was done. The answer is written in the transaction of the work, so there is never one without the
// other. safety.md R09.

import { sql } from 'kysely';
import type { Reader, Writer } from '../database/transaction.ts';

export type Answered = {
  readonly request: Uint8Array;
  readonly status: number;
  readonly answerSealed: Uint8Array;
};

type Asked = { readonly account: string; readonly key: string };

const keptHours = 72;

export async function findAnswered(tx: Reader, asked: Asked): Promise<Answered | undefined> {
  const { rows } = await sql<Answered>`
    select k.request, k.status, k.answer_sealed as "answerSealed"
    from payung.request_key k
    where k.tenant = ${tx.actor.tenant} and k.account = ${asked.account} and k.key = ${asked.key}
      and k.status is not null
      and k.at > clock_timestamp() - make_interval(hours => ${sql.lit(keptHours)})
  `.execute(tx.db);
  return rows[0];
}

/** Waits for an equal request that is under way; false when that one was kept. */
export async function takeKey(
  tx: Writer,
  asked: Asked & { readonly request: Uint8Array },
): Promise<boolean> {
  await sql`
    delete from payung.request_key
    where tenant = ${tx.actor.tenant}
      and at <= clock_timestamp() - make_interval(hours => ${sql.lit(keptHours)})
  `.execute(tx.db);
  const result = await sql`
    insert into payung.request_key (account, key, request)
    values (${asked.account}, ${asked.key}, ${Buffer.from(asked.request)})
    on conflict (tenant, account, key) do nothing
  `.execute(tx.db);
  return result.numAffectedRows === 1n;
}

export async function keepAnswer(
  tx: Writer,
  asked: Asked & { readonly status: number; readonly answerSealed: Uint8Array },
): Promise<void> {
  await sql`
    update payung.request_key
    set status = ${asked.status}, answer_sealed = ${Buffer.from(asked.answerSealed)}
    where tenant = ${tx.actor.tenant} and account = ${asked.account} and key = ${asked.key}
  `.execute(tx.db);
}
