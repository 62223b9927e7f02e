// One region under every definition there is: two official percentages may differ, and both are shown.

import type { CoverageAnswerWire, DefinitionWire } from '@payung/server/wire';
import { useQueries } from '@tanstack/react-query';
import { load } from '../api.ts';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { countText, percentText } from '../parts/format.ts';
import { type Scope, scopeQuery, useDefinitions } from '../scope/scope.ts';
import { useLanguage, useText } from '../text/text.ts';
import { cellPercent, peopleText } from './figure-text.ts';

type Row = {
  readonly definition: DefinitionWire;
  readonly answer: CoverageAnswerWire | undefined;
};

export function Compare({ scope }: { scope: Scope }) {
  const definitions = useDefinitions().data?.definitions ?? [];
  const answers = useQueries({
    queries: definitions.map(({ id }) => {
      const asked = { ...scope, definition: id };
      return {
        queryKey: ['coverage', asked, {}],
        queryFn: () => load('/coverage', scopeQuery(asked)),
        staleTime: 60_000,
      };
    }),
  });
  const rows = definitions.map(
    (definition, index): Row => ({ definition, answer: answers[index]?.data }),
  );
  return <CompareTable rows={rows} />;
}

function CompareTable({ rows }: { rows: readonly Row[] }) {
  const text = useText();
  const language = useLanguage();
  const columns: readonly Column<Row>[] = [
    {
      key: 'definition',
      head: text('scope_definition'),
      cell: ({ definition }) => (
        <>
          <strong>{definition.name[language]}</strong>
          <span className="muted small line">{definition.formula[language]}</span>
        </>
      ),
    },
    {
      key: 'percent',
      head: text('cov_percent_head'),
      cell: ({ answer }) => (answer === undefined ? '…' : cellPercent(answer.total, language)),
      isNumber: true,
    },
    {
      key: 'part',
      head: text('ev_part'),
      cell: ({ answer }) =>
        answer === undefined
          ? '…'
          : peopleText(answer.total.people, { text, language }, answer.smallBelow),
      isNumber: true,
    },
    {
      key: 'base',
      head: text('ev_base'),
      cell: ({ answer }) =>
        answer?.total.base === undefined ? '—' : countText(answer.total.base.count, language),
      isNumber: true,
    },
    {
      key: 'target',
      head: text('coverage_targets'),
      cell: ({ answer }) =>
        (answer?.total.targets ?? [])
          .map(({ year, percent }) =>
            text('cov_target', { year, percent: percentText(percent, language) }),
          )
          .join('; ') || '—',
    },
    {
      key: 'source',
      head: text('def_owner'),
      cell: ({ definition }) => `${definition.owner} · ${definition.source}`,
    },
  ];
  return (
    <DataTable
      caption={text('cov_compare')}
      columns={columns}
      rows={rows}
      rowKey={({ definition }) => definition.id}
    />
  );
}
