// Published figures with their words, for the open page and for other programs.

import {
  coverageText,
  dateText,
  findingText,
  type PublishedFigure,
  type PublishedMoment,
  type PublishedRegion,
  segmentText,
  valueText,
} from '@payung/office';
import { formatRegionCode } from '@payung/regions';
import type { Language } from '@payung/values';
import {
  type PublishedFigureWire,
  type PublishedMomentWire,
  type PublishedRegionWire,
  type PublishedWire,
  publishedSchema,
} from './wire/published.ts';

export function publishedOnWire(
  regions: readonly PublishedRegion[],
  language: Language,
): PublishedWire {
  return publishedSchema.parse({
    regions: regions.map((region) => regionOnWire(region, language)),
  });
}

function regionOnWire(region: PublishedRegion, language: Language): PublishedRegionWire {
  const text = coverageText(language);
  const { placement, code } = region;
  const inMoments = new Set(
    region.moments.flatMap(({ percent, heads, base, unprotected }) => [
      percent,
      heads,
      base,
      unprotected,
    ]),
  );
  return {
    name: region.name,
    ...(code === undefined ? {} : { code, codeText: formatRegionCode(code) }),
    levelText: text.level[region.level],
    ...(placement === 'register' || placement === 'nation'
      ? {}
      : { remark: text.placement[placement] }),
    moments: region.moments.map((moment) => momentOnWire(moment, language)),
    others: region.figures
      .filter((figure) => !inMoments.has(figure))
      .map((figure) => figureOnWire(figure, language)),
    findings: region.findings.map((finding) => ({
      code: finding.code,
      severity: finding.severity,
      severityText: text.severity[finding.severity],
      text: findingText(finding, language),
    })),
  };
}

function momentOnWire(moment: PublishedMoment, language: Language): PublishedMomentWire {
  const { percent, heads, base, unprotected, implied, computedPercent } = moment;
  return {
    date: moment.date,
    dateText: dateText(moment.date, language),
    segmentText: segmentText(moment.segment, language),
    isWhole: moment.segment === 'all',
    ...(percent && { percent: figureOnWire(percent, language) }),
    ...(heads && { heads: figureOnWire(heads, language) }),
    ...(base && { base: figureOnWire(base, language) }),
    ...(unprotected && { unprotected: figureOnWire(unprotected, language) }),
    ...(implied && { implied }),
    ...(computedPercent === undefined ? {} : { computedPercent }),
  };
}

function figureOnWire(figure: PublishedFigure, language: Language): PublishedFigureWire {
  const text = coverageText(language);
  const { exactness, source, note } = figure;
  return {
    date: figure.date,
    dateText: dateText(figure.date, language),
    metric: figure.metric,
    metricText: text.metric[figure.metric],
    segmentText: segmentText(figure.segment, language),
    value: figure.value,
    unit: figure.unit,
    valueText: valueText(figure, language),
    ...(exactness === 'as_printed' ? {} : { caution: text.exactness[exactness] }),
    source: { text: source.text, ...(source.url === undefined ? {} : { url: source.url }) },
    ...(note === undefined ? {} : { note }),
  };
}
