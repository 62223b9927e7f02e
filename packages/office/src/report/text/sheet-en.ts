// All words of the region sheet in English.

import type { SheetText } from './sheet-words.ts';

export const sheetEn: SheetText = {
  title: 'Region sheet of Jamsostek',
  subtitle: 'Figures of {month}',
  levels: {
    nation: 'Indonesia',
    district: 'Kecamatan {name}',
    papuaDistrict: 'Distrik {name}',
    kelurahan: 'Kelurahan {name}',
    village: 'Desa {name}',
  },
  lead: {
    covered: '{name}: {part} workers covered of {base}: {percent}.',
    base: 'Base of {year}: {definition}; source: {source}.',
    withoutPercent: '{name}: {part} workers covered.',
    noBase: 'No base is stated, hence no percentage.',
    missing: 'Target {percent} in {year}: {gap} people short. Source of the target: {source}.',
    reached: 'Target {percent} in {year} is reached. Source of the target: {source}.',
    rank: 'Rank {rank} of {of} in {within}.',
    more: '{count} more people in {months} months.',
    fewer: '{count} fewer people in {months} months.',
    same: 'As many people as {months} months before.',
  },
  segments: 'By segment (people)',
  parts: {
    nation: 'By province (people)',
    province: 'By regency and city (people)',
    regency: 'By kecamatan (people)',
    district: 'By desa and kelurahan (people)',
    village: '',
  },
  unknownPart: 'Place not known',
  otherParts: '{count} others',
  trend: 'Month by month (people)',
  questions: 'To be decided',
  question: {
    base: 'Which base is used, and by which letter?',
    gap: 'Who covers the {gap} people who are short, with which fund, by when?',
    open: 'On whose list are the {open} workers who are not covered?',
    above: 'There are more participants than the base: is this base still right?',
    segment: 'The segment of {people} people is unknown: who completes it?',
  },
  method: 'Covered: enrolled and in force in {month}; BPU only where paid.',
  footer: 'Made by Payung; digest of the figures {digest}',
  hidden: 'hidden',
  unknown: 'Segment unknown',
  segmentNames: {
    PU: 'Wage earners (PU)',
    BPU: 'Not wage earners (BPU)',
    JAKON: 'Construction',
    PMI: 'Migrant workers (PMI)',
  },
};
