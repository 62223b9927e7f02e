// Every word the report prints: the shape of its catalogues.

import type { Permission } from '@payung/law';
import type { LinkStatus } from '@payung/linkage';

export type ReportText = {
  readonly title: string;
  readonly subtitle: string;
  readonly sample: string;
  readonly page: string;
  readonly footer: string;
  readonly lead: {
    readonly covered: string;
    readonly noBase: string;
    readonly missing: string;
    readonly reached: string;
    readonly plan: string;
  };
  readonly card: Readonly<
    Record<'coverage' | 'unprotected' | 'planned' | 'waiting', { label: string; hint: string }>
  >;
  readonly coverage: {
    readonly heading: string;
    readonly intro: string;
    readonly none: string;
    readonly counts: string;
    readonly baseLine: string;
    readonly partLine: string;
    readonly aboveBase: string;
    readonly target: string;
    readonly gap: string;
    readonly reached: string;
    readonly inferred: string;
    readonly noTarget: string;
    readonly otherYear: string;
    readonly barAlt: string;
  };
  readonly lists: {
    readonly heading: string;
    readonly intro: string;
    readonly sum: string;
    readonly head: Readonly<
      Record<
        'list' | 'data' | 'accepted' | 'merged' | 'held' | 'rejected' | 'usableNik' | 'problem',
        string
      >
    >;
    readonly total: string;
    readonly problem: string;
    readonly finding: string;
    readonly noProblem: string;
    readonly repair: string;
    readonly caption: string;
  };
  readonly links: {
    readonly heading: string;
    readonly intro: string;
    /** Of pairs: of runs that kept nothing on rows. */
    readonly accuracy: string;
    readonly rowAccuracy: string;
    readonly drift: string;
    /** What the comparisons of the worker model are called. */
    readonly comparison: Readonly<Record<string, string>>;
    readonly head: Readonly<Record<'status' | 'meaning' | 'rows' | 'share', string>>;
    readonly status: Readonly<Record<LinkStatus, { label: string; meaning: string }>>;
    readonly caption: string;
  };
  readonly plan: {
    readonly heading: string;
    readonly intro: string;
    readonly none: string;
    readonly head: Readonly<
      Record<
        'fund' | 'ceiling' | 'months' | 'monthly' | 'people' | 'amount' | 'left' | 'unfilled',
        string
      >
    >;
    readonly months: string;
    readonly total: string;
    readonly caption: string;
    readonly chart: string;
    readonly chartAlt: string;
    readonly chartEnd: string;
    readonly cliff: string;
    readonly ends: string;
    readonly unfilled: string;
    readonly sum: string;
    readonly excluded: string;
    readonly excludedLine: string;
    readonly notes: string;
  };
  readonly law: {
    readonly heading: string;
    readonly intro: string;
    readonly head: Readonly<Record<'figure' | 'value' | 'source' | 'since', string>>;
    readonly unconfirmed: string;
    readonly someUnconfirmed: string;
    readonly article: string;
    readonly permission: Readonly<Record<Permission, string>>;
    readonly usedBy: string;
    readonly caption: string;
  };
  readonly method: {
    readonly heading: string;
    readonly definitions: string;
    readonly head: Readonly<Record<'name' | 'formula' | 'usedBy' | 'source', string>>;
    readonly caption: string;
    readonly notes: readonly string[];
    readonly files: string;
    readonly participants: string;
    readonly digest: string;
    readonly versions: string;
  };
  readonly month: readonly string[];
  readonly shortMonth: readonly string[];
  readonly scale: { readonly million: string; readonly billion: string; readonly trillion: string };
};
