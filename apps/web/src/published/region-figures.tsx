// One region's published figures: coverage by date with its base, other figures, findings below.

import type {
  PublishedFigureWire,
  PublishedMomentWire,
  PublishedRegionWire,
} from '@payung/server/wire';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { countText, percentText } from '../parts/format.ts';
import { useLanguage, useText } from '../text/text.ts';
import { hasContradiction, latestOf } from './filter.ts';

export function RegionFigures({
  region,
  isOpen,
}: {
  region: PublishedRegionWire;
  isOpen: boolean;
}) {
  const text = useText();
  const latest = latestOf(region);
  const figures = region.others.length + region.moments.length;
  return (
    <details className="card region" open={isOpen}>
      <summary>
        <span className="region-name">
          <strong>{region.name}</strong>{' '}
          <span className="muted small">
            {[region.codeText, region.levelText, region.remark].filter(Boolean).join(' · ')}
          </span>
        </span>
        <span className="region-latest">
          {latest?.percent === undefined ? (
            <span className="muted small">{text('published_figures', { count: figures })}</span>
          ) : (
            <>
              <strong>{latest.percent.valueText}</strong>{' '}
              <span className="muted small">{latest.dateText}</span>
            </>
          )}
          {hasContradiction(region) ? (
            <span className="mark mark-error">
              {text('published_findings', { count: region.findings.length })}
            </span>
          ) : null}
        </span>
      </summary>
      {region.moments.length === 0 ? null : <Moments region={region} />}
      {region.others.length === 0 ? null : <Others figures={region.others} />}
      {region.findings.length === 0 ? null : (
        <section>
          <h2>{text('published_contradictions')}</h2>
          <ul className="issues">
            {region.findings.map((finding) => (
              <li key={finding.text}>
                <span className={`mark mark-${markOf[finding.severity]}`}>
                  {finding.severityText}
                </span>
                <div>{finding.text}</div>
              </li>
            ))}
          </ul>
        </section>
      )}
    </details>
  );
}

const markOf = { contradiction: 'error', warning: 'warning', note: 'note' } as const;

function Moments({ region }: { region: PublishedRegionWire }) {
  const text = useText();
  const language = useLanguage();
  const columns: readonly Column<PublishedMomentWire>[] = [
    { key: 'date', head: text('published_date'), cell: (moment) => moment.dateText },
    { key: 'segment', head: text('published_segment'), cell: (moment) => moment.segmentText },
    {
      key: 'percent',
      head: text('coverage_percent'),
      cell: (moment) =>
        moment.percent === undefined && moment.computedPercent !== undefined ? (
          <em>≈ {percentText(moment.computedPercent, language)}</em>
        ) : (
          <Value figure={moment.percent} />
        ),
      isNumber: true,
    },
    {
      key: 'heads',
      head: text('coverage_part'),
      cell: (moment) => <Value figure={moment.heads} />,
      isNumber: true,
    },
    {
      key: 'base',
      head: text('coverage_definition'),
      cell: (moment) =>
        moment.base === undefined && moment.implied !== undefined ? (
          <em title={text('published_base')}>≈ {countText(moment.implied.count, language)}</em>
        ) : (
          <Value figure={moment.base} />
        ),
      isNumber: true,
    },
    {
      key: 'source',
      head: text('published_source'),
      cell: (moment) => <Sources figures={[moment.percent, moment.heads, moment.base]} />,
    },
  ];
  return (
    <DataTable
      caption={`${text('menu_published')}: ${region.name}`}
      columns={columns}
      rows={region.moments}
      rowKey={(moment) => `${moment.date} ${moment.segmentText}`}
    />
  );
}

function Others({ figures }: { figures: readonly PublishedFigureWire[] }) {
  const text = useText();
  const columns: readonly Column<PublishedFigureWire>[] = [
    { key: 'date', head: text('published_date'), cell: (figure) => figure.dateText },
    { key: 'metric', head: text('published_metric'), cell: (figure) => figure.metricText },
    { key: 'segment', head: text('published_segment'), cell: (figure) => figure.segmentText },
    {
      key: 'value',
      head: text('published_value'),
      cell: (figure) => <Value figure={figure} />,
      isNumber: true,
    },
    {
      key: 'source',
      head: text('published_source'),
      cell: (figure) => <Sources figures={[figure]} />,
    },
  ];
  return (
    <details className="others">
      <summary>{text('published_others', { count: figures.length })}</summary>
      <DataTable
        caption={text('published_others', { count: figures.length })}
        columns={columns}
        rows={figures}
        rowKey={(figure) =>
          `${figure.date} ${figure.metric} ${figure.segmentText} ${figure.value} ${figure.source.text}`
        }
      />
    </details>
  );
}

function Value({ figure }: { figure: PublishedFigureWire | undefined }) {
  const text = useText();
  if (figure === undefined) return <span title={text('app_missing')}>—</span>;
  return (
    <>
      {figure.caution === undefined ? null : <span className="muted small">{figure.caution} </span>}
      {figure.valueText}
    </>
  );
}

/** Each source once; addresses open outside, without telling where the reader came from. */
function Sources({ figures }: { figures: readonly (PublishedFigureWire | undefined)[] }) {
  const sources = new Map(
    figures.flatMap((figure) => (figure ? [[figure.source.text, figure.source]] : [])),
  );
  return (
    <span className="small">
      {[...sources.values()].map((source, index) => (
        <span key={source.text}>
          {index === 0 ? '' : '; '}
          {source.url === undefined ? (
            source.text
          ) : (
            <a href={source.url} rel="noreferrer" target="_blank">
              {source.text}
            </a>
          )}
        </span>
      ))}
    </span>
  );
}
