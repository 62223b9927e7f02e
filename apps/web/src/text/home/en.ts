// The same in English.

import type { id } from './id.ts';

export const en: Readonly<Record<keyof typeof id, string>> = {
  leader_title: 'Where we stand',
  leader_empty: 'No file of participants yet, hence no figure.',
  leader_hidden: 'few',
  leader_covered:
    'Coverage of {region} is {percent} in {month}: {people} of {base} workers. Base of {year}: {source}.',
  leader_without_base:
    '{region}: {people} workers covered in {month}. No base is stated, hence no percentage.',
  leader_rank: 'Rank {rank} of {of} in {within}.',
  leader_gap: '{gap} more workers are needed for the target of {percent} in {year}.',
  leader_reached: 'The target of {percent} in {year} is reached.',
  leader_fundable: 'Money at hand can pay for {people} of them for {months} months.',
  leader_unfunded: 'Money at hand does not reach for anybody for {months} months.',
  leader_coverage: 'See coverage',
  leader_target: 'See targets by region',
  home_decide: 'Decisions awaited',
  home_decide_none: 'No decision waits for you.',
  alert_agreement_ending: '{reference} ends {day}',
  alert_agreement_ended: '{reference} ended {day}',
  alert_agreement_text: 'Renew or end: {title}.',
  alert_commitment: '{who}: {what}',
  alert_commitment_text: 'Commitment of a meeting, by {day}.',
  alert_duties: '{count} duties of Inpres 2/2021 without a step',
  alert_duties_text: 'Record the step and its evidence, or who does it.',
  alert_regulation: 'No regulation of the region holds yet',
  alert_regulation_text:
    'Inpres 2/2021 asks for regulation and budget; record its number where there is one.',
  alert_report: 'Report {number} waits to be signed',
  alert_report_text: 'Made {day}. Nobody signs the report he made.',
  alert_meeting: '{title} is not closed',
  alert_meeting_text: 'Meeting of {day}: close it, so that minutes and commitments stay.',
  alert_left: '{days} days left',
  alert_today: 'today',
  alert_late: '{days} days late',
  home_shortcut_agreements: 'KSO, MoU and PKS: parties, terms, renewal.',
  home_shortcut_regulations: 'Regulations, decrees and circulars that hold.',
  home_shortcut_duties: 'Duties of Inpres 2/2021 by actor, with their evidence.',
  home_shortcut_paritrana: 'Criteria, own score, and the cheapest step up.',
  home_shortcut_reports: 'Periodic reports frozen, signed and scheduled.',
  home_shortcut_review: 'Doubtful pairs: the same person or not.',
  home_shortcut_check: 'Who of your list is covered, without keeping it.',
};
