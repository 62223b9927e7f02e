// One line over months, its first and last value written on it, a target as a dashed line, the table as
// its twin. Percentages begin at zero.

import { useElementSize } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useText } from '../text/text.ts';
import { AskedPicture } from './asked-picture.tsx';
import { useSpareMode } from './spare-mode.ts';

export type Point = {
  readonly key: string;
  readonly label: string;
  /** Absent where nothing is known: the line has a gap. */
  readonly value?: number;
  readonly valueText: string;
};

type Props = {
  readonly points: readonly Point[];
  readonly reading: string;
  readonly table: ReactNode;
  /** A level to be reached. */
  readonly target?: { readonly value: number; readonly label: string };
};

const height = 200;
const [top, foot, side] = [24, 28, 8];

export function LineChart({ points, reading, table, target }: Props) {
  const text = useText();
  const isSpare = useSpareMode();
  const { ref, width } = useElementSize<HTMLDivElement>();
  const wide = Math.max(width, 260);
  const values = points.flatMap(({ value }) => value ?? []);
  const most = Math.max(1, ...values, target?.value ?? 0) * 1.05;
  const x = (index: number) => side + ((wide - 2 * side) * index) / Math.max(1, points.length - 1);
  const y = (value: number) => height - foot - ((height - foot - top) * value) / most;
  const labelEvery = Math.max(1, Math.ceil((points.length * 64) / wide));
  const marked = new Set([firstKnown(points), points.findLastIndex(isKnown)]);
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
          {target === undefined ? null : (
            <>
              <line
                className="chart-target"
                x1="0"
                x2={wide}
                y1={y(target.value)}
                y2={y(target.value)}
              />
              <text className="chart-target-label" x={wide - side} y={y(target.value) - 6}>
                {target.label}
              </text>
            </>
          )}
          {pieces(points).map((piece) => (
            <polyline
              key={piece.join(' ')}
              className="chart-line"
              points={piece.map((index) => `${x(index)},${y(points[index]?.value ?? 0)}`).join(' ')}
            />
          ))}
          {points.map((point, index) => (
            <g key={point.key}>
              {point.value === undefined ? null : (
                <circle className="chart-dot" cx={x(index)} cy={y(point.value)} r="3.5">
                  <title>{`${point.label}: ${point.valueText}`}</title>
                </circle>
              )}
              {marked.has(index) && point.value !== undefined ? (
                <text
                  className={`chart-value ${edge(index, points.length)}`}
                  x={x(index)}
                  y={y(point.value) - 10}
                >
                  {point.valueText}
                </text>
              ) : null}
              {index % labelEvery === 0 ? (
                <text
                  className={`chart-label ${edge(index, points.length)}`}
                  x={x(index)}
                  y={height - 8}
                >
                  {point.label}
                </text>
              ) : null}
            </g>
          ))}
        </svg>
      </AskedPicture>
      <figcaption>{reading}</figcaption>
      <details open={isSpare}>
        <summary>{text('app_as_table')}</summary>
        {table}
      </details>
    </figure>
  );
}

function isKnown({ value }: Point): boolean {
  return value !== undefined;
}

function firstKnown(points: readonly Point[]): number {
  return points.findIndex(isKnown);
}

function edge(index: number, count: number): string {
  if (index === 0) return 'chart-first';
  return index === count - 1 ? 'chart-last' : '';
}

/** Runs of known points, each with more than one. */
export function pieces(points: readonly Pick<Point, 'value'>[]): readonly (readonly number[])[] {
  const runs: number[][] = [[]];
  for (const [index, { value }] of points.entries()) {
    if (value === undefined) runs.push([]);
    else runs.at(-1)?.push(index);
  }
  return runs.filter((run) => run.length > 1);
}
