// A form that was opened by a button: it takes the focus, and gives it back to the button when it closes.

import { type ReactNode, useEffect, useRef } from 'react';
import { useText } from '../text/text.ts';

type Props = {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

export function OpenedForm({ title, onClose, children }: Props) {
  const text = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const opener = document.activeElement;
    heading.current?.focus();
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);
  return (
    <section className="card">
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {children}
      <p>
        <button type="button" className="quiet" onClick={onClose}>
          {text('app_cancel')}
        </button>
      </p>
    </section>
  );
}
