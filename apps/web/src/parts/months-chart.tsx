// Bars by month, drawn at the width there is, with its figures on the bars and a table as twin.

import { useElementSize } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { AskedPicture } from './asked-picture.tsx';
import { useSpareMode } from './spare-mode.ts';

export type MonthBar = {
  readonly key: string;
  readonly label: string;
  readonly value: number;
  readonly valueText: string;
};

const height = 220;
const foot = 26;
const head = 22;

type Props = {
  readonly bars: readonly MonthBar[];
  readonly reading: string;
  readonly tableLabel: string;
  readonly table: ReactNode;
};

export function MonthsChart({ bars, reading, tableLabel, table }: Props) {
  const isSpare = useSpareMode();
  const { ref, width } = useElementSize<HTMLDivElement>();
  const wide = Math.max(width, 240);
  const most = Math.max(1, ...bars.map((bar) => bar.value));
  const slot = wide / Math.max(1, bars.length);
  const labelEvery = Math.max(1, Math.ceil(56 / slot));
  return (
    <figure className="chart" ref={ref}>
      <AskedPicture>
        <svg
          role="img"
          aria-label={reading}
          width="100%"
          height={height}
          viewBox={`0 0 ${wide} ${height}`}
        >
          <line className="chart-axis" x1="0" x2={wide} y1={height - foot} y2={height - foot} />
          {bars.map((bar, index) => {
            const tall = ((height - foot - head) * bar.value) / most;
            const middle = slot * index + slot / 2;
            const isLabelled = index % labelEvery === 0;
            return (
              <g key={bar.key}>
                <rect
                  className="chart-bar"
                  x={slot * index + slot * 0.14}
                  y={height - foot - tall}
                  width={slot * 0.72}
                  height={tall}
                  rx="3"
                >
                  <title>{`${bar.label}: ${bar.valueText}`}</title>
                </rect>
                {isLabelled ? (
                  <>
                    <text className="chart-value" x={middle} y={height - foot - tall - 6}>
                      {bar.valueText}
                    </text>
                    <text className="chart-label" x={middle} y={height - 8}>
                      {bar.label}
                    </text>
                  </>
                ) : null}
              </g>
            );
          })}
        </svg>
      </AskedPicture>
      <figcaption>{reading}</figcaption>
      <details open={isSpare}>
        <summary>{tableLabel}</summary>
        {table}
      </details>
    </figure>
  );
}
