// A dialog in the middle: a question that must be answered before the page goes on, or a list to
// choose from. The browser's own dialog keeps the focus inside and gives it back.

import { type ReactNode, useEffect, useId, useRef } from 'react';

type Props = {
  readonly title: string;
  readonly isOpen: boolean;
  /** Absent: Escape does not close it. */
  readonly onClose?: () => void;
  readonly isTitleHidden?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
};

export function AskDialog(props: Props) {
  const { title, isOpen, onClose, isTitleHidden = false, className = '', children } = props;
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
      className={`ask ${className}`}
      aria-labelledby={heading}
      onCancel={(event) => {
        if (onClose === undefined) event.preventDefault();
      }}
      onClose={(event) => {
        // A browser lets a second Escape through: a question that must be answered comes back.
        if (onClose === undefined && isOpen) event.currentTarget.showModal();
        else onClose?.();
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose?.();
      }}
    >
      {isOpen ? (
        <div className="ask-inner">
          <h2 id={heading} className={isTitleHidden ? 'visually-hidden' : ''}>
            {title}
          </h2>
          {children}
        </div>
      ) : null}
    </dialog>
  );
}
