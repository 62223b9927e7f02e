// One rule: what it says, its formula, its articles, a calculation of one's own, and its figures with
// their dates.

import { citationText, figureText } from '@payung/law';
import { ruleText } from '@payung/law/details';
import { findListedRule, type ListedRule } from '@payung/law/rule-list';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { countText } from '../parts/format.ts';
import { Card, Page } from '../parts/page.tsx';
import { Screen } from '../parts/screen.tsx';
import { Loading } from '../parts/states.tsx';
import { useLanguage, useText } from '../text/text.ts';
import '../text/law/words.ts';
import { type Dated, type Figure, figuresOf } from './figures.ts';
import { pointText } from './rules-page.tsx';

export function RulePage() {
  const text = useText();
  const { id = '' } = useParams({ strict: false });
  const rule = findListedRule(id);
  if (rule === undefined) {
    return (
      <Page title={text('menu_rules')} lead={text('rules_missing')}>
        <p>
          <Link to="/aturan">{text('rules_all')}</Link>
        </p>
      </Page>
    );
  }
  return <Rule rule={rule} key={id} />;
}

function Rule({ rule }: { rule: ListedRule }) {
  const text = useText();
  const language = useLanguage();
  const { sentence, formula } = ruleText(rule.id);
  return (
    <Page
      title={rule.term[language]}
      lead={sentence[language]}
      trail={<Link to="/aturan">{text('menu_rules')}</Link>}
    >
      <Card title={text('rules_formula')}>
        <p className="formula">{formula}</p>
        <h3>{text('rules_sources')}</h3>
        <ul>
          {rule.sources.map((source) => (
            <li key={citationText(source)}>{citationText(source, language)}</li>
          ))}
        </ul>
        <p className="muted small">{text('rules_code', { code: rule.id })}</p>
      </Card>
      <Trying rule={rule.id} />
      <h2>{text('rules_figures')}</h2>
      <Figures rule={rule.id} />
    </Page>
  );
}

/** All rules come with it: only for whoever wants to calculate here. */
const Try = lazy(async () => ({ default: (await import('./try-rule.tsx')).TryRule }));

function Trying({ rule }: { rule: string }) {
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="law" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{text('rules_try')}</summary>
      {isOpen ? (
        <Suspense fallback={<Loading />}>
          <Try rule={rule} />
        </Suspense>
      ) : null}
    </details>
  );
}

function Figures({ rule }: { rule: string }) {
  const text = useText();
  const query = useQuery({
    queryKey: ['figures', rule],
    queryFn: () =>
      figuresOf(rule, (from) => ({
        id: `mulai ${countText(from, 'id')}`,
        en: `from ${countText(from, 'en')}`,
      })),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <Screen
      query={query}
      isEmpty={(figures) => figures.length === 0}
      empty={<p className="muted">{text('rules_figures_none')}</p>}
    >
      {(figures) => figures.map((figure) => <FigureTable key={figure.id} figure={figure} />)}
    </Screen>
  );
}

function FigureTable({ figure }: { figure: Figure }) {
  const text = useText();
  const language = useLanguage();
  const columns: readonly Column<Dated>[] = [
    {
      key: 'from',
      head: text('rules_from'),
      cell: (dated) => pointText(dated.from, language),
    },
    {
      key: 'until',
      head: text('rules_until'),
      cell: (dated) => (dated.until === undefined ? '—' : pointText(dated.until, language)),
    },
    { key: 'value', head: text('rules_value'), cell: (dated) => <Values dated={dated} /> },
    { key: 'source', head: text('rules_source'), cell: (dated) => <Law dated={dated} /> },
  ];
  return (
    <section>
      <h3>{figure.term[language]}</h3>
      <DataTable
        caption={figure.term[language]}
        columns={columns}
        rows={figure.values}
        rowKey={(dated) => dated.from}
      />
      {figure.values.map(({ from, detail }) =>
        detail?.note === undefined ? null : (
          <p key={from} className="muted small">
            {pointText(from, language)}: {detail.note[language]}
          </p>
        ),
      )}
    </section>
  );
}

/** Up to so many rows of a table stand open. */
const rowsOpen = 6;

function Values({ dated }: { dated: Dated }) {
  const text = useText();
  const language = useLanguage();
  const { rows } = dated;
  const [only] = rows;
  if (rows.length === 1 && only !== undefined && only.row === undefined) {
    return <>{figureText(only, language)}</>;
  }
  const list = (
    <ul className="plain value-rows">
      {rows.map((step) => (
        <li key={`${step.row?.id} ${step.value}`}>
          {step.row?.[language]}: <strong>{figureText(step, language)}</strong>
          {step.confirmed ? null : (
            <span className="mark mark-warning">{text('app_unconfirmed')}</span>
          )}
        </li>
      ))}
    </ul>
  );
  if (rows.length <= rowsOpen) return list;
  return (
    <details>
      <summary>{text('rules_rows', { count: rows.length })}</summary>
      {list}
    </details>
  );
}

function Law({ dated }: { dated: Dated }) {
  const text = useText();
  const language = useLanguage();
  const [first] = dated.rows;
  if (first === undefined) return null;
  const words = citationText(first.source, language);
  const url = dated.detail?.url;
  return (
    <>
      {url === undefined ? (
        words
      ) : (
        <a href={url} rel="noreferrer" target="_blank">
          {words}
        </a>
      )}{' '}
      {dated.rows.every(({ confirmed }) => confirmed) ? null : (
        <span className="mark mark-warning">{text('app_unconfirmed')}</span>
      )}
    </>
  );
}
