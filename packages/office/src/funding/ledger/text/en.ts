// Why funding refuses, in English.

import type { FundingRefusalTexts } from './words.ts';

export const en: FundingRefusalTexts = {
  needs_whole_tenant:
    'Your rights cover {area} only; this needs rights over the whole regency. Ask a regency officer.',
  role_may_not: 'The role {role} may not do this. Ask a verifier of the Pemda.',
  approver_is_actor: 'Whoever agrees has to be somebody else.',
  approver_missing: 'This needs the agreement of a second person; say whose.',
  key_reused:
    'The key {key} was used for another request. Take a new key, or send exactly the same request.',
  fund_known: 'The fund {fund} is known. Changes of its ceiling are posted as additions or cuts.',
  fund_unknown: 'The fund {fund} is not recorded yet. Record it with its document first.',
  fund_window: 'Period of fund {fund} ({from} to before {until}) or its ceiling does not fit.',
  fund_overspent:
    'The fund {fund} lacks {short}. Take fewer people or months, or raise the ceiling with a document.',
  fund_month_overspent: 'The limit of a month on {fund} is passed by {short}.',
  ledger_below_zero:
    'This posting takes more than there is in fund {fund} (stage {stage}, {short} short).',
  entry_unknown: 'Entry {entry} of fund {fund} does not exist or is not corrected here.',
  entry_reversed: 'Entry {entry} of fund {fund} was corrected already.',
  document_missing: 'Name the document (DPA, SP2D, letter).',
  assignment_invalid: 'Line {line} of the plan does not fit: {problem}. Correct the plan.',
  reservation_unknown: 'There is no reservation {reservation}.',
  reservation_gone: 'Reservation {reservation} was decided or released already.',
  number_taken: 'The decision number {number} is taken. Check the number.',
  nobody_left: 'There is nobody left to decide on.',
  decision_unknown: 'There is no decision {decision}.',
  not_an_original: 'Decision {decision} is an addendum; name the original.',
  place_unknown: 'There is no place {place} in this decision.',
  holder_unknown: 'Person {person} does not hold place {place} in {month}.',
  month_outside: '{month} lies outside the months of place {place}.',
  place_paid:
    'Place {place} is paid for, so its months cannot go back to the fund. Fill it or leave it empty; money that comes back is posted as a return.',
  waiting_empty: 'Nobody is left on the waiting list whom fund {fund} may pay for.',
  replacement_unfit: 'Person {person} cannot take place {place}: {problem}.',
  row_unknown: 'There is no row {row} in this list.',
  objection_unknown: 'There is no objection {objection}.',
  objection_closed: 'Objection {objection} was decided already.',
  objection_period: 'Objections to this decision run from {from} to {until}; {day} lies outside.',
  nothing_to_send: 'Nothing to send: all were sent, are active or wait for repair.',
  blank_unfit: 'The blank {file} cannot be filled: {detail}',
  nothing_to_pay: 'No active participant of sending {sending} is unpaid.',
  sending_unknown: 'There is no sending {sending}.',
  reply_read: 'This reply was read as number {reply}; nothing changed.',
  reply_of_another:
    'This reply does not belong to sending {sending}: {unmatched} of {rows} rows are not in it. Check the file.',
  reply_unreadable: 'The reply file cannot be read: {detail}',
  reply_counts_differ:
    'Counts differ: the branch says {said} rejected, the file holds {found}. Download the failed rows again.',
  row_not_rejected: 'Row {row} of sending {sending} was not rejected by the branch.',
  repair_exists: 'Row {row} of sending {sending} was repaired already.',
  payer_taken: 'Person {person} is paid for by another fund in the same month.',
  flag_unknown: 'There is no open flag {flag}.',
  draw_unknown: 'There is no draw {draw}.',
  draw_done: 'Draw {draw} was done and cannot be repeated.',
  seed_differs: 'The seed is not the one that was fixed before.',
  seed_too_late:
    'The seed was fixed after this list was frozen. A draw counts only with a seed fixed before.',
};
