// The drawer at the side: details of one thing, without leaving the page. Focus goes in, Escape
// closes, focus returns to the opener (the browser's own dialog does all three).

import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useText } from '../text/text.ts';

type Props = {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

export function Side({ title, isOpen, onClose, children }: Props) {
  const text = useText();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const element = dialog.current;
    if (element === null) return;
    if (isOpen && !element.open) element.showModal();
    if (!isOpen && element.open) element.close();
  }, [isOpen]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape is the dialog's own key
    <dialog
      ref={dialog}
      className="side"
      aria-labelledby={heading}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
    >
      <div className="side-inner">
        <header className="side-head">
          <h2 id={heading}>{title}</h2>
          <button type="button" className="quiet" onClick={onClose}>
            {text('app_close')}
          </button>
        </header>
        {isOpen ? children : null}
      </div>
    </dialog>
  );
}
