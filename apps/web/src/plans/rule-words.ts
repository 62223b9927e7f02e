// What the rules of priority are called.

import type { TextKey, TextOf } from '../text/text.ts';

export const ruleTexts: Readonly<Record<string, TextKey>> = {
  belum_terlindungi: 'rule_uncovered',
  nonaktif_lebih_dulu: 'rule_inactive',
  usia_tertua_lebih_dulu: 'rule_oldest',
  usia_termuda_lebih_dulu: 'rule_youngest',
  pekerjaan_jelas_lebih_dulu: 'rule_work_known',
  tanggal_lahir_pasti_lebih_dulu: 'rule_birth_sure',
  desil_terendah_lebih_dulu: 'rule_decile',
  disabilitas_lebih_dulu: 'rule_disability',
  nafkah_tunggal_lebih_dulu: 'rule_breadwinner',
  keluarga_belum_terlindungi_lebih_dulu: 'rule_family',
};

/** A rule with own figures is shown as it is written. */
export function ruleText(rule: string, text: TextOf): string {
  const key = ruleTexts[rule];
  return key === undefined ? rule : text(key);
}
