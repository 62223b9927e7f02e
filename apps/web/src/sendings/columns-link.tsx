// How the columns of a file were understood, with the way to say it otherwise: the second step of a sending.

import type { JobWire } from '@payung/server/wire';
import { Link } from '@tanstack/react-router';
import { monthText } from '../parts/format.ts';
import { useLanguage, useText } from '../text/text.ts';

type Part = JobWire['parts'][number];

export function ColumnsLink({ job, part }: { readonly job: string; readonly part: Part }) {
  const text = useText();
  const language = useLanguage();
  const { columns, number, state } = part;
  if (state !== 'asking' && state !== 'failed') return null;
  const words =
    columns?.month !== undefined
      ? text('columns_mapped_like', { month: monthText(columns.month, language) })
      : text(columns === undefined ? 'columns_mapped_guess' : 'columns_mapped_told');
  return (
    <p className={state === 'failed' ? 'notice' : ''}>
      {words}{' '}
      <Link to="/masuk-data/$id/kolom/$part" params={{ id: job, part: String(number) }}>
        {text(columns === undefined ? 'columns_check' : 'columns_change')}
      </Link>
    </p>
  );
}
