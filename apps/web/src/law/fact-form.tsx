// The facts of a rule as a form, made from the rule itself: a fact added to the law is asked here at
// once. The caller keeps the answers; the rule judges them.

import { type Fact, type FactPart, fundSourceText, isFundSource } from '@payung/law';
import type { Language } from '@payung/values';
import { type ChangeEvent, useId } from 'react';
import { Field, type Tied } from '../parts/field.tsx';
import { type TextKey, type TextOf, useLanguage, useText } from '../text/text.ts';
import {
  type Answers,
  askedParts,
  type Control,
  controlOf,
  readNumber,
  readRate,
} from './facts.ts';

type FormProps = {
  readonly parts: readonly FactPart[];
  readonly answers: Answers;
  readonly onChange: (answers: Answers) => void;
};

export function FactForm({ parts, answers, onChange }: FormProps) {
  const language = useLanguage();
  return (
    <>
      {askedParts(parts, answers).map((part) => (
        <Question
          key={part.key}
          label={part.about[language]}
          isRequired={part.required}
          fact={part.fact}
          value={answers[part.key]}
          onChange={(value) => onChange({ ...answers, [part.key]: value })}
        />
      ))}
    </>
  );
}

type QuestionProps = {
  readonly label: string;
  readonly isRequired: boolean;
  readonly fact: Fact<unknown>;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
};

function Question(props: QuestionProps) {
  const { label, isRequired, fact, value, onChange } = props;
  const control = controlOf(fact);
  if (control.kind === 'choices') {
    return <Choices label={label} words={control.words} value={value} onChange={onChange} />;
  }
  if (control.kind === 'record') {
    return (
      <fieldset className="group">
        <legend>{label}</legend>
        <FactForm parts={control.parts} answers={asAnswers(value)} onChange={onChange} />
      </fieldset>
    );
  }
  if (control.kind === 'rows') {
    return <Rows label={label} parts={control.parts} value={value} onChange={onChange} />;
  }
  return (
    <Simple
      label={label}
      control={control}
      value={value}
      onChange={onChange}
      isOptional={!isRequired}
    />
  );
}

type SimpleProps = {
  readonly label: string;
  readonly control: Control;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly isOptional: boolean;
};

function Simple({ label, control, value, onChange, isOptional }: SimpleProps) {
  const text = useText();
  const id = useId();
  const hint =
    control.kind === 'money'
      ? text('calculate_rupiah_hint')
      : control.kind === 'rate'
        ? text('calculate_rate_hint')
        : undefined;
  return (
    <Field id={id} label={label} isOptional={isOptional} {...(hint === undefined ? {} : { hint })}>
      {(tied) => <Input tied={tied} control={control} value={value} onChange={onChange} />}
    </Field>
  );
}

type InputProps = Pick<SimpleProps, 'control' | 'value' | 'onChange'> & { readonly tied: Tied };

function Input({ tied, control, value, onChange }: InputProps) {
  const text = useText();
  const language = useLanguage();
  const shown = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  const hear = (read: (typed: string) => unknown) => (event: ChangeEvent<HTMLInputElement>) =>
    onChange(read(event.currentTarget.value));
  switch (control.kind) {
    case 'choice':
      return (
        <select
          {...tied}
          value={shown}
          onChange={(event) =>
            onChange(control.words.find((word) => String(word) === event.currentTarget.value))
          }
        >
          <option value="">{text('calculate_not_said')}</option>
          {control.words.map((word) => (
            <option key={word} value={word}>
              {wordText(word, text, language)}
            </option>
          ))}
        </select>
      );
    case 'yesno':
      return (
        <select
          {...tied}
          value={value === undefined ? '' : String(value)}
          onChange={(event) =>
            onChange(
              event.currentTarget.value === '' ? undefined : event.currentTarget.value === 'true',
            )
          }
        >
          <option value="">{text('calculate_not_said')}</option>
          <option value="true">{text('calculate_yes')}</option>
          <option value="false">{text('calculate_no')}</option>
        </select>
      );
    case 'money':
      return (
        <input
          {...tied}
          inputMode="numeric"
          value={typeof value === 'number' ? value.toLocaleString('id-ID') : shown}
          onChange={hear(readNumber)}
        />
      );
    case 'count':
      return <input {...tied} inputMode="numeric" value={shown} onChange={hear(readNumber)} />;
    case 'rate':
      return (
        <input
          {...tied}
          inputMode="decimal"
          value={shown.replace('%', '')}
          onChange={hear(readRate)}
        />
      );
    case 'day':
      return <input {...tied} type="date" value={shown} onChange={hear(orNothing)} />;
    case 'month':
      return <input {...tied} type="month" value={shown} onChange={hear(orNothing)} />;
    default:
      return <input {...tied} value={listShown(value)} onChange={hear(readList)} />;
  }
}

function orNothing(typed: string): string | undefined {
  return typed === '' ? undefined : typed;
}

/** Lists of plain values are written with spaces between them. */
function readList(typed: string): readonly (number | string)[] | undefined {
  const pieces = typed.split(/[\s;]+/).flatMap((piece) => readNumber(piece) ?? []);
  return pieces.length === 0 ? undefined : pieces;
}

function listShown(value: unknown): string {
  return Array.isArray(value) ? value.join(' ') : '';
}

type ChoicesProps = {
  readonly label: string;
  readonly words: readonly (string | number)[];
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
};

function Choices({ label, words, value, onChange }: ChoicesProps) {
  const text = useText();
  const language = useLanguage();
  const chosen: readonly unknown[] = Array.isArray(value) ? value : [];
  return (
    <fieldset className="group">
      <legend>{label}</legend>
      <div className="choices">
        {words.map((word) => (
          <label key={word} className="check">
            <input
              type="checkbox"
              checked={chosen.includes(word)}
              onChange={(event) =>
                onChange(
                  event.currentTarget.checked
                    ? words.filter((each) => each === word || chosen.includes(each))
                    : chosen.filter((each) => each !== word),
                )
              }
            />
            {wordText(word, text, language)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

type RowsProps = {
  readonly label: string;
  readonly parts: readonly FactPart[];
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
};

function Rows({ label, parts, value, onChange }: RowsProps) {
  const text = useText();
  const rows: readonly unknown[] = Array.isArray(value) ? value : [];
  return (
    <fieldset className="group">
      <legend>{label}</legend>
      {rows.map((row, at) => {
        const number = at + 1;
        return (
          <fieldset
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other identity than their place
            key={at}
            className="group group-row"
          >
            <legend>{text('calculate_row', { number })}</legend>
            <FactForm
              parts={parts}
              answers={asAnswers(row)}
              onChange={(next) => onChange(rows.with(at, next))}
            />
            <button
              type="button"
              className="quiet"
              onClick={() => onChange(rows.filter((_, index) => index !== at))}
            >
              {text('calculate_remove_row', { number })}
            </button>
          </fieldset>
        );
      })}
      <button type="button" className="quiet" onClick={() => onChange([...rows, {}])}>
        {text('calculate_add_row')}
      </button>
    </fieldset>
  );
}

function asAnswers(value: unknown): Answers {
  const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isRecord ? (value as Answers) : {};
}

const choiceTexts: Readonly<Record<string, TextKey>> = {
  agency: 'choice_agency',
  individual: 'choice_individual',
  employer: 'calculate_employer',
  worker: 'calculate_worker',
};

/** Words of the law; one without words in this language stands as the law's own code. */
function wordText(word: string | number, text: TextOf, language: Language): string {
  if (typeof word === 'number') return String(word);
  if (isFundSource(word)) return fundSourceText(word, language);
  const key = choiceTexts[word];
  return key === undefined ? word.replaceAll('_', ' ') : text(key);
}
