// A button that asks once more in place, so that a slip of the finger does nothing.

import { useState } from 'react';
import { useText } from '../text/text.ts';

type Props = {
  readonly label: string;
  readonly about?: string;
  readonly isBusy?: boolean;
  /** Nothing is lost by it: not shown in red. */
  readonly isGood?: boolean;
  readonly onSure: () => void;
};

export function Sure({ label, about, isBusy = false, isGood = false, onSure }: Props) {
  const text = useText();
  const [isAsked, setAsked] = useState(false);
  if (!isAsked) {
    return (
      <button
        type="button"
        className="quiet"
        aria-label={about ?? label}
        disabled={isBusy}
        onClick={() => setAsked(true)}
      >
        {label}
      </button>
    );
  }
  return (
    <span className="row">
      <strong>{text('app_sure')}</strong>
      <button
        type="button"
        className={isGood ? 'quiet quiet-main' : 'quiet quiet-bad'}
        // biome-ignore lint/a11y/noAutofocus: the question stands where the finger is
        autoFocus
        onClick={() => {
          setAsked(false);
          onSure();
        }}
      >
        {about ?? label}
      </button>
      <button type="button" className="quiet" onClick={() => setAsked(false)}>
        {text('app_cancel')}
      </button>
    </span>
  );
}
