// One list opened: where its rows went, its problems with remedies, the workbook to send back.

import type { ListWire } from '@payung/server/wire';
import { issueText, placeText } from '@payung/values';
import { fileAddress } from '../api.ts';
import { countText, shareText } from '../parts/format.ts';
import { IssueList, SeverityMark } from '../parts/issue-list.tsx';
import { Facts } from '../parts/page.tsx';
import { PartsBar } from '../parts/parts-bar.tsx';
import { Empty } from '../parts/states.tsx';
import { useLanguage, useText } from '../text/text.ts';
import { linkParts } from './link-parts.ts';

export function ListDetails({ list }: { list: ListWire }) {
  const text = useText();
  const language = useLanguage();
  const count = (value: number) => countText(value, language);
  const { rows } = list;
  const usable = text('list_usable', { count: count(list.usableNik), data: count(rows.data) });
  return (
    <div className="stack">
      <Facts
        facts={[
          [text('list_records'), count(rows.records)],
          [text('list_ignored'), count(rows.ignored)],
          [text('lists_data'), count(rows.data)],
          [text('lists_accepted'), count(rows.accepted)],
          [text('lists_merged'), count(rows.merged)],
          [text('lists_held'), count(rows.held)],
          [text('lists_rejected'), count(rows.rejected)],
          [text('lists_nik'), `${usable} (${shareText(list.usableNik, rows.data, language)})`],
        ]}
      />
      {list.repairFile === undefined ? null : (
        <div>
          <a className="button" href={fileAddress(list.repairFile)} download>
            {text('list_repair')}
          </a>
          <p className="muted small">
            {text('list_repair_text')} <strong>{text('downloads_personal')}</strong>
          </p>
        </div>
      )}
      <section>
        <h3>{text('link_title')}</h3>
        <PartsBar parts={linkParts(list.links, text, language)} />
      </section>
      {list.fileIssues.length === 0 ? null : (
        <section>
          <h3>{text('list_file_findings')}</h3>
          <IssueList issues={list.fileIssues} />
        </section>
      )}
      <section>
        <h3>{text('list_problems')}</h3>
        {list.problems.length === 0 ? <Empty>{text('todo_none')}</Empty> : null}
        <ul className="issues">
          {list.problems.map((problem) => {
            const words = issueText(problem.example, language);
            return (
              <li key={problem.code}>
                <SeverityMark severity={problem.severity} />
                <div>
                  <strong>{text('todo_rows', { count: count(problem.rows) })}:</strong>{' '}
                  {words.problem} <span>{words.remedy}</span>
                  <p className="muted small">
                    {text('list_example', { place: placeText(problem.example.at, language) })}
                  </p>
                </div>
              </li>
            );
          })}
        </ul>
      </section>
    </div>
  );
}
