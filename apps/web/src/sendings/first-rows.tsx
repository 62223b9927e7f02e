// The first rows of a file while the whole of it is still read: whoever sent the wrong one sees it at once.

import { useQuery } from '@tanstack/react-query';
import { load } from '../api.ts';
import { Card } from '../parts/page.tsx';
import { useText } from '../text/text.ts';

const shownCells = 8;

export function FirstRows({ job, part }: { readonly job: string; readonly part: number }) {
  const text = useText();
  const query = useQuery({
    queryKey: ['columns', job, part, 'first'],
    queryFn: () => load(`/jobs/${job}/parts/${part}/columns`),
    staleTime: Number.POSITIVE_INFINITY,
  });
  // What is wrong with a file that cannot be looked at is said when it has been read.
  const sheet = query.data?.sheets.find(({ rows }) => rows.length > 0);
  if (sheet === undefined) return null;
  return (
    <Card title={text('sending_first_rows')}>
      <div className="table-wrap" id="baris-pertama">
        <table className="table">
          <tbody>
            {sheet.rows.map(({ row, cells }) => (
              <tr key={row} className={row === sheet.heading?.row ? 'row-heading' : ''}>
                <th scope="row" className="muted">
                  {row}
                </th>
                {cells.slice(0, shownCells).map((cell, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: cells have no other name than their place
                  <td key={index}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}
