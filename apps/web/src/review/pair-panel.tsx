// The panel of one pair: who is asked about, whom he may be, and the answers. Keys of one letter act while the
// focus is inside, and can be switched off.

import type { ReviewItemWire } from '@payung/server/wire';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { setSingleKeys, singleKeysOn } from '../frame/single-keys.ts';
import { monthText } from '../parts/format.ts';
import { useLanguage, useText } from '../text/text.ts';
import { SideBySide } from './side-by-side.tsx';

export type Answer = 'same' | 'different' | 'unclear';
export type Said = { readonly answer: Answer; readonly candidate?: number };

type Props = {
  readonly item: ReviewItemWire;
  readonly left: number;
  readonly canUndo: boolean;
  /** The reader was in the panel before it went away for a moment. */
  readonly takesFocus: boolean;
  readonly onAnswer: (said: Said) => void;
  readonly onSkip: () => void;
  readonly onUndo: () => void;
};

export function PairPanel(props: Props) {
  const { item, left, canUndo, takesFocus, onAnswer, onSkip, onUndo } = props;
  const text = useText();
  const [candidate, setCandidate] = useState(0);
  const [keysOn, setKeysOn] = useState(singleKeysOn);
  const panel = useRef<HTMLElement>(null);
  const { id, candidates, kind } = item;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each pair begins with its best candidate
  useEffect(() => setCandidate(0), [id]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the panel comes
  useEffect(() => {
    if (takesFocus) panel.current?.focus({ preventScroll: true });
  }, []);
  const say = (answer: Answer) =>
    onAnswer(answer === 'same' && kind !== 'alone' ? { answer, candidate } : { answer });
  const acts: Readonly<Record<string, () => void>> = {
    '1': () => say('same'),
    '2': () => say('different'),
    '3': () => say('unclear'),
    '0': onSkip,
    ...(canUndo ? { u: onUndo } : {}),
  };
  const turn = (by: number) => () =>
    setCandidate((before) => (before + by + candidates.length) % candidates.length);
  const turns: Readonly<Record<string, () => void>> =
    candidates.length < 2
      ? {}
      : Object.fromEntries([
          ['ArrowRight', turn(1)],
          ['ArrowLeft', turn(-1)],
        ]);
  function hear(event: KeyboardEvent): void {
    if (!keysOn || event.ctrlKey || event.metaKey || event.altKey) return;
    const act = turns[event.key] ?? acts[event.key.toLowerCase()];
    if (act === undefined || event.target instanceof HTMLInputElement) return;
    event.preventDefault();
    act();
  }
  return (
    <section
      ref={panel}
      className="card pair-panel"
      aria-label={text('review_panel')}
      aria-describedby="pair-asked"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the keys of the panel act while it has the focus
      tabIndex={0}
      onKeyDown={hear}
    >
      <PairHead item={item} left={left} />
      <Candidates item={item} chosen={candidate} onChoose={setCandidate} />
      <SideBySide item={item} candidate={candidates[candidate]} />
      <Likelihood item={item} candidate={candidate} />
      <div className="answers">
        <AnswerButton name={text(sameWord(kind))} sign="1" onClick={() => say('same')} isMain />
        <AnswerButton
          name={text(kind === 'alone' ? 'review_alive' : 'review_different')}
          sign="2"
          onClick={() => say('different')}
          isMain
        />
        <AnswerButton name={text('review_unclear')} sign="3" onClick={() => say('unclear')} />
        <AnswerButton name={text('review_skip')} sign="0" onClick={onSkip} />
        <AnswerButton name={text('review_undo')} sign="U" onClick={onUndo} isOff={!canUndo} />
      </div>
      <label className="check">
        <input
          type="checkbox"
          checked={keysOn}
          onChange={(event) => {
            setSingleKeys(event.currentTarget.checked);
            setKeysOn(event.currentTarget.checked);
          }}
        />
        {text('review_keys')}
      </label>
    </section>
  );
}

export function sameWord(kind: ReviewItemWire['kind']) {
  return kind === 'alone' ? 'review_dead' : 'review_same';
}

function PairHead({ item, left }: { item: ReviewItemWire; left: number }) {
  const text = useText();
  const language = useLanguage();
  const { list, month, rows, otherRows, guarded, reasons, state, kind } = item;
  return (
    <>
      <p className="muted small pair-place">
        {text('review_place', {
          list,
          rows: [...rows, ...otherRows].join(', '),
          month: monthText(month, language),
        })}
        {' · '}
        {text('review_left', { count: left })}
      </p>
      <p id="pair-asked" className="pair-asked">
        <strong>{text(`review_ask_${kind}`)}</strong>
      </p>
      {guarded || state === 'second' || state === 'head' ? (
        <p className="notice pair-guarded">
          {text(state === 'head' ? 'review_head' : 'review_guarded')}
        </p>
      ) : null}
      {reasons.length === 0 ? null : <p className="small pair-why">{reasons.join(' · ')}.</p>}
    </>
  );
}

type Choice = {
  readonly item: ReviewItemWire;
  readonly chosen: number;
  readonly onChoose: (candidate: number) => void;
};

/** Several may be meant: each is looked at alone, by arrow keys too. */
function Candidates({ item, chosen, onChoose }: Choice) {
  const text = useText();
  const { candidates } = item;
  if (candidates.length < 2) return null;
  return (
    <fieldset className="candidates">
      <legend>{text('review_candidates', { count: candidates.length })}</legend>
      {candidates.map(({ record, person, row }, at) => (
        <button
          key={person ?? row ?? at}
          type="button"
          className="chip"
          aria-pressed={at === chosen}
          onClick={() => onChoose(at)}
        >
          {text('review_candidate', { number: at + 1, name: record.name })}
        </button>
      ))}
    </fieldset>
  );
}

function Likelihood({ item, candidate }: { item: ReviewItemWire; candidate: number }) {
  const text = useText();
  const found = item.candidates[candidate];
  if (found === undefined) return null;
  return (
    <p className="pair-likelihood">
      {text('review_total')} <strong>{text(`review_likely_${found.likelihood}`)}</strong>
      {found.status === 'dead' ? <span className="mark">{text('people_dead')}</span> : null}
    </p>
  );
}

type ButtonProps = {
  readonly name: string;
  readonly sign: string;
  readonly onClick: () => void;
  readonly isMain?: boolean;
  readonly isOff?: boolean;
};

function AnswerButton({ name, sign, onClick, isMain = false, isOff = false }: ButtonProps) {
  return (
    <button
      type="button"
      className={isMain ? 'quiet quiet-main answer' : 'quiet answer'}
      disabled={isOff}
      onClick={onClick}
    >
      {name} <kbd>{sign}</kbd>
    </button>
  );
}
