// Summary: what one run of the main job found, counted so that everything adds up. It is
// ringkasan.json, the answer of the API and the model of the report: one shape, three readers.

import type { FundSource, Step } from '@payung/law';
import type { LinkRun, LinkStatus, RowCard } from '@payung/linkage';
import type {
  Day,
  Issue,
  IssueCode,
  Language,
  Month,
  Program,
  Rupiah,
  Severity,
} from '@payung/values';
import type {
  ExclusionReason,
  GoalResult,
  PlanMethod,
  PlanMonth,
  PlanNote,
} from '../funding/index.ts';

/** records = data + ignored; data = accepted + rejected + merged + held (safety.md R01). */
export type RowCounts = {
  readonly records: number;
  readonly ignored: number;
  readonly data: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly merged: number;
  readonly held: number;
};

export type LinkCounts = Readonly<Record<LinkStatus, number>>;

/** One kind of problem in one list, largest first. */
export type ProblemCount = {
  readonly code: IssueCode;
  readonly severity: Severity;
  readonly rows: number;
  /** The first row that has it, without what the sender wrote there: place, text and remedy. */
  readonly example: Issue;
};

export type ListSummary = {
  readonly file: string;
  readonly format: 'csv' | 'xlsx' | 'xlsb' | 'xls' | 'ods' | 'xml' | 'html' | 'unreadable';
  readonly bytes: number;
  readonly sha256: string;
  readonly rows: RowCounts;
  readonly links: LinkCounts;
  /** Data rows whose NIK can be used as it is (or after cleaning that loses nothing). */
  readonly usableNik: number;
  readonly problems: readonly ProblemCount[];
  /** Findings about the whole file; a refused file has an `error` here and no rows. */
  readonly fileIssues: readonly Issue[];
  /** Path of the repair workbook below the output folder. */
  readonly repairFile?: string;
};

export type ParticipantsSummary = {
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly rows: RowCounts;
  /** Records of the file by status, and distinct persons behind them. */
  readonly active: number;
  readonly inactive: number;
  readonly dead: number;
  readonly persons: number;
  readonly activePersons: number;
  readonly problems: readonly ProblemCount[];
};

export type TargetGap = {
  readonly scale: string;
  readonly year: number;
  readonly percent: number;
  readonly source: string;
  /** People still needed to reach the target on this base; 0 when reached. */
  readonly gapPeople: number;
  /** True where it is our inference that this scale is measured on this base. */
  readonly inferred: boolean;
};

export type CoverageSummary = {
  readonly definition: string;
  readonly year: number;
  readonly segment: string;
  readonly region: { readonly code: string; readonly name: string };
  readonly part: number;
  readonly base: number;
  /** Two decimals, never clamped; `aboveBase` when the part passes the base. */
  readonly percent: number;
  readonly aboveBase: boolean;
  readonly partSource: string;
  readonly baseSource: string;
  readonly asOf: Day;
  readonly targets: readonly TargetGap[];
};

/**
 * How good the links are, as far as the model can tell without labels: each count of persons rests on
 * it. What a person decided is not in it.
 */
export type LinkageSummary = {
  /** Name and version of the model. */
  readonly model: string;
  readonly method: LinkRun['card']['method'];
  /** Of the pairs called one person, those that are; 0 to 1, four places. */
  readonly precision: number;
  /** Of the pairs that are one person, those called so; 0 to 1, four places. */
  readonly recall: number;
  /** Pairs of one person that were never compared, estimated; whole pairs. */
  readonly blockMisses: number;
  /**
   * The same of the rows of the lists; `missed` in whole rows. Absent in runs of before it was kept.
   */
  readonly rows?: Pick<RowCard, 'linked' | 'review' | 'new' | 'precision' | 'recall' | 'missed'>;
  /** Where these lists differ from those the stored weights come from. */
  readonly drift: LinkRun['card']['drift'];
};

export type FundSummary = {
  readonly id: string;
  readonly name: string;
  readonly source: FundSource;
  readonly earmark: string;
  readonly ceiling: Rupiah;
  readonly from: Month;
  readonly months: number;
  /** Contribution per person and month under this payer, with figure, article and mark. */
  readonly monthly: Rupiah;
  readonly steps: readonly Step[];
  readonly people: number;
  readonly personMonths: number;
  readonly amount: Rupiah;
  readonly left: Rupiah;
  /** Places that are paid for but have no eligible name: the daily indicator of Disnaker. */
  readonly unfilledPlaces: number;
};

export type PlanSummary = {
  readonly programs: readonly Program[];
  readonly start: Month;
  /** Bibit undian: with it anybody can repeat the draw among equals. */
  readonly seed: string;
  /** A beginning is paid for at least so many months on end. */
  readonly minMonths: number;
  /** No plan is better by the goals in their order; `gap` is how far one could be at most. */
  readonly proven: boolean;
  readonly gap: number;
  readonly method: PlanMethod;
  /** In order; what the plan reaches of each, and what no plan can exceed. */
  readonly goals: readonly GoalResult[];
  readonly funds: readonly FundSummary[];
  /** Different people; who is paid for by two funds in turn counts once here and in both funds. */
  readonly people: number;
  readonly personMonths: number;
  readonly amount: Rupiah;
  /** Eligible people for whom the money did not reach. */
  readonly waiting: number;
  readonly excluded: readonly { readonly reason: ExclusionReason; readonly people: number }[];
  /** People protected per month if the plan is carried out, plan alone. */
  readonly months: readonly PlanMonth[];
  readonly notes: readonly PlanNote[];
};

export type StepMeasure = {
  readonly step: string;
  readonly count: number;
  readonly seconds: number;
  /** Highest resident memory of the main process and of the child processes up to this step. */
  readonly peakMemoryBytes: number;
};

export type OutputFile = { readonly name: string; readonly bytes: number; readonly sha256: string };

export type Summary = {
  readonly format: 1;
  readonly language: Language;
  readonly tenant: { readonly code: string; readonly name: string };
  readonly asOf: Day;
  /** SHA-256 over the room's files: the same room gives the same result. */
  readonly roomDigest: string;
  readonly lists: readonly ListSummary[];
  readonly participants: ParticipantsSummary;
  readonly totals: {
    readonly rows: RowCounts;
    readonly links: LinkCounts;
    /** Distinct persons on the lists, and those of them without active protection. */
    readonly persons: number;
    readonly unprotected: number;
    readonly toReview: number;
  };
  readonly linkage: LinkageSummary;
  readonly coverage: readonly CoverageSummary[];
  readonly plan: PlanSummary;
  readonly files: readonly OutputFile[];
  readonly versions: Readonly<Record<string, string>>;
  /** The only part that differs between two runs of one room. */
  readonly measured: {
    readonly machine: string;
    readonly seconds: number;
    readonly steps: readonly StepMeasure[];
  };
};
