// The text of the minutes while it is typed, whether it is saved, and the answer to two people who changed the
// same line.

import { useLayoutEffect, useRef, useState } from 'react';
import { Button } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';
import { FormFailure } from '../parts/form-failure.tsx';
import { clockText, instantText } from '../parts/format.ts';
import { useLanguage, useText } from '../text/text.ts';
import { caretAfter } from './merge-lines.ts';
import type { KeptState, MinutesKeeper, View } from './minutes-keeper.ts';

type Props = { readonly keeper: MinutesKeeper; readonly view: View };

export function MinutesEditor({ keeper, view }: Props) {
  const text = useText();
  const { typed, state } = view;
  return (
    <div className="form minutes-form">
      <SavedLine view={view} />
      {state.kind === 'refused' ? <FormFailure error={state.error} /> : null}
      {state.kind === 'disputed' ? (
        <Dispute key={state.server.version} keeper={keeper} mine={typed.notes} state={state} />
      ) : null}
      <Field id="notulen-isi" label={text('minutes_notes')} hint={text('minutes_notes_hint')}>
        {(tied) => (
          <SteadyText
            tied={tied}
            rows={12}
            mostLength={12_000}
            value={typed.notes}
            // What is typed beside a question would not be in its answer.
            isFixed={state.kind === 'disputed'}
            onChange={(notes) => keeper.type({ notes })}
          />
        )}
      </Field>
      <Field id="notulen-hadir" label={text('minutes_present')} hint={text('minutes_present_hint')}>
        {(tied) => (
          <SteadyText
            tied={tied}
            rows={4}
            value={typed.present}
            onChange={(present) => keeper.type({ present })}
          />
        )}
      </Field>
    </div>
  );
}

/** Only what the reader must know at once is called out; that it was saved is there to be looked at. */
function SavedLine({ view }: { view: View }) {
  const text = useText();
  const language = useLanguage();
  const { state, savedAt, restoredAt, hasJoined } = view;
  const isOffline = state.kind === 'offline';
  return (
    <>
      <p className="minutes-state">
        {state.kind === 'saved' && savedAt !== undefined ? (
          <span className="mark mark-ok">
            {text('minutes_saved', { time: clockText(savedAt, language) })}
          </span>
        ) : null}
        {state.kind === 'saved' && savedAt === undefined ? (
          <span className="mark">{text('minutes_by_self')}</span>
        ) : null}
        {state.kind === 'saving' ? <span className="mark">{text('minutes_saving')}</span> : null}
        {hasJoined ? <span className="muted small">{text('minutes_joined')}</span> : null}
        {restoredAt === undefined ? null : (
          <span className="muted small">
            {text('minutes_restored', {
              time: instantText(new Date(restoredAt).toISOString(), language),
            })}
          </span>
        )}
      </p>
      <p role="status" className={isOffline ? 'notice notice-warn' : 'visually-hidden'}>
        {isOffline ? text('minutes_offline') : ''}
      </p>
    </>
  );
}

type TextProps = {
  readonly tied: { readonly id: string };
  readonly rows: number;
  readonly mostLength?: number;
  readonly value: string;
  readonly isFixed?: boolean;
  readonly onChange: (value: string) => void;
};

/** A text that others write into too: the caret stays with the reader's words. */
function SteadyText({ tied, rows, mostLength, value, isFixed = false, onChange }: TextProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const last = useRef({ value, caret: 0 });
  useLayoutEffect(() => {
    const { current } = area;
    if (current !== null && current === document.activeElement && last.current.value !== value) {
      const caret = caretAfter(last.current.value, value, last.current.caret);
      current.setSelectionRange(caret, caret);
    }
    last.current.value = value;
  }, [value]);
  return (
    <textarea
      {...tied}
      ref={area}
      rows={rows}
      readOnly={isFixed}
      {...(mostLength === undefined ? {} : { maxLength: mostLength })}
      value={value}
      onSelect={(event) => {
        last.current.caret = event.currentTarget.selectionStart;
      }}
      onChange={(event) => {
        const { value: typed, selectionStart } = event.currentTarget;
        last.current = { value: typed, caret: selectionStart };
        onChange(typed);
      }}
    />
  );
}

type DisputeProps = {
  readonly keeper: MinutesKeeper;
  readonly mine: string;
  readonly state: Extract<KeptState, { kind: 'disputed' }>;
};

/** `milik Anda / di server / asal`, side by side, and the text that will be saved. */
function Dispute({ keeper, mine, state }: DisputeProps) {
  const text = useText();
  const [chosen, setChosen] = useState(state.joined.notes);
  const sides = [
    { key: 'mine', words: mine },
    { key: 'server', words: state.server.notes },
    { key: 'origin', words: keeper.origin.notes },
  ] as const;
  return (
    <section className="dispute" aria-labelledby="beda-judul">
      <div role="alert">
        <h3 id="beda-judul">{text('minutes_dispute')}</h3>
        <p>{text('minutes_dispute_text')}</p>
      </div>
      <div className="dispute-sides">
        {sides.map(({ key, words }) => (
          <div key={key}>
            <h4>{text(`minutes_of_${key}`)}</h4>
            <p className="minutes">{words === '' ? '—' : words}</p>
            <button type="button" className="quiet" onClick={() => setChosen(words)}>
              {text(`minutes_take_${key}`)}
            </button>
          </div>
        ))}
      </div>
      <Field id="notulen-pilihan" label={text('minutes_chosen')} hint={text('minutes_chosen_hint')}>
        {(tied) => (
          <textarea
            {...tied}
            rows={8}
            maxLength={12_000}
            value={chosen}
            onChange={(event) => setChosen(event.currentTarget.value)}
          />
        )}
      </Field>
      <Button onClick={() => keeper.choose(chosen)}>{text('minutes_choose')}</Button>
    </section>
  );
}
