// One question of a form: label above, hint under it, the fault beside it; and the summary of all
// faults, which takes the focus and leads to each field.

import { type ReactNode, useEffect, useRef } from 'react';
import { useText } from '../text/text.ts';

export type Fault = { readonly field: string; readonly text: string };

type FieldProps = {
  readonly id: string;
  readonly label: string;
  readonly hint?: ReactNode;
  readonly fault?: string | undefined;
  readonly isOptional?: boolean;
  /** The control; it takes the attributes that tie it to its words. */
  readonly children: (tied: Tied) => ReactNode;
};

export type Tied = {
  readonly id: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: true;
};

export function Field({ id, label, hint, fault, isOptional = false, children }: FieldProps) {
  const text = useText();
  const described = [hint === undefined ? '' : `${id}-petunjuk`, fault ? `${id}-salah` : '']
    .filter((each) => each !== '')
    .join(' ');
  return (
    <div className={fault ? 'field field-bad' : 'field'}>
      <label htmlFor={id}>
        {label} {isOptional ? <span className="muted">{text('form_optional')}</span> : null}
      </label>
      {hint === undefined ? null : (
        <p id={`${id}-petunjuk`} className="muted small">
          {hint}
        </p>
      )}
      {fault ? (
        <p id={`${id}-salah`} className="field-fault">
          {fault}
        </p>
      ) : null}
      {children({
        id,
        ...(described === '' ? {} : { 'aria-describedby': described }),
        ...(fault ? { 'aria-invalid': true as const } : {}),
      })}
    </div>
  );
}

/** Shown anew, it takes the focus; each fault leads to its field. */
export function FaultSummary({ faults, tries }: { faults: readonly Fault[]; tries: number }) {
  const text = useText();
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each try
  useEffect(() => {
    if (faults.length > 0) box.current?.focus();
  }, [tries]);
  if (faults.length === 0) return null;
  return (
    <div ref={box} className="notice notice-bad" role="alert" tabIndex={-1}>
      <div>
        <strong>{text('form_summary', { count: faults.length })}</strong>
        <ul className="plain">
          {faults.map((fault) => (
            <li key={fault.field}>
              <button
                type="button"
                className="as-link"
                onClick={() => document.getElementById(fault.field)?.focus()}
              >
                {fault.text}
              </button>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

export function faultOf(faults: readonly Fault[], field: string): string | undefined {
  return faults.find((fault) => fault.field === field)?.text;
}
