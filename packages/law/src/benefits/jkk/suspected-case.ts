// Dugaan kecelakaan kerja atau penyakit akibat kerja (PAK): care is guaranteed from the suspicion
// until the decision, and others than the employer may notify it. Permenaker 1/2025 arts 8A-8F (PU)
// and 48A (BPU).

import { type Explained, type FigureStep, stepOf } from '../../explained.ts';
import { choice, listOf, may, need, onDay, record, type TypeOf } from '../../facts.ts';
import type { Figures } from '../../generated/parameters.ts';
import { getParameter } from '../../parameter.ts';
import { rule } from '../../rule.ts';
import type { Permission } from '../../unit.ts';

export const suspectedNotifiers = [
  'participant',
  'family',
  'union',
  'group',
  'health_facility',
] as const satisfies readonly (keyof Figures['benefits.jkk.suspected_notifier_pu'])[];
export const noticeContents = [
  'participant_number_or_nik',
  'course_of_events',
  'contact',
  'kind_of_work',
  'length_of_service',
  'exposure',
  'clinical_diagnosis',
] as const satisfies readonly (keyof Figures['benefits.jkk.suspected_accident_content'])[];
export type NoticeContent = (typeof noticeContents)[number];

/** Tujuan pemberitahuan: art. 8A(1) and 48A(1). */
const recipients = {
  PU: ['employer', 'BPJS', 'BPJS_KESEHATAN', 'labour_office'],
  BPU: ['labour_office', 'BPJS', 'BPJS_KESEHATAN'],
} as const;

const facts = record({
  noticeOn: need(
    'Tanggal pemberitahuan',
    'Day of the notice',
    onDay('benefits.jkk.suspected_care'),
  ),
  segment: need('Segmen', 'Segment', choice(['PU', 'BPU'])),
  suspected: need('Yang diduga', 'What is suspected', choice(['accident', 'disease'])),
  notifier: need('Yang memberitahukan', 'Who notifies', choice(suspectedNotifiers)),
  contents: need('Isi yang sudah ada', 'Contents at hand', listOf(choice(noticeContents))),
  // Absent: not decided yet.
  decision: may(
    'Kesimpulan: akibat kerja atau bukan',
    'Decision: by work or not',
    choice(['by_work', 'not_by_work']),
  ),
});
export type SuspectedCaseFacts = TypeOf<typeof facts>;

/** `value`: whether care is guaranteed by JKK as things stand. */
export type SuspectedCase = Explained<Permission> & {
  readonly mayNotify: Permission;
  /** What the notice still lacks. */
  readonly missing: readonly NoticeContent[];
  readonly recipients: readonly string[];
  /** The notice of another does not free the employer from his own report. */
  readonly employerStillReports: boolean;
};

/**
 * What holds for a suspected case.
 *
 * @example
 * suspectedCase({ noticeOn: day('2026-07-01'), segment: 'PU', suspected: 'accident', notifier: 'family', contents: ['contact', 'course_of_events'] })
 * // { ok: true, value: { value: 'yes', mayNotify: 'yes', missing: ['participant_number_or_nik'], … }, … }
 */
export const suspectedCase = rule({
  id: 'benefits.jkk.suspected_case',
  term: {
    id: 'Dugaan kecelakaan kerja atau penyakit akibat kerja',
    en: 'Suspected work accident or occupational disease',
  },
  sources: [{ law: 'Permenaker 1/2025', article: '8A sampai 8F, 48A' }],
  facts,
  decide: (input): SuspectedCase => {
    const care = getParameter('benefits.jkk.suspected_care', input.noticeOn);
    const may = notifierStep(input);
    const content = contentsOf(input);
    return {
      value: input.decision === 'not_by_work' ? 'no' : care.value,
      mayNotify: may.value,
      missing: content.missing,
      recipients: recipients[input.segment],
      employerStillReports: input.segment === 'PU',
      steps: [stepOf(care, care.value), may.step, ...content.steps],
    };
  },
});

function notifierStep(input: SuspectedCaseFacts): {
  readonly value: Permission;
  readonly step: FigureStep;
} {
  const { notifier, noticeOn } = input;
  const table =
    input.segment === 'PU'
      ? getParameter('benefits.jkk.suspected_notifier_pu', noticeOn)
      : getParameter('benefits.jkk.suspected_notifier_bpu', noticeOn);
  const value = table.value[notifier];
  return { value, step: stepOf(table, value, { row: notifier }) };
}

function contentsOf({ suspected, contents, noticeOn }: SuspectedCaseFacts) {
  const table =
    suspected === 'accident'
      ? getParameter('benefits.jkk.suspected_accident_content', noticeOn)
      : getParameter('benefits.jkk.suspected_disease_content', noticeOn);
  const needed = noticeContents.filter((each) => table.value[each] === 'yes');
  return {
    missing: needed.filter((each) => !contents.includes(each)),
    steps: needed.map((row) => stepOf(table, table.value[row], { row })),
  };
}
