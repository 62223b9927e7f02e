// The material of a meeting: figures of the register, coverage with its bases, funds and promises, as
// they were at one moment. Once frozen it is a text that never changes; papers are made from the text.

import { createHash } from 'node:crypto';
import type { Month } from '@payung/values';
import type { CoverageAnswer, RankingAnswer } from '../coverage/index.ts';
import type { FundBalance } from '../funding/index.ts';
import type { Undertakings } from './agreements/agreements.ts';
import type { Measured } from './commitment.ts';
import type { NewMeeting } from './meeting.ts';
import type { Reach } from './reach/reach.ts';
import type { Standing } from './standing.ts';

/** Answers of coverage for the month of the meeting, each under its own id. */
export type MaterialCoverage = {
  readonly bySegment: CoverageAnswer;
  readonly byPayer: CoverageAnswer;
  readonly districts: RankingAnswer;
  /** Names of districts that have no base and hence no row; absent in material of before. */
  readonly places?: Readonly<Record<string, string>>;
};

export type MaterialFund = {
  readonly fund: string;
  readonly name: string;
  readonly from: Month;
  readonly until: Month;
  readonly ceiling: number | null;
  readonly committed: number;
  readonly sent: number;
  readonly paid: number;
  readonly free: number;
};

/** Pilihan: a kept plan the meeting is to decide on, such as six months for all or twelve for half. */
export type MaterialChoice = {
  readonly name: string;
  readonly from: Month;
  readonly months: number;
  readonly people: number;
  readonly amount: number;
  /** What the funds have left after it. */
  readonly left: number;
};

/** Bahan rapat. */
export type Material = {
  readonly format: 1;
  readonly meeting: NewMeeting & { readonly meeting: number };
  readonly tenant: { readonly code: string; readonly name: string };
  /** Number of the change of the register that all counts rest on. */
  readonly known: number;
  readonly coverage: MaterialCoverage;
  readonly funds: readonly MaterialFund[];
  /** Promises of earlier meetings that are open or were due since, with what the register counts. */
  readonly promises: readonly Measured[];
  /** Perjanjian, regulasi, tugas; absent in material of before they were kept. */
  readonly undertakings?: Undertakings;
  /** Desil dan non-ASN; absent in material of before they were counted. */
  readonly reach?: Reach;
  readonly choices?: readonly MaterialChoice[];
  /** Klaim, tunggakan, perkara, SKK; absent in material of before they were told. */
  readonly standing?: Standing;
};

export type FrozenMaterial = {
  readonly text: string;
  readonly sha256: string;
};

/** Equal material gives equal bytes: keys in the order they are written here. */
export function frozenText(material: Material): FrozenMaterial {
  const text = JSON.stringify(material, undefined, 1);
  return { text, sha256: digestOf(text) };
}

/** Throws where the text is not what its digest stands for. */
export function openMaterial({ text, sha256 }: FrozenMaterial): Material {
  if (digestOf(text) !== sha256) throw new MaterialChanged(sha256);
  const material: Material = JSON.parse(text);
  return material;
}

export function digestOf(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex');
}

/** What was frozen says something else now: a fault of the store, never of the meeting. */
export class MaterialChanged extends Error {
  override readonly name = 'MaterialChanged';
  readonly sha256: string;

  constructor(sha256: string) {
    super('The frozen material was changed');
    this.sha256 = sha256;
  }
}

export function fundOf({ balance, free, ...fund }: FundBalance): MaterialFund {
  const { committed, sent, paid, ceiling } = balance;
  return {
    ...{ fund: fund.fund, name: fund.name, from: fund.from, until: fund.until },
    ...{ ceiling, committed, sent, paid, free },
  };
}
