// Payung Daerah: the open page of a site. Figures of the region with small counts hidden, and the own
// status by two secrets together.

import type { OpenFiguresWire } from '@payung/server/wire';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { load } from '../api.ts';
import { NotFound } from '../frame/not-found.tsx';
import { Bullet } from '../parts/bullet.tsx';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { countText, monthText, percentText } from '../parts/format.ts';
import { Card, Page } from '../parts/page.tsx';
import { FirstUse, Screen } from '../parts/screen.tsx';
import { isRegisterEmpty } from '../region/figure-query.ts';
import { peopleText } from '../region/figure-text.ts';
import { healthQuery } from '../sign-in/mode.ts';
import { useLanguage, useText } from '../text/text.ts';
import '../text/public/words.ts';
import '../text/work/words.ts';
import { OwnStatus } from './own-status.tsx';

/** On a desk there is no open page: its register is of one computer. */
export function PublicPage() {
  const { data: health } = useQuery(healthQuery);
  return health?.mode === 'desk' ? <NotFound /> : <Public name={health?.tenant.name ?? ''} />;
}

function Public({ name }: { name: string }) {
  const text = useText();
  const query = useQuery({
    queryKey: ['public', 'coverage'],
    queryFn: () => load('/public/coverage'),
    staleTime: 60_000,
  });
  return (
    <Page title={text('public_title')} lead={text('public_lead', { region: name })}>
      {isRegisterEmpty(query.error) ? (
        <FirstUse>{text('public_empty')}</FirstUse>
      ) : (
        <Screen
          query={query}
          isEmpty={() => false}
          empty={<FirstUse>{text('public_empty')}</FirstUse>}
        >
          {(figures) => <Figures figures={figures} />}
        </Screen>
      )}
      <Card title={text('status_title')} className="form">
        <OwnStatus />
      </Card>
      <p>
        <Link to="/definisi">{text('public_definitions')}</Link>
      </p>
    </Page>
  );
}

type Part = OpenFiguresWire['parts'][number];

function Figures({ figures }: { figures: OpenFiguresWire }) {
  const text = useText();
  const language = useLanguage();
  const { region, smallBelow, month, snapshot } = figures;
  const people = peopleText(region.people, { text, language }, smallBelow);
  const reading =
    region.base === undefined
      ? text('cov_people_only', { part: people, region: region.name })
      : text('cov_people', { part: people, base: countText(region.base.count, language) });
  return (
    <>
      <section className="card headline">
        <p className="big">
          {region.percent === undefined ? people : percentText(region.percent, language)}
        </p>
        <p>{reading}</p>
        {region.percent === undefined ? null : (
          <Bullet percent={region.percent} ticks={[]} reading={reading} />
        )}
        <p className="muted small">
          {text('public_as_of', { month: monthText(month, language) })}{' '}
          {region.base === undefined
            ? ''
            : text('public_base', { source: region.base.source, year: region.base.year })}
        </p>
      </section>
      {figures.parts.length === 0 ? null : (
        <Card title={text('public_parts')}>
          <Parts parts={figures.parts} smallBelow={smallBelow} />
          <p className="muted small">{text('public_hidden', { below: smallBelow })}</p>
        </Card>
      )}
      <p className="muted small digest">{text('public_snapshot', { snapshot })}</p>
    </>
  );
}

function Parts({ parts, smallBelow }: { parts: readonly Part[]; smallBelow: number }) {
  const text = useText();
  const language = useLanguage();
  const columns: readonly Column<Part>[] = [
    { key: 'name', head: text('cov_region'), cell: ({ name }) => name },
    {
      key: 'people',
      head: text('cov_people_head'),
      cell: ({ people }) => peopleText(people, { text, language }, smallBelow),
      isNumber: true,
    },
    {
      key: 'percent',
      head: text('cov_percent_head'),
      cell: ({ percent }) => (percent === undefined ? '—' : percentText(percent, language)),
      isNumber: true,
    },
  ];
  return (
    <DataTable
      caption={text('public_parts')}
      columns={columns}
      rows={parts.toSorted((a, b) => (b.percent ?? -1) - (a.percent ?? -1))}
      rowKey={({ code }) => code}
      isSmall
    />
  );
}
