// Open figures of the region: people by its parts over the stated bases, small counts hidden. Only
// definitions with one and the same numerator, so that no two tables can be subtracted.

import { type CoverageCell, coverageAnswer, hideSmall, type RegionDepth } from '@payung/office';
import { identified } from '../coverage/on-wire.ts';
import { type Means, openQuestion, type Question } from '../coverage/question.ts';
import { nameIn } from '../gazetteer.ts';
import type { OpenFiguresWire } from '../wire/public.ts';

/** safety.md: cells under ten people are suppressed in open figures. */
const openBelow = 10;

export async function openFigures(
  means: Means,
  ask: { readonly definition: string; readonly depth: RegionDepth },
): Promise<OpenFiguresWire> {
  const { definition, depth } = ask;
  return openQuestion(means, { definition, kind: 'domicile' }, async (question) =>
    figuresOf(question, depth),
  );
}

async function figuresOf(question: Question, depth: RegionDepth): Promise<OpenFiguresWire> {
  const { region, register, indicator, at } = question;
  const answer = await coverageAnswer(question, { by: ['region'], depth });
  const inside = answer.cells.filter(({ key }) => key['region']?.startsWith(region));
  const [line = []] = hideSmall([inside.map(({ people }) => people ?? 0)], openBelow);
  const shownTotal = (answer.total.people ?? 0) < openBelow ? null : answer.total.people;
  return identified({
    definition: indicator.id,
    month: at,
    smallBelow: openBelow,
    region: {
      ...{ code: region, name: nameIn(register, region) },
      ...shown(answer.total, shownTotal),
    },
    parts: inside.map((cell, index) => {
      const code = cell.key['region'] ?? '';
      return { code, name: nameIn(register, code), ...shown(cell, line[index] ?? null) };
    }),
  });
}

function shown({ base, percent }: CoverageCell, people: number | null) {
  if (people === null) return { people };
  return {
    people,
    ...(base === undefined ? {} : { base }),
    ...(percent === undefined ? {} : { percent }),
  };
}
