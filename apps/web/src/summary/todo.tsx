// What needs attention: the largest problems with their remedies, and the people to review.

import type { SummaryWire } from '@payung/server/wire';
import { issueText } from '@payung/values';
import { countText } from '../parts/format.ts';
import { SeverityMark } from '../parts/issue-list.tsx';
import { Card } from '../parts/page.tsx';
import { Empty } from '../parts/states.tsx';
import { useLanguage, useText } from '../text/text.ts';
import { problemTotals } from './problems.ts';

const shown = 5;

export function Todo({ summary }: { summary: SummaryWire }) {
  const text = useText();
  const language = useLanguage();
  const problems = problemTotals(summary.lists).slice(0, shown);
  const { toReview } = summary.totals;
  return (
    <Card title={text('todo_title')}>
      <p className="muted">{text('todo_text')}</p>
      {problems.length === 0 && toReview === 0 ? <Empty>{text('todo_none')}</Empty> : null}
      <ul className="todo">
        {toReview === 0 ? null : (
          <li>
            <span className="todo-count">
              {text('todo_people', { count: countText(toReview, language) })}
            </span>
            <p>
              <SeverityMark severity="warning" /> {text('todo_review')}
            </p>
          </li>
        )}
        {problems.map((problem) => {
          const words = issueText(problem.example, language);
          return (
            <li key={problem.code}>
              <span className="todo-count">
                {text('todo_rows', { count: countText(problem.rows, language) })}
                <span className="muted small">{text('todo_in', { count: problem.lists })}</span>
              </span>
              <p>
                <SeverityMark severity={problem.severity} /> {words.problem}{' '}
                <span className="muted">{words.remedy}</span>
              </p>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
