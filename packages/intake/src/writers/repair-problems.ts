// The problems of a list as its sender reads them: row by row in a sentence, and kind by kind.

import { type Issue, issueText, type Language, type Severity } from '@payung/values';

export type ProblemKind = {
  readonly code: Issue['code'];
  readonly severity: Severity;
  readonly rows: number;
  /** The first issue of its kind; its words stand for all. */
  readonly first: Issue;
  /** The first row that has it, with its sheet where there are several; absent for the whole file. */
  readonly firstAt?: string;
};

/** Counts the kinds of problems row by row; a kind counts once a row. */
export class ProblemCount {
  private readonly kinds = new Map<string, ProblemKind>();

  add(issues: readonly Issue[], at?: string): void {
    const seen = new Set<string>();
    for (const each of issues) {
      if (each.severity === 'note' || seen.has(each.code)) continue;
      seen.add(each.code);
      const known = this.kinds.get(each.code);
      const kind = known ?? { code: each.code, severity: each.severity, rows: 0, first: each };
      const firstAt = kind.firstAt ?? at;
      const severity = each.severity === 'error' ? 'error' : kind.severity;
      this.kinds.set(each.code, {
        ...kind,
        severity,
        ...(firstAt === undefined ? {} : { firstAt }),
        rows: kind.rows + (at === undefined ? 0 : 1),
      });
    }
  }

  /** Errors before warnings, frequent before rare. */
  ranked(): readonly ProblemKind[] {
    const rank = (kind: ProblemKind): number => (kind.severity === 'error' ? 0 : 1);
    return [...this.kinds.values()].sort(
      (a, b) => rank(a) - rank(b) || b.rows - a.rows || (a.code < b.code ? -1 : 1),
    );
  }
}

/** The sentence of one row in the added column: problem and remedy of each issue, errors first. */
export function repairSentence(issues: readonly Issue[], language: Language): string {
  const serious = issues.filter((each) => each.severity !== 'note');
  const ordered = [
    ...serious.filter((each) => each.severity === 'error'),
    ...serious.filter((each) => each.severity === 'warning'),
  ];
  const sentences = ordered.map((each) => {
    const { problem, remedy } = issueText(each, language);
    const column = each.at.column === undefined ? '' : `${each.at.column}: `;
    return `${column}${problem} ${remedy}`;
  });
  return [...new Set(sentences)].join('\n');
}
