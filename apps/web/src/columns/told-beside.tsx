// Beside the columns themselves: where their meaning comes from, what is still missing, and what holds for all rows.

import type { ColumnsWire } from '@payung/server/wire';
import { Field } from '../parts/field.tsx';
import { monthText } from '../parts/format.ts';
import { Icon } from '../parts/icon.tsx';
import { useLanguage, useText } from '../text/text.ts';
import { type ConstantField, type Draft, isMet, needs } from './drafts.ts';

export function Origin({ known }: { known: ColumnsWire }) {
  const text = useText();
  const language = useLanguage();
  const { from, month, isOpen, steps } = known;
  const origin =
    from === 'recipe' && month !== undefined
      ? text('columns_from_recipe', { month: monthText(month, language) })
      : text(from === 'told' ? 'columns_from_told' : 'columns_from_guess');
  return (
    <>
      <p className="muted">{origin}</p>
      {isOpen ? null : <p className="notice notice-warn">{text('columns_closed')}</p>}
      {isOpen && steps > 0 ? <p className="notice notice-warn">{text('columns_stepped')}</p> : null}
    </>
  );
}

type Constants = ColumnsWire['constants'];

export function Needs({
  drafts,
  constants,
}: {
  readonly drafts: readonly Draft[];
  readonly constants: Constants;
}) {
  const text = useText();
  return (
    <ul className="plain columns-needs" aria-live="polite">
      {needs.map((need) => {
        const isThere = isMet(need, drafts, constants);
        return (
          <li key={need} className={isThere ? 'need-met' : 'need-open'}>
            <Icon name={isThere ? 'done' : 'warning'} size={16} />{' '}
            <span className="visually-hidden">
              {text(isThere ? 'columns_need_met' : 'columns_need_open')}
            </span>
            <strong>{text(`column_${need}`)}</strong>
            {isThere ? null : <span className="muted"> — {text(`columns_without_${need}`)}</span>}
          </li>
        );
      })}
    </ul>
  );
}

type ConstantsProps = {
  readonly fields: readonly ConstantField[];
  readonly constants: Constants;
  readonly onChange: (field: ConstantField, value: string) => void;
};

export function Constants({ fields, constants, onChange }: ConstantsProps) {
  const text = useText();
  if (fields.length === 0) return null;
  return (
    <fieldset className="columns-constants">
      <legend>{text('columns_constants')}</legend>
      <p className="muted small">{text('columns_constants_hint')}</p>
      {fields.map((field) => (
        <Field
          key={field}
          id={`semua-${field}`}
          label={text('columns_all_rows', { field: text(`column_${field}`) })}
        >
          {(tied) => (
            <input
              {...tied}
              type="text"
              maxLength={100}
              autoComplete="off"
              value={constants[field] ?? ''}
              onChange={(event) => onChange(field, event.currentTarget.value)}
            />
          )}
        </Field>
      ))}
    </fieldset>
  );
}
