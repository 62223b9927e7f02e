// The closed list of what published texts count, each with the units it may come in.

/** Unit words of the data file; `rank of 38` names how many were ranked. */
export const metricUnits = {
  active_participants: ['people'],
  eligible_workers: ['people'],
  unprotected_workers: ['people'],
  coverage_pct: ['percent'],
  coverage_change_points: ['points'],
  coverage_commitment_pct: ['percent'],
  other_regencies_below_pct: ['percent'],
  rank: ['rank of 6', 'rank of 38'],
  regencies_in_category: ['regencies'],
  target_pct: ['percent'],
  target_workers: ['people'],
  target_gap_workers: ['people'],
  target_growth_pct: ['percent'],
  vulnerable_funded_workers: ['people'],
  vulnerable_listed_workers: ['people'],
  proposed_workers: ['people'],
  months_funded: ['months'],
  months_aimed: ['months'],
  budget_idr: ['IDR'],
  claims_cases: ['cases'],
  claims_families: ['families'],
  claims_paid_idr: ['IDR'],
  benefit_idr: ['IDR'],
  scholarship_idr: ['IDR'],
  scholarship_children: ['children'],
  arrears_idr: ['IDR'],
  arrears_recovered_idr: ['IDR'],
  skk_count: ['letters'],
  employers: ['employers'],
  employers_in_arrears: ['employers'],
  employers_inspected: ['employers'],
  eligible_projects: ['projects'],
  population: ['people'],
  labour_force: ['people'],
  employed: ['people'],
  poverty_pct: ['percent'],
  poverty_target_pct: ['percent'],
  poverty_fall_points: ['percent'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Metric = keyof typeof metricUnits;

export function isMetric(text: string): text is Metric {
  return Object.hasOwn(metricUnits, text);
}

export function isUnitOf(metric: Metric, unit: string): boolean {
  const units: readonly string[] = metricUnits[metric];
  return units.includes(unit);
}
