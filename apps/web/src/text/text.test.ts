// The catalogues: both languages say the same things with the same fillings, and no words lie idle.

import { expect, test } from 'vitest';
import * as accountEn from './account/en.ts';
import * as accountId from './account/id.ts';
import * as casesEn from './cases/en.ts';
import * as casesId from './cases/id.ts';
import * as frameEn from './en.ts';
import * as homeEn from './home/en.ts';
import * as homeId from './home/id.ts';
import * as frameId from './id.ts';
import * as lawEn from './law/en.ts';
import * as lawId from './law/id.ts';
import * as monevEn from './monev/en.ts';
import * as monevId from './monev/id.ts';
import * as moneyEn from './money/en.ts';
import * as moneyId from './money/id.ts';
import * as offlineEn from './offline/en.ts';
import * as offlineId from './offline/id.ts';
import * as peopleEn from './people/en.ts';
import * as peopleId from './people/id.ts';
import * as publicEn from './public/en.ts';
import * as publicId from './public/id.ts';
import * as reportsEn from './reports/en.ts';
import * as reportsId from './reports/id.ts';
import * as reviewEn from './review/en.ts';
import * as reviewId from './review/id.ts';
import * as sampleEn from './sample/en.ts';
import * as sampleId from './sample/id.ts';
import * as staffEn from './staff/en.ts';
import * as staffId from './staff/id.ts';
import { addWords, compileText, i18n } from './text.ts';
import * as workEn from './work/en.ts';
import * as workId from './work/id.ts';

type Words = Readonly<Record<string, string>>;
const inId = [
  frameId,
  accountId,
  casesId,
  homeId,
  lawId,
  monevId,
  moneyId,
  offlineId,
  peopleId,
  publicId,
  reportsId,
  reviewId,
  sampleId,
  staffId,
  workId,
].map((each): Words => each.id);
const inEn = [
  frameEn,
  accountEn,
  casesEn,
  homeEn,
  lawEn,
  monevEn,
  moneyEn,
  offlineEn,
  peopleEn,
  publicEn,
  reportsEn,
  reviewEn,
  sampleEn,
  staffEn,
  workEn,
].map((each): Words => each.en);
const [id, en]: [Words, Words] = [Object.assign({}, ...inId), Object.assign({}, ...inEn)];
const keys = Object.keys(id);
const fillings = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();

test.each(keys)('%s has the same fillings in both languages', (key) => {
  const [indonesian = '', english = ''] = [id[key], en[key]];
  expect(indonesian.trim()).not.toBe('');
  expect(english.trim()).not.toBe('');
  expect(fillings(english)).toEqual(fillings(indonesian));
});

test('no key stands in two catalogues', () => {
  const all = inId.flatMap((words) => Object.keys(words));
  expect(all.length).toBe(new Set(all).size);
});

test('a text is filled, wherever its fillings stand', () => {
  expect(compileText('{a} dari {b} orang')).toEqual([['a'], ' dari ', ['b'], ' orang']);
  expect(compileText('tanpa isi')).toEqual(['tanpa isi']);
  expect(i18n._('run_rows_of', { done: '1', total: '2' })).toBe('1 dari 2 baris');
});

test('English is not loaded before it is wanted', () => {
  let asked = 0;
  addWords({ uji_satu: 'satu' }, async () => {
    asked += 1;
    return { uji_satu: 'one' };
  });
  expect([i18n._('uji_satu'), asked]).toEqual(['satu', 0]);
});

/** Keys that are put together in the code: `link_${status}`. */
const families = [
  ...['review_field_', 'review_ask_', 'review_likely_', 'review_state_', 'review_fate_'],
  ...['review_said_', 'review_show_', 'review_strength_', 'check_status_', 'check_payer_'],
  ...['claim_state_', 'claim_cause_', 'claim_move_', 'claim_deadline_', 'claim_paper_'],
  ...['claim_document_', 'claim_extra_', 'claim_relation_', 'claim_year_'],
  ...['letter_kind_', 'letter_way_', 'skk_gap_', 'column_', 'columns_without_'],
  ...['case_state_', 'case_move_', 'case_finding_', 'case_outcome_'],
  ...['answer_kind_', 'holidays_kind_'],
  ...['permit_set_', 'permit_files_', 'permits_mark_', 'permits_now_', 'sending_step_'],
  ...['agreement_kind_', 'agreement_standing_', 'agreements_due_', 'regulation_kind_'],
  ...['duty_state_', 'reminder_to_', 'commitment_measure_', 'commitment_whom_'],
  ...['report_kind_', 'report_state_', 'report_step_', 'report_sign_', 'report_paper_'],
  ...['schedule_missed_', 'sample_step_'],
  ...['meeting_kind_', 'meeting_state_', 'obstacle_', 'commitment_'],
  ...['minutes_of_', 'minutes_take_', 'alert_agreement_'],
  ...['link_', 'severity_', 'lists_', 'role_', 'jobstep_', 'ev_mark_', 'person_sex_'],
  ...['calculate_pu', 'calculate_bpu', 'calculate_construction', 'calculate_pmi'],
  ...['rank_coverage', 'rank_progress', 'rank_distance', 'rank_uncovered'],
  ...['rank_regency', 'rank_district', 'rank_village'],
];

const sources = import.meta.glob<string>(['../**/*.{ts,tsx}', '!../text/**'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

test('every text is used somewhere', () => {
  const all = Object.values(sources).join('\n');
  const idle = keys.filter(
    (key) => !all.includes(`'${key}'`) && !families.some((family) => key.startsWith(family)),
  );
  expect(idle).toEqual([]);
});
