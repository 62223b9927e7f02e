// English words of coverage: metrics, segments, findings and the table of published figures.

import type { CoverageText } from './words.ts';

export const en: CoverageText = {
  metric: {
    active_participants: 'Active participants',
    eligible_workers: 'Base (workers)',
    unprotected_workers: 'Not protected',
    coverage_pct: 'Coverage',
    coverage_change_points: 'Change of coverage',
    coverage_commitment_pct: 'Coverage commitment',
    other_regencies_below_pct: 'Other regencies below',
    rank: 'Rank',
    regencies_in_category: 'Regencies in category',
    target_pct: 'Coverage target',
    target_workers: 'Target workers',
    target_gap_workers: 'Gap to target',
    target_growth_pct: 'Growth target',
    vulnerable_funded_workers: 'Funded vulnerable workers',
    vulnerable_listed_workers: 'Listed vulnerable workers',
    proposed_workers: 'Proposed workers',
    months_funded: 'Months funded',
    months_aimed: 'Months aimed at',
    budget_idr: 'Budget',
    claims_cases: 'Claims',
    claims_families: 'Families paid',
    claims_paid_idr: 'Claims paid',
    benefit_idr: 'Benefit',
    scholarship_idr: 'Scholarships paid',
    scholarship_children: 'Children with scholarship',
    arrears_idr: 'Arrears',
    arrears_recovered_idr: 'Arrears recovered',
    skk_count: 'Special powers of attorney (SKK)',
    employers: 'Employers',
    employers_in_arrears: 'Employers in arrears',
    employers_inspected: 'Employers inspected',
    eligible_projects: 'Projects',
    population: 'Population',
    labour_force: 'Labour force',
    employed: 'Employed people',
    poverty_pct: 'Poverty',
    poverty_target_pct: 'Poverty target',
    poverty_fall_points: 'Fall of poverty',
  },
  unit: {
    people: '',
    children: 'children',
    families: 'families',
    months: 'months',
    cases: 'cases',
    letters: 'letters',
    employers: '',
    projects: 'projects',
    regencies: 'regions',
    points: 'points',
  },
  level: {
    national: 'national',
    province: 'province',
    regency: 'kabupaten',
    city: 'kota',
    branch: 'branch of BPJS Ketenagakerjaan',
    kanwil: 'regional office of BPJS Ketenagakerjaan',
  },
  placement: {
    area: 'no administrative region',
    ambiguous: 'this name fits more than one region',
    unknown: 'this name is not in the Kemendagri list',
  },
  exactness: { about: 'about', rounded: 'rounded', at_least: 'more than', at_most: 'at most' },
  head: {
    date: 'Date',
    segment: 'Segment',
    percent: 'Coverage',
    heads: 'Active participants',
    base: 'Base',
    source: 'Source',
    other: 'Other figures',
    findings: 'Findings',
  },
  word: { all: 'all', undated: 'undated', computed: 'computed', rankOf: 'of', none: '—' },
  month: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  severity: { contradiction: 'Contradiction', warning: 'To be checked', note: 'Note' },
  finding: {
    same_heads_two_percentages:
      'Practically the same participants ({1} and {3}), yet coverage is {2} and {4}: two bases are in use, about {baseA} and {baseB} workers.',
    two_values: 'Two values for one thing: {1} and {2}.',
    quotient_mismatch: 'Printed {1}, but {2} over {3} is {computed%}: one of the three is wrong.',
    gap_mismatch: 'Printed {1}, but the other figures of that time ({rest}) give about {expected}.',
    parts_exceed_total: 'The segments add up to {sum}, {difference} more than the total ({1}).',
    parts_below_total:
      'The segments add up to {sum}, {difference} less than the total ({1}); a segment may not be named.',
    target_below_coverage:
      'The target {1} lies below the coverage already reached, {2}: probably a misplaced comma.',
    funded_above_base:
      'More vulnerable workers funded, {1}, than workers in the base they belong to, {2}.',
    above_base:
      'Coverage {1} is above the base; normal where participants are counted at work and people at home. Shown as it is.',
    base_changed:
      'The base moved from {from} {fromOrigin} to {to} {toOrigin} ({change}): percentages before and after cannot be compared.',
    percent_fell_heads_rose:
      'Coverage fell from {1} to {3} while participants rose from {2} to {4}: it is the base that changed.',
    digits_swapped:
      'Two values for one thing: {1} and {2}; one is the other with digits swapped or lost.',
    ratio_not_of_heads: 'Printed {1}, but the heads of the same text give {computed%}.',
    remainder_mismatch: 'Coverage {1} leaves {expected%}, but {printed%} was printed as the rest.',
    gap_against_whole:
      'Printed gap {1}: that is the gap to 100 %, not to the target ({2}), which gives about {expected}.',
    target_printed_as_gap:
      'Printed {1} not protected: that is the target ({2} of {4} = {target}), not the gap; base minus participants ({3}) gives about {expected}.',
    potential_as_participants:
      'Printed as participants by segment ({1}; {rest}): together {sum}, but all participants are about {heads}. What was printed is the potential.',
    one_count_two_segments:
      'The same count, {1}, was printed for two segments; one of them is wrong.',
    fall_called_rise: 'The next figure, {percent%}, is said to exceed {1}, but is lower.',
    not_the_highest:
      '{1} was called the highest, but {2} is higher, at most {months} months apart.',
    not_the_lowest: '{1} was called the lowest, but {2} is lower, at most {months} months apart.',
    impossible_change:
      'From {1} to {2} within a short time: such a change needs a cause, or the basis differs.',
  },
};
