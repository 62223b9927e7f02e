// Rows the branch rejected: who, what it wrote, and the correction that goes out with the next sending.

import type { RejectedWire, RepairedWire } from '@payung/server/wire';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { load, send } from '../api.ts';
import { Button } from '../parts/button.tsx';
import { FormFailure } from '../parts/form-failure.tsx';
import { ChoiceField, LineField } from '../parts/form-fields.tsx';
import { dayText } from '../parts/format.ts';
import { Paged, pageOf } from '../parts/paged.tsx';
import { useAct } from '../parts/use-act.ts';
import { type TextKey, useLanguage, useText } from '../text/text.ts';
import { refusedText } from './reply-words.ts';

type Row = RejectedWire['rejected'][number];

const fields = [
  ['nik', 'rejected_nik'],
  ['name', 'rejected_name'],
  ['birth', 'rejected_birth'],
  ['sex', 'rejected_sex'],
  ['motherName', 'rejected_mother'],
  ['occupation', 'rejected_occupation'],
  ['address', 'rejected_address'],
  ['phone', 'rejected_phone'],
] as const satisfies readonly (readonly [string, TextKey])[];

export function Rejected({ sending }: { sending: number }) {
  const text = useText();
  const queries = useQueryClient();
  const [told, setTold] = useState('');
  const query = useInfiniteQuery({
    queryKey: ['rejected', sending],
    queryFn: ({ pageParam }) => load(`/sendings/${sending}/rejected`, pageOf(pageParam)),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
  return (
    <section>
      <h4>{text('rejected_title')}</h4>
      <p role="status">{told}</p>
      <Paged
        query={query}
        rowsOf={({ rejected }) => rejected}
        empty={<p className="muted">{text('rejected_none')}</p>}
      >
        {(rows) => (
          <ul className="plain rejected">
            {rows.map((row) => (
              <RejectedOne
                key={row.row}
                sending={sending}
                row={row}
                onDone={(words) => {
                  setTold(words);
                  void queries.invalidateQueries();
                }}
              />
            ))}
          </ul>
        )}
      </Paged>
    </section>
  );
}

type OneProps = {
  readonly sending: number;
  readonly row: Row;
  readonly onDone: (words: string) => void;
};

function RejectedOne({ sending, row, onDone }: OneProps) {
  const text = useText();
  const language = useLanguage();
  const about = [row.nik, row.birth === undefined ? '' : dayText(row.birth, language), row.village];
  return (
    <li>
      <p>
        <strong>{row.name}</strong>{' '}
        <span className="muted">{about.filter(Boolean).join(' · ')}</span>
        <span className="line">
          <span className="mark mark-error">{refusedText(row.code, text)}</span>{' '}
          <span className="muted small">{text('rejected_says', { written: row.written })}</span>
        </span>
      </p>
      {row.field === undefined && row.leaves !== undefined ? (
        <p className="muted small">{text('rejected_leaves')}</p>
      ) : (
        <Correct sending={sending} row={row} onDone={onDone} />
      )}
    </li>
  );
}

function Correct({ sending, row, onDone }: OneProps) {
  const text = useText();
  const { isBusy, failure, act } = useAct();
  const [field, setField] = useState(row.field ?? 'name');
  const [value, setValue] = useState('');
  const [reason, setReason] = useState('');
  const id = `tolak-${sending}-${row.row}`;
  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    await act(async (once) => {
      const correction = { [field]: cleaned(field, value) };
      const body = { repairs: [{ row: row.row, correction }], reason: reason.trim() };
      await send<RepairedWire>('POST', `/sendings/${sending}/repairs`, { body, once });
      onDone(text('rejected_done', { name: row.name }));
    });
  }
  return (
    <form className="form" onSubmit={(event) => void submit(event)}>
      <FormFailure error={failure} />
      <ChoiceField
        id={`${id}-isian`}
        label={text('rejected_field')}
        value={field}
        onChange={setField}
        choices={fields.map(([name, key]) => [name, text(key)] as const)}
      />
      <LineField
        id={`${id}-nilai`}
        label={text(field === 'birth' ? 'rejected_value_day' : 'rejected_value')}
        type={field === 'birth' ? 'date' : 'text'}
        inputMode={field === 'nik' || field === 'phone' ? 'numeric' : 'text'}
        value={value}
        onChange={setValue}
        mostLength={200}
      />
      <LineField
        id={`${id}-alasan`}
        label={text('rejected_reason')}
        hint={text('rejected_reason_hint')}
        value={reason}
        onChange={setReason}
        mostLength={200}
      />
      <Button type="submit" loading={isBusy} aria-label={text('rejected_save_of', row)}>
        {text('rejected_save')}
      </Button>
    </form>
  );
}

/** Spaces, dots and apostrophes in a number mean nothing. */
function cleaned(field: string, value: string): string {
  const plain = value.trim();
  if (field === 'nik') return plain.replaceAll(/\D/g, '');
  return field === 'sex' ? plain.toUpperCase() : plain;
}
