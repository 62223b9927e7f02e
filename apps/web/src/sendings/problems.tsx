// The problems of a file by kind, the most frequent first: what is wrong and what to do, from the catalogue;
// the first row of each as its example.

import type { ProblemsWire } from '@payung/server/wire';
import { type IssueCode, issueCodes, issueText } from '@payung/values';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { load } from '../api.ts';
import { countText } from '../parts/format.ts';
import { SeverityMark } from '../parts/issue-list.tsx';
import { Screen } from '../parts/screen.tsx';
import { useLanguage, useText } from '../text/text.ts';

type Props = {
  readonly job: string;
  readonly part: number;
  /** Version of the history the rows were read with. */
  readonly read: number;
  readonly onCode: (code: string) => void;
};

/** `repair` is shown where anything can be repaired: a row may be fit to be saved and still have a fault. */
export function Problems({
  job,
  part,
  read,
  onCode,
  repair,
}: Props & { readonly repair: ReactNode }) {
  const text = useText();
  const query = useQuery({
    queryKey: ['problems', job, part, read],
    queryFn: () => load(`/jobs/${job}/parts/${part}/problems`),
    staleTime: 60_000,
  });
  return (
    <Screen
      query={query}
      isEmpty={({ problems }) => problems.length === 0}
      empty={<p className="muted">{text('sending_problems_none')}</p>}
    >
      {({ problems }) => {
        const faults = problems.filter(({ severity }) => severity !== 'note');
        const notes = problems.filter(({ severity }) => severity === 'note');
        return (
          <>
            {faults.length === 0 ? (
              <p className="muted">{text('sending_problems_none')}</p>
            ) : (
              <>
                {repair}
                <Groups {...{ job, part, read, onCode }} groups={faults} />
              </>
            )}
            <Notes {...{ job, part, read, onCode }} groups={notes} />
          </>
        );
      }}
    </Screen>
  );
}

type Found = ProblemsWire['problems'][number];
type GroupsProps = Props & { readonly groups: readonly Found[] };

function Groups({ groups, ...of }: GroupsProps) {
  return (
    <ul className="issues">
      {groups
        .toSorted((a, b) => b.rows - a.rows)
        .map((group) => (
          <Group key={group.code} {...of} group={group} />
        ))}
    </ul>
  );
}

/** A note is no work to do, however many rows have it: it stands apart and folded. */
function Notes(props: GroupsProps) {
  const text = useText();
  const language = useLanguage();
  if (props.groups.length === 0) return null;
  const rows = Math.max(...props.groups.map((each) => each.rows));
  return (
    <details>
      <summary>{text('sending_notes', { count: countText(rows, language) })}</summary>
      <Groups {...props} />
    </details>
  );
}

type GroupProps = Props & { readonly group: Found };

function Group({ job, part, read, group, onCode }: GroupProps) {
  const text = useText();
  const language = useLanguage();
  const { code, severity, rows } = group;
  const known = codeOf(code);
  const example = useQuery({
    queryKey: ['problem', job, part, code, read],
    queryFn: () => load(`/jobs/${job}/parts/${part}/rows`, { limit: '1', code }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const first = example.data?.rows[0];
  const found = first?.issues.find((each) => each.code === code);
  const words =
    known === undefined
      ? { problem: code, remedy: '' }
      : issueText({ code: known, severity, at: {}, data: {} }, language);
  return (
    <li>
      <SeverityMark severity={severity} />
      <div>
        <strong>{text('sending_problem_rows', { count: countText(rows, language) })}:</strong>{' '}
        {words.problem} {words.remedy}{' '}
        <button
          type="button"
          className="as-link"
          onClick={() => {
            onCode(code);
            document.getElementById('baris')?.scrollIntoView();
          }}
        >
          {text('sending_problem_show')}
        </button>
        {first === undefined || found === undefined ? null : (
          <p className="muted small">
            {text('sending_problem_example', {
              row: countText(first.row, language),
              problem: issueText(found, language).problem,
            })}
          </p>
        )}
      </div>
    </li>
  );
}

/** A code of a newer server may not stand in this catalogue. */
function codeOf(code: string): IssueCode | undefined {
  return issueCodes.find((each) => each === code);
}
