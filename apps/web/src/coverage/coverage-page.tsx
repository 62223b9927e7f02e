// Cakupan: one numerator over each stated base, side by side, with targets, gap and evidence.

import type { CoverageWire, SummaryWire } from '@payung/server/wire';
import { useState } from 'react';
import { Bullet } from '../parts/bullet.tsx';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { countText, dayText, percentText } from '../parts/format.ts';
import { Page } from '../parts/page.tsx';
import { Side } from '../parts/side.tsx';
import { Empty } from '../parts/states.tsx';
import { WithSummary } from '../run/with-summary.tsx';
import { useLanguage, useText } from '../text/text.ts';
import { Evidence } from './evidence.tsx';
import { targetConflict } from './target-conflict.ts';
import { Targets } from './targets.tsx';
import { definitionText } from './words.ts';

export function CoveragePage() {
  return (
    <WithSummary title="menu_coverage">{(summary) => <Coverage summary={summary} />}</WithSummary>
  );
}

function Coverage({ summary }: { summary: SummaryWire }) {
  const text = useText();
  const language = useLanguage();
  const [opened, setOpened] = useState<CoverageWire>();
  const conflict = targetConflict(summary.coverage, language);
  const nameOf = (figure: CoverageWire) =>
    `${definitionText(summary, figure.definition)} ${figure.year}`;
  return (
    <Page title={text('menu_coverage')} lead={text('coverage_lead')}>
      {conflict === undefined ? null : (
        <p className="notice notice-info">{text('coverage_conflict', { list: conflict })}</p>
      )}
      {summary.coverage.some((figure) => figure.aboveBase) ? (
        <p className="notice notice-info">{text('coverage_above_text')}</p>
      ) : null}
      {summary.coverage.length === 0 ? (
        <Empty>{text('coverage_empty')}</Empty>
      ) : (
        <CoverageTable summary={summary} onOpen={setOpened} />
      )}
      <Side
        title={
          opened === undefined
            ? ''
            : text('coverage_evidence_of', { definition: nameOf(opened), year: '' })
        }
        isOpen={opened !== undefined}
        onClose={() => setOpened(undefined)}
      >
        {opened === undefined ? null : <Evidence summary={summary} figure={opened} />}
      </Side>
    </Page>
  );
}

type TableProps = { summary: SummaryWire; onOpen: (figure: CoverageWire) => void };

function CoverageTable({ summary, onOpen }: TableProps) {
  const text = useText();
  const language = useLanguage();
  const columns: readonly Column<CoverageWire>[] = [
    {
      key: 'definition',
      head: text('coverage_definition'),
      cell: (figure) => (
        <>
          <strong>{definitionText(summary, figure.definition)}</strong>
          <span className="muted small line">
            {text('coverage_year')} {figure.year}
            {figure.segment === 'semua' ? '' : ` · ${figure.segment}`}
          </span>
        </>
      ),
    },
    {
      key: 'percent',
      head: text('coverage_percent'),
      cell: (figure) => <Percent figure={figure} />,
    },
    {
      key: 'part',
      head: text('coverage_part'),
      cell: (figure) => (
        <>
          {countText(figure.part, language)}
          <span className="muted small line">{dayText(figure.asOf, language)}</span>
        </>
      ),
      isNumber: true,
    },
    {
      key: 'base',
      head: text('coverage_base'),
      cell: (figure) => countText(figure.base, language),
      isNumber: true,
    },
    {
      key: 'targets',
      head: text('coverage_targets'),
      cell: (figure) => <Targets figure={figure} />,
    },
    { key: 'source', head: text('coverage_source'), cell: (figure) => figure.baseSource },
    {
      key: 'evidence',
      head: text('coverage_evidence'),
      cell: (figure) => (
        <button
          type="button"
          className="quiet"
          aria-label={text('coverage_evidence_of', {
            definition: definitionText(summary, figure.definition),
            year: figure.year,
          })}
          onClick={() => onOpen(figure)}
        >
          {text('coverage_evidence')}
        </button>
      ),
    },
  ];
  return (
    <DataTable
      caption={text('coverage_caption')}
      columns={columns}
      rows={summary.coverage}
      rowKey={(figure) => `${figure.definition} ${figure.year} ${figure.segment}`}
    />
  );
}

function Percent({ figure }: { figure: CoverageWire }) {
  const text = useText();
  const language = useLanguage();
  const percent = percentText(figure.percent, language);
  const ticks = figure.targets.map((target) => ({
    percent: target.percent,
    label: `${target.scale} ${target.year}: ${percentText(target.percent, language)}`,
  }));
  const targets = ticks.map((tick) => tick.label).join(', ') || text('coverage_no_target');
  return (
    <div className="percent">
      <strong className="percent-figure">{percent}</strong>
      {figure.aboveBase ? <span className="mark mark-note">{text('coverage_above')}</span> : null}
      <Bullet
        percent={figure.percent}
        ticks={ticks}
        reading={text('coverage_reading', { percent, targets })}
      />
    </div>
  );
}
