// Angka terbitan: figures as published, per region and date, with implied bases, contradictions and
// sources. Open to everyone; the filter is part of the address.

import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { load } from '../api.ts';
import { Page } from '../parts/page.tsx';
import { Screen } from '../parts/screen.tsx';
import { Empty } from '../parts/states.tsx';
import { useLanguage, useText } from '../text/text.ts';
import { filterRegions } from './filter.ts';
import { RegionFigures } from './region-figures.tsx';

export function PublishedPage() {
  const text = useText();
  const language = useLanguage();
  const { wil } = useSearch({ from: '/terbitan' });
  const published = useQuery({
    queryKey: ['published', wil, language],
    queryFn: () =>
      load('/published', { lang: language, ...(wil === undefined ? {} : { region: wil }) }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <Page title={text('menu_published')} lead={text('published_lead')}>
      <Screen
        query={published}
        isEmpty={({ regions }) => regions.length === 0}
        empty={<Empty>{text('published_empty')}</Empty>}
      >
        {({ regions }) => <Regions regions={regions} isNarrowed={wil !== undefined} />}
      </Screen>
    </Page>
  );
}

type Regions = Parameters<typeof filterRegions>[0];

function Regions({ regions, isNarrowed }: { regions: Regions; isNarrowed: boolean }) {
  const text = useText();
  const navigate = useNavigate();
  const [search, setSearch] = useState('');
  const [isOnlyContradictory, setOnlyContradictory] = useState(false);
  const shown = filterRegions(regions, { search, isOnlyContradictory });
  function reset(): void {
    setSearch('');
    setOnlyContradictory(false);
    void navigate({ to: '/terbitan', search: {} });
  }
  const isFiltered = search !== '' || isOnlyContradictory || isNarrowed;
  return (
    <>
      <search className="filters">
        <label>
          <span>{text('published_search')}</span>
          <input
            type="search"
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
        </label>
        <label className="check">
          <input
            type="checkbox"
            checked={isOnlyContradictory}
            onChange={(event) => setOnlyContradictory(event.currentTarget.checked)}
          />
          <span>{text('published_only')}</span>
        </label>
        <p role="status" className="muted">
          {text('published_count', { shown: shown.length, total: regions.length })}
        </p>
        {isFiltered ? (
          <button type="button" className="quiet" onClick={reset}>
            {text('published_reset')}
          </button>
        ) : null}
      </search>
      {shown.length === 0 ? <Empty>{text('published_empty')}</Empty> : null}
      {shown.map((region) => (
        <RegionFigures
          key={`${region.code ?? region.name} ${region.levelText}`}
          region={region}
          isOpen={shown.length === 1}
        />
      ))}
    </>
  );
}
