// The head of every page: its one h1, which takes the focus when the reader arrives by the menu,
// and the sentence that says what stands below.

import { type ReactNode, useEffect, useRef } from 'react';
import { useText } from '../text/text.ts';

type Props = {
  readonly title: string;
  readonly lead?: ReactNode;
  /** The way back up, above the title of pages below the first level. */
  readonly trail?: ReactNode;
  /** The main thing to do here, at the right of the title. */
  readonly action?: ReactNode;
  /** Stands before the title of the tab: `(60 %)`. */
  readonly progress?: string;
  readonly children: ReactNode;
};

/** The address whose heading had the focus last; the page that was opened first keeps it free. */
let headedPath = location.pathname;
let hasMoved = false;

export function Page({ title, lead, trail, action, progress = '', children }: Props) {
  const text = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus()) heading.current?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    document.title = `${progress} ${title} · ${text('app_name')}`.trim();
  }, [title, progress, text]);
  return (
    <>
      <header className="page-head">
        {trail === undefined ? null : <p className="trail">{trail}</p>}
        <div className="page-title">
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {action}
        </div>
        {lead === undefined ? null : <p className="lead">{lead}</p>}
      </header>
      {children}
    </>
  );
}

export function Card({
  title,
  children,
  className = '',
}: {
  readonly title: string;
  readonly children: ReactNode;
  readonly className?: string;
}) {
  return (
    <section className={`card ${className}`}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** On another address, and again when the heading of its loading state went away with the focus. */
function takesFocus(): boolean {
  const isOther = location.pathname !== headedPath;
  const isLost = hasMoved && document.activeElement === document.body;
  headedPath = location.pathname;
  hasMoved ||= isOther;
  return isOther || isLost;
}

/** Term and value pairs. */
export function Facts({ facts }: { facts: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className="facts">
      {facts.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
