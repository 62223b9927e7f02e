// The model of the report: every word and number it prints, as text, computed from the summary.
// The template only lays it out, so that a test can read what a reader will.

import { dayParts, formatCount, formatPercent, type Language } from '@payung/values';
import { definitionName, findDefinition } from '../coverage/index.ts';
import { type CoverageModel, coverageModel, headline, targetOfYear } from './coverage-model.ts';
import { type LawModel, lawModel } from './law-model.ts';
import { type LinksModel, type ListsModel, linksModel, listsModel } from './lists-model.ts';
import { type PlanModel, planModel } from './plan-model.ts';
import type { Summary, TargetGap } from './summary.ts';
import type { TableModel } from './table-model.ts';
import { fill, reportText } from './text/catalogue.ts';
import type { ReportText } from './text/words.ts';
import { longDay, shortRupiah } from './words.ts';

/** What the report needs of a summary: everything but the measures of the run itself. */
export type ReportInput = Omit<Summary, 'files' | 'measured'>;

export type CardModel = {
  readonly label: string;
  readonly value: string;
  readonly hint: string;
};

export type ReportModel = {
  readonly language: Language;
  readonly date: { readonly year: number; readonly month: number; readonly day: number };
  readonly title: string;
  readonly tenant: string;
  readonly tenantCode: string;
  readonly subtitle: string;
  readonly sample?: string;
  readonly lead: readonly string[];
  readonly cards: readonly CardModel[];
  readonly footer: string;
  readonly page: string;
  readonly coverage: CoverageModel;
  readonly lists: ListsModel;
  readonly links: LinksModel;
  readonly plan: PlanModel;
  readonly law: LawModel;
  readonly method: {
    readonly heading: string;
    readonly table: TableModel;
    readonly notes: readonly string[];
    readonly files: string;
    readonly sources: readonly string[];
  };
};

export function reportModel(summary: ReportInput, language: Language): ReportModel {
  const text = reportText(language);
  const date = longDay(summary.asOf, language);
  const { tenant } = summary;
  const isSample = summary.coverage.some((each) => /data contoh/i.test(each.baseSource));
  return {
    language,
    date: dayParts(summary.asOf),
    title: text.title,
    tenant: tenant.name,
    tenantCode: tenant.code,
    subtitle: fill(text.subtitle, { date }),
    ...(isSample && { sample: text.sample }),
    lead: leadOf(summary, text, language),
    cards: cardsOf(summary, text, language),
    footer: fill(text.footer, {
      tenant: tenant.name,
      date,
      version: summary.versions['payung'] ?? '—',
    }),
    page: text.page,
    coverage: coverageModel(summary, language),
    lists: listsModel(summary.lists, summary.totals, language),
    links: linksModel(summary, language),
    plan: planModel(summary.plan, language),
    law: lawModel(summary.plan.funds, language),
    method: methodModel(summary, text, language),
  };
}

function leadOf(summary: ReportInput, text: ReportText, language: Language): readonly string[] {
  const date = longDay(summary.asOf, language);
  const part = formatCount(summary.participants.activePersons);
  const figure = headline(summary.coverage);
  const tenant = summary.tenant.name;
  const first = figure
    ? fill(text.lead.covered, {
        date,
        tenant,
        part: formatCount(figure.part),
        base: formatCount(figure.base),
        percent: formatPercent(figure.percent),
      })
    : fill(text.lead.noBase, { date, part, tenant });
  const target = figure && targetOfYear(figure);
  const { unprotected } = summary.totals;
  const plan = fill(text.lead.plan, {
    unprotected: formatCount(unprotected),
    people: formatCount(summary.plan.people),
  });
  return [first, ...(target ? [targetSentence(target, text)] : []), plan];
}

function targetSentence(target: TargetGap, text: ReportText): string {
  const words = {
    target: formatPercent(target.percent),
    year: String(target.year),
    gap: formatCount(target.gapPeople),
  };
  return fill(target.gapPeople > 0 ? text.lead.missing : text.lead.reached, words);
}

function cardsOf(summary: ReportInput, text: ReportText, language: Language): CardModel[] {
  const figure = headline(summary.coverage);
  const { totals, plan } = summary;
  const coverage = figure && {
    ...text.card.coverage,
    value: formatPercent(figure.percent),
    hint: fill(text.card.coverage.hint, {
      definition: definitionName(figure.definition, language),
      year: String(figure.year),
    }),
  };
  return [
    ...(coverage ? [coverage] : []),
    {
      ...text.card.unprotected,
      value: formatCount(totals.unprotected),
      hint: fill(text.card.unprotected.hint, { persons: formatCount(totals.persons) }),
    },
    {
      ...text.card.planned,
      value: formatCount(plan.people),
      hint: fill(text.card.planned.hint, {
        amount: shortRupiah(plan.amount, language),
        funds: formatCount(plan.funds.length),
      }),
    },
    { ...text.card.waiting, value: formatCount(plan.waiting) },
  ];
}

function methodModel(
  summary: ReportInput,
  text: ReportText,
  language: Language,
): ReportModel['method'] {
  const { participants } = summary;
  const used = [...new Set(summary.coverage.map((figure) => figure.definition))];
  const { head } = text.method;
  return {
    heading: text.method.heading,
    table: {
      caption: text.method.caption,
      head: [head.name, head.formula, head.usedBy, head.source],
      rows: used.map((id) => {
        const known = findDefinition(id);
        return known
          ? [known.name[language], known.formula[language], known.usedBy, known.source]
          : [definitionName(id, language), '—', '—', '—'];
      }),
    },
    notes: text.method.notes,
    files: text.method.files,
    sources: [
      fill(text.method.participants, {
        file: participants.file,
        data: formatCount(participants.rows.data),
        active: formatCount(participants.active),
        persons: formatCount(participants.persons),
      }),
      fill(text.method.digest, { digest: summary.roomDigest }),
      fill(text.method.versions, {
        versions: Object.entries(summary.versions)
          .map(([name, version]) => `${name} ${version}`)
          .toSorted()
          .join(', '),
      }),
    ],
  };
}
