// What saving would do to the register: people new, changed and unchanged, memberships that end, and per
// column old and new values.

import type { EffectWire } from '@payung/server/wire';
import { useQuery } from '@tanstack/react-query';
import { load } from '../api.ts';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { countText } from '../parts/format.ts';
import { Screen } from '../parts/screen.tsx';
import { useLanguage, useText } from '../text/text.ts';

export function Effect({ job, part, read }: { job: string; part: number; read: number }) {
  const query = useQuery({
    queryKey: ['effect', job, part, read],
    queryFn: () => load(`/jobs/${job}/parts/${part}/effect`),
    staleTime: 60_000,
  });
  return <Screen query={query}>{(effect) => <EffectShown effect={effect} />}</Screen>;
}

type Field = EffectWire['fields'][number];

function EffectShown({ effect }: { effect: EffectWire }) {
  const text = useText();
  const language = useLanguage();
  const count = (value: number) => countText(value, language);
  const facts: readonly (readonly [number, string])[] = [
    [effect.people.new, text('effect_new')],
    [effect.people.changed, text('effect_changed')],
    [effect.people.same, text('effect_same')],
    [effect.deaths, text('effect_deaths')],
    [effect.leaving.ended, text('effect_leaving')],
    [effect.intoClosedMonths, text('effect_closed')],
  ];
  const columns: readonly Column<Field>[] = [
    { key: 'field', head: text('effect_field'), cell: ({ field }) => field },
    {
      key: 'people',
      head: text('effect_people'),
      cell: ({ people }) => count(people),
      isNumber: true,
    },
    {
      key: 'examples',
      head: text('effect_examples'),
      cell: ({ examples }) =>
        examples
          .slice(0, 3)
          .map((each) => `${each.old ?? '—'} → ${each.new ?? '—'}`)
          .join('; '),
    },
  ];
  return (
    <>
      <p className="pair">
        {facts
          .filter(([value], index) => value > 0 || index === 0)
          .map(([value, words]) => (
            <span key={words}>
              <strong>{count(value)}</strong> {words}
            </span>
          ))}
      </p>
      {effect.fields.length === 0 ? null : (
        <DataTable
          caption={text('effect_fields')}
          columns={columns}
          rows={effect.fields}
          rowKey={({ field }) => field}
        />
      )}
    </>
  );
}
