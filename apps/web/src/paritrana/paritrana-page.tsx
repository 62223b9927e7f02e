// Paritrana: criteria and weights the region wrote down for a year, its own score and gap, the cheapest step
// up, pages of evidence, and what was scored before. Nothing here is called official.

import type { MeWire, ParitranaWire } from '@payung/server/wire';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { load } from '../api.ts';
import { leadsMeetings } from '../meetings/meeting-words.ts';
import { MonevTabs } from '../meetings/monev-tabs.tsx';
import { Bullet } from '../parts/bullet.tsx';
import { Button } from '../parts/button.tsx';
import { Download } from '../parts/download.tsx';
import { rupiahText } from '../parts/format.ts';
import { Card, Page } from '../parts/page.tsx';
import { FirstUse, NoRight, Screen } from '../parts/screen.tsx';
import { ownRegion } from '../scope/scope.ts';
import { useMe } from '../sign-in/session-query.ts';
import { useLanguage, useText } from '../text/text.ts';
import '../text/cases/words.ts';
import '../text/monev/words.ts';
import { Criteria } from './criteria.tsx';
import { EvidencePages } from './evidence-pages.tsx';
import { NewScheme } from './new-scheme.tsx';
import { NewScore } from './new-score.tsx';
import { type Criterion, pointsText, type Sheet } from './paritrana-words.ts';
import { Said } from './said.tsx';
import { Steps } from './steps.tsx';

export function ParitranaPage() {
  const me = useMe();
  return me === undefined ? <NoRight /> : <Paritrana me={me} />;
}

type Writing =
  | { readonly what: 'scheme' }
  | { readonly what: 'score'; readonly criterion: Criterion };

function Paritrana({ me }: { me: MeWire }) {
  const text = useText();
  const [year, setYear] = useState<number>();
  const [writing, setWriting] = useState<Writing>();
  const query = useQuery({
    queryKey: ['paritrana', year ?? 'newest'],
    queryFn: () => load('/paritrana', year === undefined ? {} : { year: String(year) }),
  });
  const mayLead = leadsMeetings(me.actor.role);
  const begin = mayLead ? (
    <Button onClick={() => setWriting({ what: 'scheme' })}>{text('paritrana_scheme_new')}</Button>
  ) : undefined;
  const close = () => setWriting(undefined);
  return (
    <Page
      title={text('menu_paritrana')}
      lead={text('paritrana_lead')}
      action={writing === undefined ? begin : null}
    >
      <MonevTabs />
      {writing?.what === 'scheme' && query.data !== undefined ? (
        <NewScheme known={query.data} onClose={close} onYear={setYear} />
      ) : null}
      {writing?.what === 'score' && query.data !== undefined ? (
        <NewScore
          key={writing.criterion.id}
          criterion={writing.criterion}
          year={query.data.year}
          onClose={close}
        />
      ) : null}
      <Screen
        query={query}
        isEmpty={({ years }) => years.length === 0}
        empty={
          <FirstUse action={writing === undefined ? begin : undefined}>
            {text('paritrana_empty')}
          </FirstUse>
        }
      >
        {(read) => (
          <>
            <YearChoice read={read} onChange={setYear} />
            {read.sheet === undefined ? null : (
              <SheetOf
                year={read.year}
                sheet={read.sheet}
                {...(mayLead
                  ? { onScore: (criterion) => setWriting({ what: 'score', criterion }) }
                  : {})}
              />
            )}
            <EvidencePages own={ownRegion(me)} />
            <Said read={read} />
          </>
        )}
      </Screen>
    </Page>
  );
}

type YearProps = { readonly read: ParitranaWire; readonly onChange: (year: number) => void };

function YearChoice({ read, onChange }: YearProps) {
  const text = useText();
  return (
    <div className="filters">
      <label>
        {text('paritrana_year')}
        <select value={read.year} onChange={(event) => onChange(Number(event.currentTarget.value))}>
          {[...new Set([read.year, ...read.years])].map((each) => (
            <option key={each} value={each}>
              {each}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

type SheetProps = {
  readonly year: number;
  readonly sheet: Sheet;
  readonly onScore?: (criterion: Criterion) => void;
};

function SheetOf({ year, sheet, onScore }: SheetProps) {
  const text = useText();
  const language = useLanguage();
  const points = pointsText(sheet.points, language);
  const [next] = sheet.steps;
  return (
    <>
      <div className="cards cards-2">
        <Card title={text('paritrana_own')}>
          <p className="big">{text('paritrana_points', { points })}</p>
          <Bullet percent={sheet.points} ticks={[]} reading={text('paritrana_bar', { points })} />
          <p className="muted">
            {text('paritrana_gap', {
              ...{ gap: pointsText(sheet.gap, language), scheme: sheet.scheme },
            })}
          </p>
          <p className="row">
            {(['pdf', 'docx', 'xlsx', 'txt'] as const).map((format) => (
              <Download
                key={format}
                path={`/paritrana/sheet?year=${year}&format=${format}`}
                name={`paritrana-${year}.${format}`}
                label={text('paritrana_file', { format: format.toUpperCase() })}
              />
            ))}
          </p>
        </Card>
        <Card title={text('paritrana_next')}>
          {next === undefined ? (
            <p className="muted">{text('paritrana_no_step')}</p>
          ) : (
            <>
              <p>
                {text('paritrana_next_text', {
                  ...{ what: next.what, criterion: next.criterion },
                  points: pointsText(next.points, language),
                  cost: rupiahText(next.cost, language),
                })}
              </p>
              <Steps steps={sheet.steps} />
            </>
          )}
        </Card>
      </div>
      <Criteria sheet={sheet} {...(onScore === undefined ? {} : { onScore })} />
    </>
  );
}
