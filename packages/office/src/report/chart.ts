// The chart of the plan: people protected per month, with the month after the last as the cliff.
// Drawn by ECharts as SVG without a browser; the same months always give the same bytes.

import { addMonths, formatCount, type Language, type Month } from '@payung/values';
import { reportText } from './text/catalogue.ts';
import { shortDate } from './words.ts';

export type PlanMonth = { readonly month: Month; readonly people: number };

const chartFont = 'Plus Jakarta Sans';
const colours = { bar: '#0B5CAB', after: '#9A5B00', text: '#1A1C1E', line: '#C9CFD6' };

/** SVG text; undefined when no month is planned. A bar after a fall is amber and says how much. */
export async function planChart(
  months: readonly PlanMonth[],
  language: Language,
): Promise<string | undefined> {
  const last = months.at(-1);
  if (last === undefined) return undefined;
  const init = await loadDrawing();
  const bars = [...months, { month: addMonths(last.month, 1), people: 0 }];
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: 680, height: 250 });
  chart.setOption({
    animation: false,
    textStyle: { fontFamily: chartFont, color: colours.text },
    grid: { left: 8, right: 8, top: 28, bottom: 28, containLabel: false },
    xAxis: {
      type: 'category',
      data: bars.map((bar) => shortDate(bar.month, language).replace(' ', '\n')),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: colours.line } },
      axisLabel: { fontSize: 10, interval: 0, color: colours.text },
    },
    yAxis: { type: 'value', min: 0, show: false },
    series: [
      {
        type: 'bar',
        silent: true,
        emphasis: { disabled: true },
        barCategoryGap: '28%',
        label: { show: true, position: 'top', fontSize: 10, color: colours.text },
        data: bars.map((bar, index) => barOf(bar, bars[index - 1], language)),
      },
    ],
  });
  const svg = chart.renderToSVGString();
  chart.dispose();
  // Classes and styles serve a mouse, and their numbers go on from chart to chart within a process.
  return svg
    .replaceAll(/<style[\s\S]*?<\/style>/g, '')
    .replaceAll(/ class="[^"]*"/g, '')
    .replaceAll(/zr\d+-/g, 'zr-');
}

/** Six hundred modules, and few commands draw: each start without them is a third of a second shorter. */
async function loadDrawing() {
  const [{ init, use }, { BarChart }, { GridComponent }, { SVGRenderer }] = await Promise.all([
    import('echarts/core'),
    import('echarts/charts'),
    import('echarts/components'),
    import('echarts/renderers'),
  ]);
  use([BarChart, GridComponent, SVGRenderer]);
  return init;
}

function barOf(bar: PlanMonth, before: PlanMonth | undefined, language: Language) {
  const fall = before === undefined ? 0 : before.people - bar.people;
  const isEnd = bar.people === 0;
  const count = isEnd ? reportText(language).plan.chartEnd : formatCount(bar.people);
  const text = fall > 0 && !isEnd ? `${count}\n−${formatCount(fall)}` : count;
  const colour = fall > 0 ? colours.after : colours.bar;
  return {
    value: bar.people,
    itemStyle: { color: colour },
    label: { formatter: text, color: fall > 0 ? colours.after : colours.text },
  };
}
