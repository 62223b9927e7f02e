// The chart of scenarios side by side: people protected, month by month, as steps. Plain SVG, no
// script, readable without colour: every line has its own dashes and a name below.

import type { ScenarioFigures } from '@payung/office';
import { addMonths, formatCount, type Month, monthsBetween } from '@payung/values';
import type { PlanText } from './text/text.ts';

const width = 960;
const plotHeight = 350;
const frame = { left: 90, right: 30, top: 60 };
const keyHeight = 24;
const strokes = [
  { color: '#0b5cad', dash: '' },
  { color: '#b3400a', dash: '8 4' },
  { color: '#1f7a3d', dash: '2 4' },
  { color: '#6a3d9a', dash: '12 4 2 4' },
];

export function chartSvg(figures: readonly ScenarioFigures[], text: PlanText): string {
  const months = monthsOfAll(figures);
  const most = Math.max(1, ...figures.flatMap((each) => each.months.map(({ people }) => people)));
  const top = niceTop(most);
  const plotWidth = width - frame.left - frame.right;
  const height = frame.top + plotHeight + 70 + figures.length * keyHeight;
  const x = (month: number) => frame.left + (month / months.length) * plotWidth;
  const y = (people: number) => frame.top + plotHeight * (1 - people / top);
  const parts = [
    `<text x="${frame.left}" y="30" font-size="18" font-weight="bold">${escaped(text.chartTitle)}</text>`,
    ...grid(top, y),
    ...months.map((month, at) => monthLabel(month, (x(at) + x(at + 1)) / 2)),
    ...figures.flatMap((each, at) => line(each, { months, at, x, y })),
    `<text x="${frame.left}" y="${height - 14}" font-size="12" fill="#555">${escaped(text.chartSource)}</text>`,
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(text.chartTitle)}" font-family="sans-serif" font-size="13">
<rect width="${width}" height="${height}" fill="#fff"/>
${parts.join('\n')}
</svg>
`;
}

function monthsOfAll(figures: readonly ScenarioFigures[]): readonly Month[] {
  const named = figures.flatMap((each) => each.months.map(({ month }) => month)).sort();
  const [first] = named;
  const last = named.at(-1);
  if (first === undefined || last === undefined) return [];
  return Array.from({ length: monthsBetween(first, last) + 1 }, (_, at) => addMonths(first, at));
}

/** The next number of one digit and zeros, or half of it. */
function niceTop(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most));
  const steps = [1, 1.5, 2, 3, 4, 5, 6, 8, 10];
  return (steps.find((step) => step * power >= most) ?? 10) * power;
}

function grid(top: number, y: (people: number) => number): readonly string[] {
  return [0, 0.25, 0.5, 0.75, 1].flatMap((share) => {
    const at = y(top * share).toFixed(1);
    return [
      `<line x1="${frame.left}" x2="${width - frame.right}" y1="${at}" y2="${at}" stroke="#ddd"/>`,
      `<text x="${frame.left - 8}" y="${at}" dy="4" text-anchor="end">${formatCount(Math.round(top * share))}</text>`,
    ];
  });
}

function monthLabel(month: Month, at: number): string {
  return `<text x="${at.toFixed(1)}" y="${frame.top + plotHeight + 20}" text-anchor="middle" font-size="11">${month}</text>`;
}

function line(
  figures: ScenarioFigures,
  place: {
    readonly months: readonly Month[];
    readonly at: number;
    readonly x: (month: number) => number;
    readonly y: (people: number) => number;
  },
): readonly string[] {
  const { months, at, x, y } = place;
  const stroke = strokes[at % strokes.length] ?? { color: '#000', dash: '' };
  const peopleIn = new Map(figures.months.map(({ month, people }) => [month, people]));
  const counts = months.map((month) => peopleIn.get(month) ?? 0);
  const points = counts.flatMap((people, month) => [
    `${x(month).toFixed(1)},${y(people).toFixed(1)}`,
    `${x(month + 1).toFixed(1)},${y(people).toFixed(1)}`,
  ]);
  const name = `${figures.name}: ${formatCount(figures.people)}`;
  const nameY = frame.top + plotHeight + 48 + at * keyHeight;
  const key = frame.left;
  return [
    `<polyline points="${points.join(' ')}" fill="none" stroke="${stroke.color}" stroke-width="3" stroke-dasharray="${stroke.dash}"/>`,
    `<line x1="${key}" x2="${key + 40}" y1="${nameY - 4}" y2="${nameY - 4}" stroke="${stroke.color}" stroke-width="3" stroke-dasharray="${stroke.dash}"/>`,
    `<text x="${key + 50}" y="${nameY}" fill="${stroke.color}">${escaped(name)}</text>`,
  ];
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
