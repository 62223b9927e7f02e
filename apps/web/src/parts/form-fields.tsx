// The kinds of questions forms ask most: a line of text, a day, a month, an amount of rupiah, one of
// several.

import { parseRupiah } from '@payung/values';
import type { ReactNode } from 'react';
import { useLanguage } from '../text/text.ts';
import { Field } from './field.tsx';
import { rupiahText } from './format.ts';

type Props = {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: ReactNode;
  readonly isOptional?: boolean;
};

type LineProps = Props & {
  readonly type?: 'text' | 'date' | 'month' | 'search';
  readonly inputMode?: 'text' | 'numeric';
  readonly mostLength?: number;
  readonly pattern?: string;
};

export function LineField(props: LineProps) {
  const { value, onChange, type = 'text', inputMode, mostLength, pattern, ...field } = props;
  return (
    <Field {...field}>
      {(tied) => (
        <input
          {...tied}
          type={type}
          required={field.isOptional !== true}
          autoComplete="off"
          {...(inputMode === undefined ? {} : { inputMode })}
          {...(mostLength === undefined ? {} : { maxLength: mostLength })}
          {...(pattern === undefined ? {} : { pattern })}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

/** Points, commas and `Rp` are cleaned; what will be sent stands beneath. */
export function RupiahField({ value, onChange, ...field }: Props) {
  const language = useLanguage();
  const amount = amountOf(value);
  const shown = amount === undefined ? undefined : rupiahText(amount, language);
  return (
    <Field {...field} {...(shown === undefined ? {} : { hint: shown })}>
      {(tied) => (
        <input
          {...tied}
          inputMode="numeric"
          autoComplete="off"
          required={field.isOptional !== true}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

/** What was typed as whole rupiah; undefined where it is none. */
export function amountOf(typed: string): number | undefined {
  const parsed = parseRupiah(typed.trim());
  return parsed.ok && parsed.value > 0 ? parsed.value : undefined;
}

type ChoiceProps = Props & {
  readonly choices: readonly (readonly [value: string, name: string])[];
};

export function ChoiceField({ value, onChange, choices, ...field }: ChoiceProps) {
  return (
    <Field {...field}>
      {(tied) => (
        <select {...tied} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
          {choices.map(([each, name]) => (
            <option key={each} value={each}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
