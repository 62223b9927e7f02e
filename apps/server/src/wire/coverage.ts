// Coverage on the wire: figures with base, definition and all they were made from. Null people are
// hidden: few enough to point at somebody.

import { z } from '@hono/zod-openapi';
import { isMonth, type Month } from '@payung/values';
import { safeText } from './issue.ts';

const monthText = z
  .custom<Month>((value) => typeof value === 'string' && isMonth(value))
  .openapi({ type: 'string', pattern: '^\\d{4}-\\d{2}$', example: '2026-10' });
const code = z.string().max(13);
const count = z.number().int();
const axes = ['region', 'segment', 'sector', 'sex', 'band', 'payer', 'programme', 'month'] as const;
export const depths = { province: 2, regency: 4, district: 6, village: 10 } as const;
// As the office names them; written again, so that a page which only reads this needs no office.
export const rankOrders = ['coverage', 'progress', 'distance', 'uncovered'] as const;
export const regionKinds = ['domicile', 'workplace', 'nik_region'] as const;
const depth = z.enum(['province', 'regency', 'district', 'village']);

/** What every question of coverage may name. */
export const askedQuery = z.strictObject({
  region: code.exactOptional().openapi({ example: '75.02' }),
  definition: z.string().max(60).default('ucj'),
  month: monthText.exactOptional(),
  kind: z.enum(regionKinds).default('domicile'),
});

const axisList = z
  .string()
  .max(120)
  .transform((text) => text.split(',').filter((each) => each !== ''))
  .pipe(z.array(z.enum(axes)).max(3))
  .openapi({ type: 'string', example: 'region,segment' });

export const coverageQuery = askedQuery.extend({
  /** Up to three of region, segment, sector, sex, band, payer, programme, month. */
  by: axisList.exactOptional(),
  depth: depth.exactOptional(),
});
export const fileFormats = ['csv', 'xlsx', 'parquet'] as const;
export const fileQuery = coverageQuery.extend({ format: z.enum(fileFormats) });
export const evidenceQuery = askedQuery.extend({
  rows: z.coerce.number().int().min(1).max(200).default(50),
});
export const rankingQuery = askedQuery.extend({
  depth: depth.exactOptional(),
  order: z.enum(rankOrders).default('coverage'),
  against: monthText.exactOptional(),
});
export const trendQuery = askedQuery.extend({
  months: z.coerce.number().int().min(1).max(36).default(24),
});
export const gapQuery = askedQuery.extend({
  months: z.coerce.number().int().min(1).max(24).default(6),
});
export const forecastQuery = askedQuery.extend({
  months: z.coerce.number().int().min(1).max(24).default(12),
  /** What if so many people were added next month, for `addMonths` months. */
  add: z.coerce.number().int().min(1).max(10_000_000).exactOptional(),
  addMonths: z.coerce.number().int().min(1).max(36).default(12),
  /** What if so many percent of the PU were lost for good. */
  losePu: z.coerce.number().min(0.1).max(100).exactOptional(),
});
export const targetQuery = askedQuery.extend({
  depth: depth.exactOptional(),
  rule: z.enum(['base', 'gap']).default('gap'),
});

const file = z.object({ name: z.string(), sha256: z.string() });
const words = z.object({ id: z.string(), en: z.string() });

export const definitionSchema = z
  .object({
    id: z.string(),
    name: words,
    formula: words,
    bases: z.array(z.string()).readonly(),
    scale: z.string().exactOptional(),
    owner: z.string(),
    source: z.string(),
    code: z.string().exactOptional(),
    /** C written in the source, I our inference, U not confirmed. */
    mark: z.enum(['C', 'I', 'U']),
  })
  .openapi('Definisi');
export const definitionsSchema = z.object({ definitions: z.array(definitionSchema).readonly() });

const head = {
  /** Names this very answer: the same question over the same data gives the same id. */
  snapshot: z.string(),
  definition: definitionSchema,
  month: monthText,
  isClosed: z.boolean(),
  region: z.object({ code: z.string(), name: z.string() }),
  regionKind: z.enum(regionKinds),
  sources: z.object({
    spells: z.array(file).readonly(),
    register: z.object({ tenant: z.string(), change: count, closed: z.boolean() }).exactOptional(),
    bases: file.exactOptional(),
    targets: file.exactOptional(),
    program: z.string(),
  }),
} as const;

const base = z.object({
  count,
  definition: z.string(),
  year: count,
  source: safeText,
});
const cell = z.object({
  key: z.record(z.string(), z.string()),
  /** Of the region in the key. */
  name: z.string().exactOptional(),
  /** People of that region whose place within it is not known. */
  isRest: z.literal(true).exactOptional(),
  people: count.nullable(),
  base: base.exactOptional(),
  percent: z.number().exactOptional(),
  aboveBase: z.boolean().exactOptional(),
  targets: z
    .array(
      z.object({
        year: count,
        percent: z.number(),
        source: safeText,
        gapPeople: count,
        points: z.number(),
      }),
    )
    .readonly()
    .exactOptional(),
});

export const coverageSchema = z
  .object({
    ...head,
    by: z.array(z.enum(axes)).readonly(),
    /** Counts below this are hidden outside the caller's remit. */
    smallBelow: count.exactOptional(),
    total: cell,
    regionUnknown: count.nullable().exactOptional(),
    cells: z.array(cell).readonly(),
  })
  .openapi('Cakupan');

const source = z.object({
  /** Masked, as is the KPJ. */
  nik: z.string(),
  kpj: z.string(),
  from: monthText,
  until: monthText.nullable().openapi({ type: ['string', 'null'] }),
  assumed: z.array(z.string()).readonly(),
  file: safeText.nullable(),
  row: count.nullable(),
  change: count,
});
export const evidenceSchema = z
  .object({
    ...head,
    total: cell,
    people: count,
    shown: z
      .array(
        z.object({
          person: z.string(),
          region: z.string(),
          by: z.array(z.string()).readonly(),
          sources: z.array(source).readonly(),
        }),
      )
      .readonly(),
  })
  .openapi('BuktiCakupan');

export const rankingSchema = z
  .object({
    ...head,
    order: z.enum(rankOrders),
    against: monthText,
    rows: z
      .array(
        z.object({
          code: z.string(),
          name: z.string(),
          /** Null where the count is hidden; nothing is then said that would tell it. */
          people: count.nullable(),
          base: base.omit({ year: true }),
          percent: z.number().exactOptional(),
          rank: count.exactOptional(),
          isTied: z.boolean(),
          rankChange: count.exactOptional(),
          points: z.number().exactOptional(),
          targetPercent: z.number().exactOptional(),
          pointsToTarget: z.number().exactOptional(),
          uncovered: count.exactOptional(),
        }),
      )
      .readonly(),
    withoutBase: z
      .array(
        z.object({
          code: z.string(),
          name: z.string(),
          people: count.nullable(),
          isRest: z.literal(true).exactOptional(),
        }),
      )
      .readonly(),
  })
  .openapi('Peringkat');

export const trendSchema = z
  .object({
    ...head,
    constant: z
      .object({ count, definition: z.string(), source: safeText, asOf: z.string() })
      .exactOptional(),
    rows: z
      .array(
        z.object({
          at: monthText,
          people: count.nullable(),
          baseCount: count.exactOptional(),
          percent: z.number().exactOptional(),
          percentConstant: z.number().exactOptional(),
          pointsByPeople: z.number().exactOptional(),
          pointsByBase: z.number().exactOptional(),
        }),
      )
      .readonly(),
  })
  .openapi('Tren');

export const gapSchema = z
  .object({
    ...head,
    people: count,
    base: count,
    target: z.object({ year: count, percent: z.number(), source: safeText }),
    contributionMonthly: count,
    gap: z.object({ people: count, points: z.number(), cost: count, months: count }),
    closing: z
      .array(z.object({ sector: z.string(), people: count, closes: count, left: count }))
      .readonly(),
    left: count,
  })
  .openapi('Selisih');

const forecastMethod = z.enum(['last', 'drift', 'damped']);
export const forecastSchema = z
  .object({
    ...head,
    months: count,
    targetPeople: count.exactOptional(),
    /** The one that erred least on months held back. */
    method: forecastMethod,
    backtests: z
      .array(
        z.object({
          method: forecastMethod,
          checked: count,
          errorPeople: z.number(),
          errorPercent: z.number(),
        }),
      )
      .readonly(),
    /** Eight of ten held-back months lay between low and high. */
    path: z
      .array(z.object({ month: monthText, people: count, low: count, high: count }))
      .readonly(),
    /** What the memberships alone leave when nothing that ends is renewed. */
    notRenewed: z.array(z.object({ month: monthText, people: count })).readonly(),
    supposed: z
      .array(
        z.object({
          month: monthText,
          people: count,
          cause: z.enum(['added', 'pu_lost']),
          until: monthText.exactOptional(),
        }),
      )
      .readonly(),
    reached: monthText.exactOptional(),
    neededMonthly: count.exactOptional(),
  })
  .openapi('Prakiraan');

const node = z.object({
  code: z.string(),
  name: z.string(),
  parent: z.string().exactOptional(),
  target: count,
  gap: count,
  people: count,
  base: count,
});
export const targetsSchema = z
  .object({
    ...head,
    rule: z.enum(['base', 'gap', 'manual']),
    origin: safeText,
    /** The whole first, each part after what it is part of. */
    nodes: z.array(node).readonly(),
  })
  .openapi('PembagianTarget');

const stated = {
  version: count,
  letter: safeText.exactOptional(),
  statedAt: z.string().exactOptional(),
};
const region = z.string().min(2).max(13);
const year = z.number().int().min(1990).max(2100);
const sourceText = z.string().trim().min(1).max(300);
const baseRow = z.strictObject({
  region,
  definition: z.string().trim().min(1).max(60),
  year,
  count: z.number().int().min(1).max(999_999_999),
  source: sourceText,
});
const targetRow = z.strictObject({
  region,
  scale: z.string().trim().min(1).max(20),
  year,
  percent: z.number().min(0.01).max(999).multipleOf(0.01),
  source: sourceText,
});
const letter = z.string().trim().min(1).max(200);
const mostRows = 20_000;

export const statedSchema = z
  .object({
    bases: z.object({ ...stated, rows: z.array(baseRow).readonly() }),
    targets: z.object({ ...stated, rows: z.array(targetRow).readonly() }),
  })
  .openapi('PenyebutDanTarget');
export const newBasesSchema = z.strictObject({
  letter,
  rows: z.array(baseRow).max(mostRows).readonly(),
});
export const newTargetsSchema = z.strictObject({
  letter,
  rows: z.array(targetRow).max(mostRows).readonly(),
});

const named = z.object({ code: z.string(), name: z.string(), level: z.string() });
export const regionSchema = z
  .object({
    ...named.shape,
    /** From the province down to the one above. */
    above: z.array(named).readonly(),
    below: z.array(named).readonly(),
  })
  .openapi('Wilayah');

export type CoverageAnswerWire = z.infer<typeof coverageSchema>;
export type CoverageCellWire = z.infer<typeof cell>;
export type EvidenceWire = z.infer<typeof evidenceSchema>;
export type RankingWire = z.infer<typeof rankingSchema>;
export type TrendWire = z.infer<typeof trendSchema>;
export type GapWire = z.infer<typeof gapSchema>;
export type ForecastWire = z.infer<typeof forecastSchema>;
export type TargetsWire = z.infer<typeof targetsSchema>;
export type StatedWire = z.infer<typeof statedSchema>;
export type NewBasesWire = z.infer<typeof newBasesSchema>;
export type NewTargetsWire = z.infer<typeof newTargetsSchema>;
export type DefinitionWire = z.infer<typeof definitionSchema>;
export type DefinitionsWire = z.infer<typeof definitionsSchema>;
export type RegionWire = z.infer<typeof regionSchema>;
