// What is done with several employers at once: letters with running numbers, and a batch for the state attorney,
// whose gaps are named before anything is made.

import type { CasesWire, SkkCheckedWire, WrittenWire } from '@payung/server/wire';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { send } from '../api.ts';
import { ActForm } from '../parts/act-form.tsx';
import { FormFailure } from '../parts/form-failure.tsx';
import { ChoiceField, LineField } from '../parts/form-fields.tsx';
import { countText } from '../parts/format.ts';
import { Card } from '../parts/page.tsx';
import { useLanguage, useText } from '../text/text.ts';
import { letterKinds } from './case-words.ts';

type Case = CasesWire['cases'][number];
type Props = { readonly chosen: readonly Case[] };

export function ChosenCases({ chosen }: Props) {
  const text = useText();
  const language = useLanguage();
  if (chosen.length === 0) return null;
  return (
    <Card title={text('chosen_title', { count: countText(chosen.length, language) })}>
      <details className="others">
        <summary>{text('letters_write')}</summary>
        <WriteLetters chosen={chosen} />
      </details>
      <details className="others">
        <summary>{text('skk_make')}</summary>
        <MakeBatch chosen={chosen} />
      </details>
    </Card>
  );
}

function WriteLetters({ chosen }: Props) {
  const text = useText();
  const language = useLanguage();
  const queries = useQueryClient();
  const [kind, setKind] = useState<string>('letter1');
  const [pattern, setPattern] = useState('');
  const [first, setFirst] = useState('1');
  const [name, setName] = useState('');
  const [position, setPosition] = useState('');
  const [until, setUntil] = useState('');
  const [written, setWritten] = useState<WrittenWire>();
  const nameOf = (id: string) => chosen.find((each) => each.id === id)?.name ?? id;
  return (
    <>
      {written === undefined ? null : (
        <div role="status" className="notice">
          <p>{text('letters_written', { count: countText(written.letters.length, language) })}</p>
          <ul className="plain">
            {written.refused.map((each) => (
              <li key={each.id}>
                {nameOf(each.id)}: {each.text}
              </li>
            ))}
          </ul>
        </div>
      )}
      <ActForm
        id="surat"
        submit={text('letters_write')}
        onAct={async (told, once) => {
          const body = {
            ...{ kind, cases: chosen.map(({ id }) => id), until, ...told },
            ...{ pattern: pattern.trim(), first: Number(first) },
            signatory: { name: name.trim(), position: position.trim() },
          };
          setWritten(await send<WrittenWire>('POST', '/cases/letters', { body, once }));
          await queries.invalidateQueries({ queryKey: ['cases'] });
        }}
      >
        <ChoiceField
          id="surat-jenis"
          label={text('letters_kind')}
          value={kind}
          onChange={setKind}
          choices={letterKinds.map((each) => [each, text(`letter_kind_${each}`)])}
        />
        <LineField
          id="surat-nomor"
          label={text('letters_pattern')}
          hint={text('letters_pattern_hint')}
          pattern=".*\{n\}.*"
          value={pattern}
          onChange={setPattern}
          mostLength={80}
        />
        <LineField
          id="surat-pertama"
          label={text('letters_first')}
          inputMode="numeric"
          pattern="\d{1,7}"
          value={first}
          onChange={setFirst}
        />
        <LineField
          id="surat-nama"
          label={text('letters_signatory')}
          value={name}
          onChange={setName}
          mostLength={120}
        />
        <LineField
          id="surat-jabatan"
          label={text('letters_position')}
          value={position}
          onChange={setPosition}
          mostLength={120}
        />
        <LineField
          id="surat-sampai"
          type="date"
          label={text('letters_until')}
          value={until}
          onChange={setUntil}
        />
      </ActForm>
    </>
  );
}

const gapWords = ['address', 'letter1', 'letter2', 'proof', 'findings', 'step'] as const;

/** First what is missing, then the batch: nobody signs what the state attorney would send back. */
function MakeBatch({ chosen }: Props) {
  const text = useText();
  const queries = useQueryClient();
  const [checked, setChecked] = useState<SkkCheckedWire['cases']>();
  const [failure, setFailure] = useState<unknown>();
  const [number, setNumber] = useState('');
  const [office, setOffice] = useState('');
  const cases = chosen.map(({ id }) => id);
  const isCurrent =
    checked !== undefined &&
    checked.length === cases.length &&
    checked.every(({ id }) => cases.includes(id));
  const missing = isCurrent ? checked.filter(({ gaps }) => gaps.length > 0) : [];
  async function check(): Promise<void> {
    setFailure(undefined);
    try {
      const found = await send<SkkCheckedWire>('POST', '/skk/check', { body: { cases } });
      setChecked(found.cases);
    } catch (error) {
      setFailure(error);
    }
  }
  return (
    <>
      <FormFailure error={failure} />
      <button type="button" className="quiet" onClick={() => void check()}>
        {text('skk_check')}
      </button>
      {missing.length > 0 ? (
        <div role="alert" className="notice notice-warn">
          <div>
            <strong>{text('skk_incomplete', { count: String(missing.length) })}</strong>
            <ul className="plain">
              {missing.map(({ id, name, gaps }) => (
                <li key={id}>
                  {name}:{' '}
                  {gapWords
                    .filter((each) => gaps.includes(each))
                    .map((each) => text(`skk_gap_${each}`))
                    .join(', ')}
                </li>
              ))}
            </ul>
          </div>
        </div>
      ) : null}
      {isCurrent && missing.length === 0 ? (
        <>
          <p role="status">{text('skk_complete')}</p>
          <ActForm
            id="batch"
            submit={text('skk_make')}
            onAct={async (told, once) => {
              const body = { number: number.trim(), office: office.trim(), cases, ...told };
              await send('POST', '/skk/batches', { body, once });
              await queries.invalidateQueries();
            }}
          >
            <LineField
              id="batch-nomor"
              label={text('skk_number')}
              value={number}
              onChange={setNumber}
              mostLength={120}
            />
            <LineField
              id="batch-kantor"
              label={text('skk_office')}
              value={office}
              onChange={setOffice}
              mostLength={120}
            />
          </ActForm>
        </>
      ) : null}
    </>
  );
}
