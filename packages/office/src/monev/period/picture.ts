// The picture of a report, 1920 by 1080: the same words as its papers, cut to what is read across a room.
// Drawn as SVG whose letters are shapes: equal models give equal bytes, and no font is needed to show it.

import { typesetSvg } from '../../paper/index.ts';
import type { PaperModel } from '../paper-part.ts';
import { filled, monevText } from '../text/catalogue.ts';

const decisionsMost = 5;

/** Gambar laporan. */
export function periodPicture(model: PaperModel): Promise<Uint8Array> {
  return typesetSvg({
    template: new URL('./picture.typ', import.meta.url),
    model: pictureModel(model),
  });
}

/** What stands on it: where the region stands, its months, and what is to be decided first. */
export function pictureModel(model: PaperModel) {
  const { language, title, tenant, subtitle, draft, lead, parts, footer } = model;
  const [decisions] = parts;
  const lines = decisions?.lines ?? [];
  const rest = lines.length - decisionsMost;
  const charts = parts.flatMap(({ bars }) =>
    bars === undefined || bars.rows.length === 0 ? [] : [bars],
  );
  return {
    ...{ language, title, tenant, subtitle, lead, footer },
    ...(draft === undefined ? {} : { draft }),
    decisions: {
      heading: decisions?.heading ?? '',
      lines: [
        ...lines.slice(0, decisionsMost),
        ...(rest > 0 ? [filled(monevText(language).more, { count: String(rest) })] : []),
      ],
    },
    charts: charts.map(({ caption, rows }) => ({ caption, rows })),
  };
}
