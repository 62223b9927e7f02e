// Texts of the issues of the law in Indonesian, apart from the others: a page with a calculator loads only these.

import type { LawIssueCatalogue } from './catalogue.ts';

export const law: LawIssueCatalogue = {
  law_fact_missing: {
    problem: 'Fakta {key} belum diisi; aturan ini membutuhkannya ({law}).',
    remedy: 'Isi dengan: {expected}.',
  },
  law_fact_invalid: {
    problem: 'Nilai “{value}” untuk {key} tidak dapat dipakai ({law}).',
    remedy: 'Yang diharapkan: {expected}.',
  },
  law_fact_unknown: {
    problem: 'Fakta {key} tidak dikenal aturan ini ({law}).',
    remedy: 'Hapus, atau perbaiki ejaannya. Yang dikenal: {expected}.',
  },
  law_facts_contradict: {
    problem: 'Nilai “{value}” untuk {key} bertentangan dengan fakta lain ({law}).',
    remedy: 'Yang diharapkan: {expected}.',
  },
  law_before_rule: {
    problem: '{key} {value} mendahului aturan tertua yang dikenal ({law}).',
    remedy: 'Isi {expected}; untuk masa sebelumnya hitung di luar program ini.',
  },
  law_beyond_known: {
    problem: '{key} {value} melewati hukum yang dikenal sampai {checkedOn} ({law}).',
    remedy: 'Dipakai angka terakhir; periksa apakah aturannya sudah berubah.',
  },
  law_rule_unknown: {
    problem: 'Aturan “{value}” tidak dikenal.',
    remedy: 'Yang dikenal: {expected}.',
  },
  law_override_invalid: {
    problem: 'Pengandaian “{value}” untuk {key} tidak dapat dipakai.',
    remedy: 'Yang diharapkan: {expected}.',
  },
};
