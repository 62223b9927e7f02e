// Plans on the wire: what is asked for, the figures of what comes out, and plans side by side. Figures
// name no person.

import { z } from '@hono/zod-openapi';
import { bpuPrograms } from '@payung/law';
import { isMonth, type Month, type Rupiah } from '@payung/values';
import { safeText } from './issue.ts';

const count = z.number().int();
const most = 9_000_000_000_000;
const money = z
  .custom<Rupiah>(
    (value) => Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) <= most,
  )
  .openapi({ type: 'integer', minimum: 0, maximum: most });
const monthText = z
  .custom<Month>((value) => typeof value === 'string' && isMonth(value))
  .openapi({ type: 'string', pattern: '^\\d{4}-\\d{2}$', example: '2026-12' });
// As the planner names them; written again, so that a page which only reads this needs no office.
export const planGoals = [
  'keep',
  'priority',
  'total',
  'person_months',
  'unbroken',
  'unchanged',
  'steady',
] as const;
const fundId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/);

export const scenarioSchema = z
  .strictObject({
    name: z.string().trim().min(1).max(120),
    start: monthText,
    months: z.number().int().min(1).max(36),
    programs: z.array(z.enum(bpuPrograms)).min(1).max(3).readonly(),
    /** Rules of priority, first first: `belum_terlindungi`, `desil:1-4`, `pekerjaan:NELAYAN` … */
    priority: z.array(z.string().min(1).max(400)).max(12).readonly().default([]),
    measure: z
      .discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('person_months') }),
        z.strictObject({ kind: z.literal('people') }),
        z.strictObject({ kind: z.literal('covered_in'), month: monthText }),
      ])
      .default({ kind: 'person_months' }),
    minMonths: z.number().int().min(1).max(36).default(1),
    goals: z.array(z.enum(planGoals)).min(1).max(7).readonly().exactOptional(),
    /** What this plan changes about the funds of the ledger. */
    funds: z
      .record(
        fundId,
        z.strictObject({
          used: z.boolean().exactOptional(),
          ceiling: money.exactOptional(),
          ceilingMonthly: money.exactOptional(),
        }),
      )
      .default({}),
    /** Bibit undian: fixed before the draw. */
    seed: z.string().trim().min(1).max(120),
  })
  .openapi('Skenario');

const figures = {
  people: count,
  personMonths: count,
  amount: count,
  amountMonthlyMost: count,
  /** After this month most people fall out of protection at once. */
  cliff: z.object({ after: z.string(), people: count }),
  left: count,
  leftInDecember: count,
  waiting: count,
  /** People the branch counts in full. */
  branchCredit: z.number(),
  fullBenefitMonths: count,
  months: z.array(z.object({ month: z.string(), people: count, amount: count })).readonly(),
  funds: z
    .array(
      z.object({
        fund: z.string(),
        name: safeText,
        ceiling: count,
        amount: count,
        left: count,
        people: count,
        personMonths: count,
        unfilledMonths: count,
      }),
    )
    .readonly(),
  excluded: z.array(z.object({ reason: z.string(), people: count, text: safeText })).readonly(),
  notes: z.array(z.object({ code: z.string(), text: safeText })).readonly(),
  proven: z.boolean(),
  gap: z.number(),
  method: z.enum(['linear', 'repaired', 'integer', 'greedy']),
  /** Of the register and the money this was reckoned on. */
  ground: z.object({ change: count, act: count }),
} as const;

export const planFiguresSchema = z.object({ name: safeText, ...figures }).openapi('AngkaRencana');
const kept = { id: z.uuid(), name: safeText, madeBy: z.string(), madeAt: z.string() } as const;
export const keptPlanSchema = z
  .object({ ...kept, scenario: scenarioSchema, figures: planFiguresSchema })
  .openapi('RencanaTersimpan');
export const keptPlansSchema = z.object({
  plans: z
    .array(z.object({ ...kept, people: count, personMonths: count, amount: count }))
    .readonly(),
  next: z.string().exactOptional(),
});
export const planIdParam = z.object({ id: z.uuid() });
export const madePlanSchema = z.object({ id: z.uuid(), figures: planFiguresSchema });
export const comparisonQuery = z.strictObject({
  ids: z
    .string()
    .max(200)
    .transform((text) => text.split(',').filter((each) => each !== ''))
    .pipe(z.array(z.uuid()).min(2).max(4))
    .openapi({ type: 'string' }),
});
export const comparisonSchema = z.object({ plans: z.array(keptPlanSchema).readonly() });

export type ScenarioWire = z.infer<typeof scenarioSchema>;
export type NewScenarioWire = z.input<typeof scenarioSchema>;
export type PlanFiguresWire = z.infer<typeof planFiguresSchema>;
export type KeptPlanWire = z.infer<typeof keptPlanSchema>;
export type KeptPlansWire = z.infer<typeof keptPlansSchema>;
