// What was asked of a browser, until it answers: challenges of passkeys, and what an issuer must send back.
// It is kept by the browser itself, sealed, so that questions of strangers leave nothing in the database.

import { createHash, timingSafeEqual } from 'node:crypto';
import { z } from '@hono/zod-openapi';
import type { Writer } from '@payung/engine';
import { spendQuestion } from '@payung/engine/access';
import type { SiteOptions } from '../options.ts';
import { RequestRefused } from '../problem.ts';
import { epochSeconds } from './second-factor.ts';

/** Sent with requests of our own pages only. */
export const questionCookie = '__Host-payung-tanya';
export const questionSeconds = 600;

const challenge = z.string();
const state = z.object({ state: z.string(), nonce: z.string(), verifier: z.string() });
const questionSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('passkey'), challenge }),
  z.object({ kind: z.literal('new_passkey'), challenge, account: z.string() }),
  state.extend({ kind: z.literal('issuer'), tenant: z.string() }),
  state.extend({ kind: z.literal('binding'), account: z.string() }),
  /** The issuer knows the person; the code of his second factor is missing. */
  z.object({
    kind: z.literal('vouched'),
    tenant: z.string(),
    account: z.string(),
    proof: z.string(),
  }),
]);
export type Question = z.infer<typeof questionSchema>;
type Kind = Question['kind'];

const keptSchema = z.object({ question: questionSchema, until: z.number() });

export function keptQuestion(options: SiteOptions, question: Question): string {
  const until = Math.floor(epochSeconds(options)) + questionSeconds;
  const sealed = Buffer.from(options.database.vault.seal(JSON.stringify({ question, until })));
  return `${sealed.toString('base64url')}.${sealOf(options, sealed)}`;
}

/** Whatever is not ours, of another kind, or too old is one answer: ask again. */
export function getQuestion<K extends Kind>(
  options: SiteOptions,
  kept: string | undefined,
  kinds: readonly K[],
): Extract<Question, { kind: K }> {
  const question = findQuestion(options, kept);
  const isAsked = (asked: Question): asked is Extract<Question, { kind: K }> =>
    kinds.some((kind) => kind === asked.kind);
  if (question === undefined || !isAsked(question)) throw lapsed();
  return question;
}

function lapsed(): RequestRefused {
  return new RequestRefused(422, 'request_invalid', 'question_lapsed');
}

function findQuestion(options: SiteOptions, kept: string | undefined): Question | undefined {
  const [, content = '', proof = ''] = /^([\w-]+)\.([\w-]+)$/.exec(kept ?? '') ?? [];
  const sealed = Buffer.from(content, 'base64url');
  const [right, given] = [sealOf(options, sealed), proof].map((text) => Buffer.from(text));
  if (right === undefined || given === undefined || right.length !== given.length) return undefined;
  if (!timingSafeEqual(right, given)) return undefined;
  const { question, until } = keptSchema.parse(JSON.parse(options.database.vault.open(sealed)));
  return until >= epochSeconds(options) ? question : undefined;
}

function sealOf({ database }: SiteOptions, sealed: Buffer): string {
  const signed = database.vault.digest(JSON.stringify(['question', sealed.toString('base64url')]));
  return Buffer.from(signed).toString('base64url');
}

/** The same answer a second time, on whichever server process, opens nothing. */
export async function spend(tx: Writer, secret: string): Promise<void> {
  const digest = createHash('sha256').update(secret).digest();
  const isFirst = await spendQuestion(tx, { digest, validSeconds: 2 * questionSeconds });
  if (!isFirst) throw lapsed();
}
