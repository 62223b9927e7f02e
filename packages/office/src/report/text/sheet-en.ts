// All words of the region sheet in English.

import type { SheetText } from './sheet-words.ts';

export const sheetEn: SheetText = {
  title: 'Region sheet of Jamsostek',
  subtitle: 'Figures of {month}',
  lead: {
    covered: '{name}: {part} workers covered of {base} (base of {year}): {percent}.',
    noBase: '{name}: {part} workers covered. No base is stated, hence no percentage.',
    missing: 'Target {percent} in {year}: {gap} people short.',
    reached: 'Target {percent} in {year} is reached.',
    rank: 'Rank {rank} of {of} in {within}.',
    more: '{count} more people in {months} months.',
    fewer: '{count} fewer people in {months} months.',
    same: 'As many people ({count} changed) as {months} months before.',
  },
  segments: 'By segment (people)',
  trend: 'Month by month (people)',
  questions: 'To be decided',
  question: {
    base: 'Which base is used, and by which letter?',
    gap: 'Who covers the {gap} people who are short, with which fund, by when?',
    open: 'On whose list are the {open} workers who are not covered?',
    above: 'There are more participants than the base: is this base still right?',
    segment: 'The segment of {people} people is unknown: who completes it?',
  },
  method: {
    base: 'Base: {definition}, {year} ({source}).',
    target: 'Target: {source}.',
    people: 'Numerator: people with a membership in the month from {day}; BPU only where paid.',
  },
  footer: 'Made by Payung from answer {digest}',
  hidden: 'hidden',
  unknown: 'Segment unknown',
  segmentNames: {
    PU: 'Wage earners (PU)',
    BPU: 'Not wage earners (BPU)',
    JAKON: 'Construction',
    PMI: 'Migrant workers (PMI)',
  },
};
