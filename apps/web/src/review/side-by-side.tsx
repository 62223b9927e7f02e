// Two records side by side: a line for each field, differing letters marked, and beside them how far the field
// speaks for one person.

import type { ReviewItemWire, ReviewRecordWire } from '@payung/server/wire';
import { dayText } from '../parts/format.ts';
import type { TextKey } from '../text/keys.ts';
import { type TextOf, useLanguage, useText } from '../text/text.ts';
import { differing, type Piece } from './differ.ts';

type Candidate = ReviewItemWire['candidates'][number];
type Evidence = Candidate['evidence'][number];

/** Fields in the order of the eye; `proof`: the evidence that speaks of each. */
const fields = [
  { field: 'name', proof: 'name' },
  { field: 'nik', proof: 'nik' },
  { field: 'birth', proof: 'birth' },
  { field: 'sex', proof: 'sex' },
  { field: 'village', proof: 'place' },
  { field: 'mother', proof: 'mother' },
  { field: 'phone', proof: 'phone' },
  { field: 'familyCard', proof: 'family_card' },
] as const;
type Field = (typeof fields)[number]['field'];

type Props = { readonly item: ReviewItemWire; readonly candidate: Candidate | undefined };

export function SideBySide({ item, candidate }: Props) {
  const text = useText();
  const language = useLanguage();
  const shown = (record: ReviewRecordWire | undefined, field: Field) =>
    shownOf(record, field, (day) => dayText(day, language), text);
  const lines = fields
    .map(({ field, proof }) => ({
      ...{ field, one: shown(item.record, field), other: shown(candidate?.record, field) },
      evidence: candidate?.evidence.find((each) => each.field === proof),
    }))
    .filter(({ one, other }) => one !== '' || other !== '');
  const relatives = candidate?.evidence.find((each) => each.field === 'relatives');
  return (
    <table className="beside">
      <caption className="visually-hidden">{text('review_pair')}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{text('review_on_list')}</th>
          {candidate === undefined ? null : (
            <>
              <th scope="col">
                {text(candidate.row === undefined ? 'review_in_register' : 'review_other_row', {
                  row: candidate.row ?? '',
                })}
              </th>
              <th scope="col">{text('review_evidence')}</th>
            </>
          )}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ field, one, other, evidence }) => {
          const parts = differing(one, other);
          const isPair =
            candidate !== undefined &&
            one !== '' &&
            other !== '' &&
            (field !== 'birth' || areDays(item.record, candidate.record));
          return (
            <tr key={field}>
              <th scope="row">{text(`review_field_${field}`)}</th>
              <td>{isPair ? <Marked pieces={parts.one} /> : one || <None />}</td>
              {candidate === undefined ? null : (
                <>
                  <td>{isPair ? <Marked pieces={parts.other} /> : other || <None />}</td>
                  <td className="proof">
                    {evidence === undefined ? null : <Bar evidence={evidence} />}
                  </td>
                </>
              )}
            </tr>
          );
        })}
        {relatives === undefined || relatives.side === 'none' ? null : (
          <tr>
            <th scope="row">{text('review_field_relatives')}</th>
            <td colSpan={2}>{text('review_relatives')}</td>
            <td className="proof">
              <Bar evidence={relatives} />
            </td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

function shownOf(
  record: ReviewRecordWire | undefined,
  field: Field,
  dayOf: (day: string) => string,
  text: TextOf,
): string {
  if (record === undefined) return '';
  if (field === 'sex') return record.sex === undefined ? '' : text(`person_sex_${record.sex}`);
  const value = record[field] ?? '';
  if (field !== 'birth' || value === '') return value;
  const isYear = record.birthPrecision === 'year' || record.birthPrecision === 'age';
  return isYear ? text('review_year_only', { year: value.slice(0, 4) }) : dayOf(value);
}

/** A year beside a day differs in every letter and in nothing that counts. */
function areDays(...records: readonly ReviewRecordWire[]): boolean {
  return records.every(({ birthPrecision = 'day' }) => birthPrecision === 'day');
}

function None() {
  const text = useText();
  return <span className="muted">{text('review_none')}</span>;
}

function Marked({ pieces }: { pieces: readonly Piece[] }) {
  return (
    <>
      {pieces.map(({ text, isSame }, at) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text have no identity
        isSame ? <span key={at}>{text}</span> : <mark key={at}>{text}</mark>,
      )}
    </>
  );
}

const strengths: readonly TextKey[] = [
  'review_strength_0',
  'review_strength_1',
  'review_strength_2',
  'review_strength_3',
  'review_strength_4',
  'review_strength_5',
];

/** A bar and its words: neither stands alone. */
function Bar({ evidence }: { evidence: Evidence }) {
  const text = useText();
  const { side, strength, heldBy } = evidence;
  if (heldBy !== undefined) {
    return (
      <span className="muted small">
        {text('review_held_by', { field: fieldName(heldBy, text) })}
      </span>
    );
  }
  const words =
    side === 'none'
      ? text('review_side_none')
      : text(side === 'for' ? 'review_side_for' : 'review_side_against', {
          strength: text(strengths[strength] ?? 'review_strength_5'),
        });
  return (
    <span className={`proof-bar proof-${side}`}>
      <span className="proof-steps" aria-hidden="true">
        {[1, 2, 3, 4, 5].map((step) => (
          <span key={step} className={step <= strength ? 'proof-on' : ''} />
        ))}
      </span>
      <span className="small">{words}</span>
    </span>
  );
}

function fieldName(proof: string, text: TextOf): string {
  const found = fields.find((each) => each.proof === proof);
  return found === undefined ? proof : text(`review_field_${found.field}`);
}
