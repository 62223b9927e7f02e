// A cell while it is written: Enter keeps, Escape leaves it, Ctrl+Enter asks for all rows alike. A masked number
// is typed anew, since its digits are not here.

import { type KeyboardEvent, useEffect, useRef, useState } from 'react';

type Props = {
  readonly label: string;
  readonly value: string;
  readonly onCommit: (value: string, alike: boolean) => void;
  readonly onCancel: () => void;
};

export function isMasked(text: string): boolean {
  return text.includes('•');
}

export function EditCell({ label, value, onCommit, onCancel }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(isMasked(value) ? '' : value);
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  function press(event: KeyboardEvent): void {
    // The grid hears no key of the cell that is being written.
    event.stopPropagation();
    if (event.key === 'Escape') onCancel();
    if (event.key !== 'Enter') return;
    event.preventDefault();
    onCommit(typed.trim(), event.ctrlKey || event.metaKey);
  }
  return (
    <input
      ref={input}
      className="cell-input"
      aria-label={label}
      placeholder={isMasked(value) ? value : ''}
      autoComplete="off"
      maxLength={500}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onKeyDown={press}
      onBlur={onCancel}
    />
  );
}
