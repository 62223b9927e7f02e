// The result of a run as it leaves the server: closed schemas, so that a field which nobody wrote
// down here does not leave. The pages are compiled against these types.

import { z } from '@hono/zod-openapi';
import { issueCodes, programs } from '@payung/values';
import { issueSchema, safeData, safeText } from './issue.ts';

const count = z.number().int().nonnegative();
const list = <Item extends z.ZodType>(item: Item) => z.array(item).readonly();

const rowCounts = z
  .object({
    records: count,
    ignored: count,
    data: count,
    accepted: count,
    rejected: count,
    merged: count,
    held: count,
  })
  .openapi('JumlahBaris');

const linkCounts = z
  .object({
    peserta_aktif: count,
    peserta_nonaktif: count,
    baru: count,
    tinjau: count,
    tidak_sah: count,
  })
  .openapi('JumlahTautan');

const problemCount = z.object({
  code: z.enum(issueCodes),
  severity: z.enum(['error', 'warning', 'note']),
  rows: count,
  example: issueSchema,
});

export const listSummarySchema = z
  .object({
    file: safeText,
    format: z.enum(['csv', 'xlsx', 'xlsb', 'xls', 'ods', 'xml', 'html', 'unreadable']),
    bytes: count,
    sha256: z.string(),
    rows: rowCounts,
    links: linkCounts,
    usableNik: count,
    problems: list(problemCount),
    fileIssues: list(issueSchema),
    repairFile: z.string().exactOptional(),
  })
  .openapi('Daftar');

const participants = z.object({
  file: safeText,
  bytes: count,
  sha256: z.string(),
  rows: rowCounts,
  active: count,
  inactive: count,
  dead: count,
  persons: count,
  activePersons: count,
  problems: list(problemCount),
});

export const coverageSchema = z
  .object({
    definition: z.string(),
    year: z.number().int(),
    segment: z.string(),
    region: z.object({ code: z.string(), name: z.string() }),
    part: count,
    base: count,
    percent: z.number(),
    aboveBase: z.boolean(),
    partSource: z.string(),
    baseSource: z.string(),
    asOf: z.string(),
    targets: list(
      z.object({
        scale: z.string(),
        year: z.number().int(),
        percent: z.number(),
        source: z.string(),
        gapPeople: count,
        inferred: z.boolean(),
      }),
    ),
  })
  .openapi('Cakupan');

const lawStep = z
  .object({
    /** The whole step as one line: figure, what it was taken of, amount, article, dates, mark. */
    text: z.string(),
    confirmed: z.boolean(),
    /** Absent where the step is a fact and no figure of the law. */
    source: z
      .object({
        law: z.string(),
        article: z.string().exactOptional(),
        url: z.string().exactOptional(),
      })
      .exactOptional(),
    note: z.string().exactOptional(),
  })
  .openapi('LangkahHitung');

export const fundSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    source: z.string(),
    sourceText: z.string(),
    earmark: z.string(),
    ceiling: z.number().int(),
    from: z.string(),
    months: count,
    monthly: z.number().int(),
    steps: list(lawStep),
    people: count,
    personMonths: count,
    amount: z.number().int(),
    left: z.number().int(),
    unfilledPlaces: count,
  })
  .openapi('Dana');

const plan = z.object({
  programs: list(z.enum(programs)),
  start: z.string(),
  seed: safeText,
  minMonths: count,
  /** No plan is better by the goals in their order; `gap` is how far one could be at most. */
  proven: z.boolean(),
  gap: z.number().nonnegative(),
  method: z.enum(['linear', 'repaired', 'integer', 'greedy']),
  goals: list(
    z.object({
      goal: z.string(),
      priorityClass: count.exactOptional(),
      value: z.number(),
      bound: z.number(),
      gap: z.number().nonnegative(),
    }),
  ),
  funds: list(fundSchema),
  people: count,
  personMonths: count,
  amount: z.number().int(),
  waiting: count,
  excluded: list(z.object({ reason: z.string(), people: count, text: z.string() })),
  months: list(z.object({ month: z.string(), people: count, amount: z.number().int() })),
  notes: list(
    z.object({
      code: z.string(),
      data: safeData,
      text: safeText,
    }),
  ),
});

export const outputFileSchema = z
  .object({ name: z.string(), bytes: count, sha256: z.string() })
  .openapi('BerkasHasil');

export const summarySchema = z
  .object({
    format: z.literal(1),
    language: z.enum(['id', 'en']),
    tenant: z.object({ code: z.string(), name: z.string() }),
    asOf: z.string(),
    roomDigest: z.string(),
    lists: list(listSummarySchema),
    participants,
    totals: z.object({
      rows: rowCounts,
      links: linkCounts,
      persons: count,
      unprotected: count,
      toReview: count,
    }),
    linkage: z.object({
      model: z.string(),
      method: z.literal('posterior_and_chao'),
      precision: z.number(),
      recall: z.number(),
      blockMisses: count,
      rows: z
        .object({
          linked: count,
          review: count,
          new: count,
          precision: z.number(),
          recall: z.number(),
          missed: count,
        })
        .optional(),
      drift: list(
        z.object({
          comparison: z.string(),
          level: z.string(),
          storedBits: z.number(),
          freshBits: z.number(),
        }),
      ),
    }),
    coverage: list(coverageSchema),
    plan,
    files: list(outputFileSchema),
    versions: z.record(z.string(), z.string()),
    measured: z.object({
      machine: z.string(),
      seconds: z.number(),
      steps: list(
        z.object({
          step: z.string(),
          count,
          seconds: z.number(),
          peakMemoryBytes: count,
        }),
      ),
    }),
    /** What codes of this result are called in the language asked for. */
    words: z.object({
      definitions: z.record(
        z.string(),
        z.object({
          name: z.string(),
          formula: z.string().exactOptional(),
          usedBy: z.string().exactOptional(),
          source: z.string().exactOptional(),
        }),
      ),
    }),
  })
  .openapi('Ringkasan');

export type SummaryWire = z.infer<typeof summarySchema>;
export type ListWire = z.infer<typeof listSummarySchema>;
export type CoverageWire = z.infer<typeof coverageSchema>;
export type LawStepWire = z.infer<typeof lawStep>;
export type FundWire = z.infer<typeof fundSchema>;
export type OutputFileWire = z.infer<typeof outputFileSchema>;
