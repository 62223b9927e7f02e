// All words of `payung paritrana` in English.

import type { ParitranaWords } from './id.ts';

export const en: ParitranaWords = {
  help: `payung paritrana: the Paritrana sheet of a region's own criteria, weights and scores

Usage:
  payung paritrana sheet --region 75.02 --scheme SCHEME.csv --scores SCORES.csv --out FOLDER
      [--format pdf,docx,xlsx,txt] [--day DAY] [--lang id|en]
      Own score, what is missing, and the cheapest step by point. Payung brings no official weights:
      columns of SCHEME skema, tahun, kriteria, nama, bobot, tanda (C or U), sumber; of SCORES
      kriteria, nilai, bukti, langkah, biaya, naik.

Exit code: 0 done, 2 refused.`,
  actionUnknown: 'Command “paritrana {value}” is unknown; use sheet.',
  regionMissing: 'Name the region: --region 75.02.',
  optionMissing: 'Name {value}.',
  formatUnknown: 'The format “{value}” is unknown; use pdf, docx, xlsx, or txt.',
  schemeEmpty: 'The scheme {value} holds no criterion.',
  paperName: 'paritrana.{format}',
  written: 'Written: {file}',
};
