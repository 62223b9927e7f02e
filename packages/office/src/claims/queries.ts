// The SQL of claims with their papers and receivers. Rows become claims only here; what does not fit its state is a fault.

import type { Reader, Writer } from '@payung/engine';
import { type Day, rupiah } from '@payung/values';
import { sql } from 'kysely';
import type { Claim, ClaimCause, ClaimProgramme, ClaimState, Standing } from './claim.ts';

type ClaimRow = {
  readonly claim: number;
  readonly person: number;
  readonly cause: ClaimCause;
  readonly programme: ClaimProgramme;
  readonly eventOn: Day;
  readonly expected: number;
  readonly potential: number;
  readonly state: ClaimState;
  readonly filedOn: Day | null;
  readonly completeOn: Day | null;
  readonly refusedArticle: string | null;
  readonly markedBy: string | null;
  readonly amount: number | null;
  readonly paidOn: Day | null;
  readonly confirmedBy: string | null;
  readonly flagged: boolean;
};

export type StoredClaim = Claim & {
  readonly factsSealed: Uint8Array;
  readonly village: string | null;
};

const claimColumns = sql`
  c.claim, c.person, c.cause, c.programme, c.event_on as "eventOn", c.expected, c.potential, c.state,
  c.filed_on as "filedOn", c.complete_on as "completeOn", c.refused_article as "refusedArticle",
  c.marked_by as "markedBy", c.amount, c.paid_on as "paidOn", c.confirmed_by as "confirmedBy",
  c.flagged`;

function claimOf(row: ClaimRow): Claim {
  const { claim, person, cause, programme, eventOn, flagged } = row;
  return {
    claim,
    person,
    cause,
    programme,
    eventOn,
    flagged,
    expected: rupiah(row.expected),
    potential: rupiah(row.potential),
    standing: standingOf(row),
  };
}

function standingOf(row: ClaimRow): Standing {
  const { state } = row;
  switch (state) {
    case 'open':
    case 'withdrawn':
    case 'lapsed':
      return { state };
    case 'filed':
    case 'returned':
      return { state, filedOn: given(row, 'filedOn') };
    case 'refused':
    case 'appealed':
    case 'dismissed':
      return {
        state,
        filedOn: given(row, 'filedOn'),
        refusedArticle: given(row, 'refusedArticle'),
      };
    case 'complete':
      return { state, ...completeOf(row) };
    case 'marked':
      return { state, ...completeOf(row), ...markedOf(row) };
    case 'paid':
      return {
        state,
        ...completeOf(row),
        ...markedOf(row),
        confirmedBy: given(row, 'confirmedBy'),
      };
    default:
      return state satisfies never;
  }
}

function completeOf(row: ClaimRow) {
  return { filedOn: given(row, 'filedOn'), completeOn: given(row, 'completeOn') };
}

function markedOf(row: ClaimRow) {
  return {
    markedBy: given(row, 'markedBy'),
    amount: rupiah(given(row, 'amount')),
    paidOn: given(row, 'paidOn'),
  };
}

/** The constraints of the table see to it. */
function given<Key extends keyof ClaimRow>(row: ClaimRow, key: Key): NonNullable<ClaimRow[Key]> {
  const value = row[key];
  if (value === null || value === undefined) {
    throw new Error(`Claim ${row.claim} is ${row.state} without ${key}`);
  }
  return value;
}

/** The person himself, or the one he was merged into; undefined where nobody bears the number. */
export async function findRoot(tx: Reader, person: number): Promise<number | undefined> {
  const { rows } = await sql<{ root: number }>`
    select coalesce(g.same_as, p.person) as root
    from payung.people p
    left join payung.merged g
      on g.tenant = p.tenant and g.person = p.person and g.superseded_in is null
    where p.tenant = ${tx.actor.tenant} and p.person = ${person} and p.superseded_in is null
  `.execute(tx.db);
  return rows[0]?.root;
}

export async function insertClaim(
  tx: Writer,
  claim: Pick<
    Claim,
    'claim' | 'person' | 'cause' | 'programme' | 'eventOn' | 'expected' | 'potential'
  > & { readonly factsSealed: Uint8Array },
): Promise<void> {
  await sql`
    insert into payung.claim (
      claim, event, person, cause, programme, event_on, facts_sealed, expected, potential, state,
      last_event
    )
    values (
      ${claim.claim}, ${claim.claim}, ${claim.person}, ${claim.cause}, ${claim.programme},
      ${claim.eventOn}, ${Buffer.from(claim.factsSealed)}, ${claim.expected}, ${claim.potential},
      'open', ${claim.claim}
    )
  `.execute(tx.db);
}

/** A claim for the same event that was not taken back. */
export async function findSame(
  tx: Reader,
  claim: Pick<Claim, 'person' | 'programme' | 'eventOn'>,
): Promise<number | undefined> {
  const { rows } = await sql<{ claim: number }>`
    select claim
    from payung.claim
    where tenant = ${tx.actor.tenant}
      and person = ${claim.person}
      and programme = ${claim.programme}
      and event_on = ${claim.eventOn}
      and state <> 'withdrawn'
  `.execute(tx.db);
  return rows[0]?.claim;
}

export async function findClaim(tx: Reader, claim: number): Promise<StoredClaim | undefined> {
  const [found] = await findClaims(tx, { claim });
  return found;
}

/** So many, behind the number where the page before ended. */
export type PageOf = { readonly after: number; readonly limit: number };

export async function findClaims(
  tx: Reader,
  only: {
    readonly claim?: number;
    readonly person?: number;
    readonly states?: readonly ClaimState[];
    readonly page?: PageOf;
  } = {},
): Promise<readonly StoredClaim[]> {
  const states = only.states === undefined ? null : [...only.states];
  const { rows } = await sql<ClaimRow & { factsSealed: Uint8Array; village: string | null }>`
    select ${claimColumns}, c.facts_sealed as "factsSealed", o.domicile as village
    from payung.claim c
    join payung.people o on o.tenant = c.tenant and o.person = c.person
    where c.tenant = ${tx.actor.tenant}
      and (${only.claim ?? null}::bigint is null or c.claim = ${only.claim ?? null})
      and (${only.person ?? null}::bigint is null or c.person = ${only.person ?? null})
      and (${states}::text[] is null or c.state = any (${states}::text[]))
      and c.claim > ${only.page?.after ?? 0}
    order by c.claim
    limit ${only.page?.limit ?? null}::bigint
  `.execute(tx.db);
  return rows.map((row) => ({
    ...claimOf(row),
    factsSealed: row.factsSealed,
    village: row.village,
  }));
}

/** Writes where a claim stands now, by the event that brought it there. */
export async function writeStanding(
  tx: Writer,
  claim: number,
  event: number,
  standing: Standing,
): Promise<void> {
  const filedOn = 'filedOn' in standing ? standing.filedOn : null;
  const completeOn = 'completeOn' in standing ? standing.completeOn : null;
  const article = 'refusedArticle' in standing ? standing.refusedArticle : null;
  const marked = 'markedBy' in standing ? standing : undefined;
  const confirmedBy = 'confirmedBy' in standing ? standing.confirmedBy : null;
  await sql`
    update payung.claim
    set state = ${standing.state},
      filed_on = coalesce(${filedOn}::date, filed_on),
      complete_on = ${completeOn}::date,
      refused_article = coalesce(${article}, refused_article),
      marked_by = ${marked?.markedBy ?? null},
      amount = ${marked?.amount ?? null}::bigint,
      paid_on = ${marked?.paidOn ?? null}::date,
      confirmed_by = ${confirmedBy},
      last_event = ${event}
    where tenant = ${tx.actor.tenant} and claim = ${claim}
  `.execute(tx.db);
}

export async function flagClaim(tx: Writer, claim: number, event: number): Promise<void> {
  await sql`
    update payung.claim set flagged = true, last_event = ${event}
    where tenant = ${tx.actor.tenant} and claim = ${claim}
  `.execute(tx.db);
}

export type PaperRow = {
  readonly paper: number;
  readonly document: string;
  readonly type: string | null;
  readonly bytes: number | null;
  readonly sha256: string | null;
};

export async function insertPaper(
  tx: Writer,
  paper: {
    readonly claim: number;
    readonly person: number;
    readonly event: number;
    readonly document: string;
    readonly content?: {
      readonly type: string;
      readonly bytes: number;
      readonly sha256: string;
      readonly sealed: Uint8Array;
    };
  },
): Promise<void> {
  const { content } = paper;
  await sql`
    insert into payung.claim_paper (
      claim, paper, event, person, document, type, bytes, sha256, content_sealed
    )
    values (
      ${paper.claim}, ${paper.event}, ${paper.event}, ${paper.person}, ${paper.document},
      ${content?.type ?? null}, ${content?.bytes ?? null}, ${content?.sha256 ?? null},
      ${content === undefined ? null : Buffer.from(content.sealed)}
    )
  `.execute(tx.db);
}

export async function findPapers(tx: Reader, claim: number): Promise<readonly PaperRow[]> {
  const { rows } = await sql<PaperRow>`
    select paper, document, type, bytes, sha256
    from payung.claim_paper
    where tenant = ${tx.actor.tenant} and claim = ${claim}
    order by paper
  `.execute(tx.db);
  return rows;
}

export async function findPaperContent(
  tx: Reader,
  paper: number,
): Promise<
  (PaperRow & { readonly claim: number; readonly sealed: Uint8Array | null }) | undefined
> {
  const { rows } = await sql<PaperRow & { claim: number; sealed: Uint8Array | null }>`
    select claim, paper, document, type, bytes, sha256, content_sealed as sealed
    from payung.claim_paper
    where tenant = ${tx.actor.tenant} and paper = ${paper}
  `.execute(tx.db);
  return rows[0];
}

export type HeirRow = {
  readonly heir: number;
  readonly relation: string;
  readonly sealed: Uint8Array;
  readonly weight: number;
  readonly consent: boolean;
};

/** Those who stand now, in the order they were named. */
export async function findHeirs(tx: Reader, claim: number): Promise<readonly HeirRow[]> {
  const { rows } = await sql<HeirRow>`
    select heir, relation, heir_sealed as sealed, weight, consent
    from payung.claim_heir
    where tenant = ${tx.actor.tenant} and claim = ${claim} and ended_event is null
    order by heir
  `.execute(tx.db);
  return rows;
}

/** Ends those named before, and names these. Gives the number of the first of them. */
export async function replaceHeirs(
  tx: Writer,
  at: { readonly claim: number; readonly person: number; readonly event: number },
  heirs: readonly Omit<HeirRow, 'heir'>[],
): Promise<number> {
  const { tenant } = tx.actor;
  await sql`
    update payung.claim_heir set ended_event = ${at.event}
    where tenant = ${tenant} and claim = ${at.claim} and ended_event is null
  `.execute(tx.db);
  const { rows } = await sql<{ first: number }>`
    select coalesce(max(heir), 0)::bigint + 1 as first
    from payung.claim_heir
    where tenant = ${tenant} and claim = ${at.claim}
  `.execute(tx.db);
  const first = rows[0]?.first ?? 1;
  for (const [index, heir] of heirs.entries()) {
    await sql`
      insert into payung.claim_heir (
        claim, heir, event, person, relation, heir_sealed, weight, consent
      )
      values (
        ${at.claim}, ${first + index}, ${at.event}, ${at.person}, ${heir.relation},
        ${Buffer.from(heir.sealed)}, ${heir.weight}, ${heir.consent}
      )
    `.execute(tx.db);
  }
  return first;
}

/** The day each claim reached the state it is in. */
export async function findLastDays(
  tx: Reader,
): Promise<readonly { readonly claim: number; readonly day: Day }[]> {
  const { rows } = await sql<{ claim: number; day: Day }>`
    select c.claim, e.day
    from payung.claim c
    join payung.claim_event e on e.tenant = c.tenant and e.id = c.last_event
    where c.tenant = ${tx.actor.tenant}
    order by c.claim
  `.execute(tx.db);
  return rows;
}
