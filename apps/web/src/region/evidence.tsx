// Bukti of a figure: formula, inputs, sources, the number under which it can be cited, and for those who
// see persons the rows behind it.

import type { CoverageAnswerWire, EvidenceWire, MeWire } from '@payung/server/wire';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { load } from '../api.ts';
import { CopyButton } from '../parts/copy-button.tsx';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { countText, monthText } from '../parts/format.ts';
import { Facts } from '../parts/page.tsx';
import { Screen } from '../parts/screen.tsx';
import { type Scope, scopeQuery } from '../scope/scope.ts';
import { useLanguage, useText } from '../text/text.ts';
import { cellPercent, peopleText } from './figure-text.ts';

type Props = {
  readonly answer: CoverageAnswerWire;
  readonly scope: Scope;
  readonly me: MeWire;
};

/** Roles that see persons of the register. */
const seesPersons: readonly MeWire['actor']['role'][] = [
  'village_operator',
  'opd_operator',
  'verifier',
  'fund_manager',
  'bpjs',
  'auditor',
];

export function Evidence({ answer, scope, me }: Props) {
  const text = useText();
  const language = useLanguage();
  const { total, definition, region } = answer;
  const part = peopleText(total.people, { text, language }, answer.smallBelow);
  const base = total.base === undefined ? '—' : countText(total.base.count, language);
  const value = cellPercent(total, language);
  return (
    <div className="stack">
      <section>
        <h3>{text('ev_formula')}</h3>
        <p className="formula">
          {part} ÷ {base} × 100 = <strong>{value}</strong>
        </p>
        <p className="muted">{definition.formula[language]}</p>
      </section>
      <Inputs answer={answer} part={part} base={base} />
      <section>
        <p className="citation">
          {text('ev_citation', citationWords(answer, { part, value }, language))}
        </p>
        <CopyButton
          label={text('ev_cite')}
          content={() => text('ev_citation', citationWords(answer, { part, value }, language))}
        />
      </section>
      {seesPersons.includes(me.actor.role) ? <Rows scope={scope} key={region.code} /> : null}
    </div>
  );
}

function citationWords(
  answer: CoverageAnswerWire,
  words: { readonly part: string; readonly value: string },
  language: 'id' | 'en',
) {
  return {
    ...words,
    definition: answer.definition.name[language],
    region: answer.region.name,
    month: monthText(answer.month, language),
    snapshot: answer.snapshot.slice(0, 12),
  };
}

function Inputs({
  answer,
  part,
  base,
}: {
  readonly answer: CoverageAnswerWire;
  readonly part: string;
  readonly base: string;
}) {
  const text = useText();
  const language = useLanguage();
  const { total, definition, region, sources } = answer;
  const { register } = sources;
  const files = [...sources.spells, sources.bases, sources.targets].filter(
    (file) => file !== undefined,
  );
  return (
    <section>
      <h3>{text('ev_inputs')}</h3>
      <Facts
        facts={[
          [text('ev_part'), part],
          [text('ev_base'), base],
          [
            text('ev_base_source'),
            total.base === undefined ? '—' : `${total.base.source} (${total.base.year})`,
          ],
          [text('ev_definition'), definition.name[language]],
          [text('ev_owner'), `${definition.owner} · ${definition.source}`],
          [text('ev_mark'), text(`ev_mark_${definition.mark}`)],
          [text('ev_month'), monthText(answer.month, language)],
          [text('ev_region'), `${region.name} (${region.code})`],
          [
            text('ev_sources'),
            <ul className="plain" key="sources">
              {register === undefined ? null : (
                <li>
                  {text('ev_register', {
                    change: countText(register.change, language),
                    closed: register.closed ? text('ev_closed') : '',
                  })}
                </li>
              )}
              {files.map(({ name, sha256 }) => (
                <li key={sha256}>
                  {name} <code>{sha256.slice(0, 12)}</code>
                </li>
              ))}
            </ul>,
          ],
          [text('ev_snapshot'), <code key="snapshot">{answer.snapshot.slice(0, 24)}</code>],
        ]}
      />
    </section>
  );
}

function Rows({ scope }: { scope: Scope }) {
  const text = useText();
  const [isAsked, setAsked] = useState(false);
  const query = useQuery({
    queryKey: ['evidence', scope],
    queryFn: () => load('/coverage/evidence', { ...scopeQuery(scope), rows: '50' }),
    enabled: isAsked,
  });
  if (!isAsked) {
    return (
      <section>
        <button type="button" className="quiet" onClick={() => setAsked(true)}>
          {text('ev_rows')}
        </button>
        <p className="muted small">{text('ev_rows_text')}</p>
      </section>
    );
  }
  return <Screen query={query}>{(evidence) => <RowTable evidence={evidence} />}</Screen>;
}

type Shown = EvidenceWire['shown'][number];

function RowTable({ evidence }: { evidence: EvidenceWire }) {
  const text = useText();
  const language = useLanguage();
  const columns: readonly Column<Shown>[] = [
    {
      key: 'person',
      head: text('ev_row_person'),
      cell: ({ sources, person }) => <code>{sources[0]?.nik ?? person.slice(0, 10)}</code>,
    },
    { key: 'region', head: text('ev_row_region'), cell: ({ region }) => region },
    {
      key: 'source',
      head: text('ev_row_source'),
      cell: ({ sources }) =>
        sources
          .map(({ file, row }) => text('ev_row_at', { file: file ?? '—', row: row ?? '—' }))
          .join('; '),
    },
  ];
  return (
    <>
      <p className="muted small">
        {text('ev_rows_shown', {
          shown: countText(evidence.shown.length, language),
          people: countText(evidence.people, language),
        })}
      </p>
      <DataTable
        caption={text('ev_rows')}
        columns={columns}
        rows={evidence.shown}
        rowKey={({ person }) => person}
      />
    </>
  );
}
