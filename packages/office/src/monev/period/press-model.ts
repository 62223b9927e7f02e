// Siaran pers as words: one page in plain language, of public figures alone. Small counts are not told, nobody
// is named, and what concerns cases of employers, arrears or promises has no place on it.

import { formatCount, formatPercent, formatRupiah, type Language, sumRupiah } from '@payung/values';
import { definitionName, hideSmall, smallBelow } from '../../coverage/index.ts';
import { coveragePart } from '../paper-model.ts';
import type { PaperPart } from '../paper-part.ts';
import { dayText, filled, monevText, monthText } from '../text/catalogue.ts';
import type { PeriodSnapshot } from './snapshot.ts';
import { periodText } from './text/catalogue.ts';
import { sheetText } from './text/sheets.ts';

/** Where the region stands, how it moved, what is still missing: a sentence each. */
export function pressLead(snapshot: PeriodSnapshot, language: Language): readonly string[] {
  const { press } = sheetText(language);
  const { coverage, tenant, movement } = snapshot;
  const { at, total } = coverage.bySegment;
  const { people, base, percent, targets } = total;
  const part = people === null ? monevText(language).hidden : formatCount(people);
  const month = monthText(at, language);
  const target = targets?.[0];
  return [
    base === undefined || percent === undefined
      ? filled(press.coveredWithoutBase, { tenant: tenant.name, part, month })
      : filled(press.covered, {
          ...{ tenant: tenant.name, part, month, percent: formatPercent(percent) },
          ...{ base: formatCount(base.count), year: base.year, source: base.source },
          definition: definitionName(base.definition, language),
        }),
    ...(movement === undefined ? [] : [movementSentence(movement, language)]),
    ...(target === undefined
      ? []
      : [
          filled(target.gapPeople > 0 ? press.missing : press.reached, {
            ...{ percent: formatPercent(target.percent), year: target.year },
            gap: formatCount(target.gapPeople),
          }),
        ]),
  ];
}

/** A difference of a few people would point at them. */
function movementSentence(
  { before, after, files }: NonNullable<PeriodSnapshot['movement']>,
  language: Language,
): string {
  const { press } = sheetText(language);
  const change = after - before;
  const from = monthText(files.before.month, language);
  if (Math.abs(change) < smallBelow) return filled(press.stayed, { from });
  const words = change > 0 ? press.grew : press.shrank;
  return filled(words, { from, change: formatCount(Math.abs(change)) });
}

export function pressParts(snapshot: PeriodSnapshot, language: Language): readonly PaperPart[] {
  const { press } = sheetText(language);
  const { day, coverage } = snapshot;
  const { bars } = coveragePart({ coverage }, monevText(language));
  const { base } = coverage.bySegment.total;
  return [
    benefitsPart(snapshot, language),
    {
      told: true,
      heading: press.parts.segments,
      lines: [],
      ...(bars === undefined ? {} : { bars }),
    },
    fundedPart(snapshot, language),
    {
      heading: press.parts.words,
      lines: [
        ...press.words,
        ...(base === undefined ? [press.noBase] : []),
        filled(press.dated, {
          month: monthText(coverage.bySegment.at, language),
          frozen: dayText(day, language),
        }),
      ],
    },
    { told: true, heading: press.parts.contact, lines: press.contact },
  ];
}

/** Manfaat yang dibayar, by programme; where a count is small neither it nor its sum is told. */
function benefitsPart({ benefits }: PeriodSnapshot, language: Language): PaperPart {
  const { press } = sheetText(language);
  const { scholarship } = periodText(language);
  const { programmes } = benefits;
  const claims = programmes.reduce((sum, each) => sum + each.claims, 0);
  const [shown = []] = hideSmall([programmes.map((each) => each.claims)]);
  const hides = shown.some((each) => each === null);
  const mayTellAll = !hides || claims >= 2 * smallBelow - 1;
  const rows = programmes.flatMap(({ programme, amount }, at) => {
    const count = shown[at];
    if (count === null || count === undefined) return [];
    const name = programme === 'BEASISWA' ? scholarship : programme;
    return [
      filled(press.benefit, {
        ...{ name, claims: formatCount(count), amount: formatRupiah(amount) },
      }),
    ];
  });
  const all = filled(press.benefitsWhole, {
    claims: formatCount(claims),
    amount: formatRupiah(sumRupiah(programmes.map(({ amount }) => amount))),
  });
  return {
    told: true,
    heading: press.parts.benefits,
    lines: [
      ...(claims === 0 ? [press.noBenefits] : mayTellAll ? [all] : []),
      ...rows,
      ...(hides ? [filled(press.benefitsHidden, { least: smallBelow })] : []),
    ],
  };
}

/** Whose contribution somebody else pays, in the last month of the period. */
function fundedPart({ protection }: PeriodSnapshot, language: Language): PaperPart {
  const { press } = sheetText(language);
  const last = protection.months.at(-1);
  const people = last === undefined ? 0 : last.people.covered + last.people.ahead;
  const isTold = last !== undefined && people >= smallBelow;
  return {
    told: true,
    heading: press.parts.funded,
    lines: [
      isTold
        ? filled(press.funded, {
            people: formatCount(people),
            month: monthText(last.month, language),
          })
        : press.notFunded,
    ],
  };
}
