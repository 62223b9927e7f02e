// Words of annex, public list and addendum in English.

import type { DecisionText } from './id.ts';

export const en: DecisionText = {
  title: 'Annex of the decision',
  addendumTitle: 'Annex of the addendum',
  lead: 'People whose employment social security contributions are paid',
  numberAndDay: 'Number {number}, {day}',
  amends: 'Amends decision {number} (digest {head})',
  masked: 'NIKs are masked. The full annex is for signatory and branch only.',
  whole: 'Holds whole NIKs: keep it closed and do not pass it on.',
  head: 'Digest of the list (SHA-256): {head}',
  headNote:
    'If one letter changes, this digest no longer fits. Check with: payung decision verify.',
  byVillage: 'Totals by village',
  byFund: 'Totals by fund',
  total: 'Total',
  sheet: 'Annex',
  page: 'Page {page} of {pages}',
  villageUnknown: 'unknown',
  nobody: 'empty',
  columns: {
    row: 'No.',
    nik: 'NIK',
    name: 'Name',
    birth: 'Birth date',
    village: 'Village',
    occupation: 'Occupation',
    fund: 'Fund',
    months: 'Months',
    cost: 'Contribution a month',
    amount: 'Total',
    people: 'People',
    personMonths: 'Person-months',
    reason: 'Reason',
    leaves: 'Leaves',
    takes: 'Takes the place',
    from: 'From',
  },
  reasons: {
    died: 'died',
    moved: 'moved',
    became_pu: 'became a wage earner',
    refused: 'refused',
    over_age: 'over the age limit',
    already_participant: 'participant already',
    objection: 'objection upheld',
  },
  rest: { taken: '', vacant: 'empty place', returned: 'back to the fund' },
  publicTitle: 'Provisional list for objections: {village}',
  publicLead:
    'Objections from {from} to {until}. Tell the village office or the Dinas, naming the row.',
};
