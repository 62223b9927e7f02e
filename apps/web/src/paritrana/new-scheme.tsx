// Criteria and weights of a year, typed or pasted one a line; together the weights are a hundred.

import type { ParitranaWire } from '@payung/server/wire';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { send } from '../api.ts';
import { OpenedForm } from '../meetings/opened-form.tsx';
import { ActForm } from '../parts/act-form.tsx';
import { Field } from '../parts/field.tsx';
import { LineField } from '../parts/form-fields.tsx';
import { useText } from '../text/text.ts';
import { linesOf, readLines } from './scheme-lines.ts';

type Props = {
  readonly known: ParitranaWire;
  readonly onClose: () => void;
  readonly onYear: (year: number) => void;
};

export function NewScheme({ known, onClose, onYear }: Props) {
  const text = useText();
  const queries = useQueryClient();
  const [name, setName] = useState(known.sheet?.scheme ?? '');
  const [year, setYear] = useState(String(known.year));
  const [lines, setLines] = useState(linesOf(known.sheet?.criteria ?? []));
  const read = readLines(lines);
  const fault =
    read.bad === undefined ? undefined : text('paritrana_scheme_bad', { line: read.bad });
  return (
    <OpenedForm title={text('paritrana_scheme')} onClose={onClose}>
      <ActForm
        id="skema"
        submit={text('paritrana_scheme_save')}
        hasDay={false}
        onAct={async ({ reason }, once) => {
          const body = { id: name.trim(), year: Number(year), criteria: read.criteria, reason };
          await send('POST', '/paritrana/schemes', { body, once });
          onYear(Number(year));
          await queries.invalidateQueries({ queryKey: ['paritrana'] });
          onClose();
        }}
      >
        <LineField
          id="skema-nama"
          label={text('paritrana_scheme_name')}
          value={name}
          onChange={setName}
          mostLength={80}
        />
        <LineField
          id="skema-tahun"
          label={text('paritrana_year')}
          value={year}
          onChange={setYear}
          inputMode="numeric"
          pattern="20\d\d"
        />
        <Field
          id="skema-baris"
          label={text('paritrana_scheme_rows')}
          hint={text('paritrana_scheme_hint')}
          fault={fault}
        >
          {(tied) => (
            <textarea
              {...tied}
              // The form is not sent while a line is not whole.
              ref={(area) => area?.setCustomValidity(fault ?? '')}
              rows={6}
              required
              value={lines}
              onChange={(event) => setLines(event.currentTarget.value)}
            />
          )}
        </Field>
        <p role="status" className={read.sum === 100 ? 'muted' : 'field-fault'}>
          {text('paritrana_scheme_sum', { sum: read.sum })}
        </p>
      </ActForm>
    </OpenedForm>
  );
}
