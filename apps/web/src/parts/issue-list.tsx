// Issues in words: how grave, where, what is wrong, and what to do about it.

import { type Issue, issueText, placeText } from '@payung/values';
import { useLanguage, useText } from '../text/text.ts';

export function IssueList({ issues }: { issues: readonly Issue[] }) {
  const language = useLanguage();
  return (
    <ul className="issues">
      {issues.map((issue) => {
        const { problem, remedy } = issueText(issue, language);
        const place = placeText(issue.at, language);
        return (
          <li key={`${issue.code} ${place} ${problem}`}>
            <SeverityMark severity={issue.severity} />
            <div>
              <strong>{problem}</strong> <span>{remedy}</span>
              {place === '' ? null : <p className="muted small">{place}</p>}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

export function SeverityMark({ severity }: { severity: Issue['severity'] }) {
  const text = useText();
  const key = `severity_${severity}` as const;
  return <span className={`mark mark-${severity}`}>{text(key)}</span>;
}
