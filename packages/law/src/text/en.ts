// Words of the law's figures in English: units, answers, sources of money.

import type { LawTexts } from '../step-text.ts';

export const en: LawTexts = {
  units: {
    'rate of bracket basis': 'of the bracket basis',
    'rate of normal contribution due': 'of the normal contribution',
    'rupiah per month': 'a month',
    rupiah: '',
    months: 'months',
    'years of age': 'years',
    'day of contribution month': 'of the contribution month',
    permission: '',
  },
  permissions: { yes: 'yes', no: 'no', unconfirmed: 'not settled' },
  fundSources: {
    APBD_KAB: 'Regency budget (APBD)',
    APBD_PROV: 'Provincial budget (APBD)',
    APBN: 'State budget (APBN)',
    ADD: 'Village allocation (ADD)',
    DANA_DESA: 'Village fund (Dana Desa)',
    DBH_SAWIT: 'Palm-oil revenue share (DBH Sawit)',
    DBH_CHT: 'Tobacco-excise revenue share (DBH CHT)',
    CSR: 'CSR/TJSL',
    DONATUR: 'Donors',
    MANDIRI: 'The worker himself',
  },
  article: 'art.',
  since: 'in force since {from}',
  period: 'in force from {from} until before {until}',
  unconfirmed: 'unconfirmed',
};
