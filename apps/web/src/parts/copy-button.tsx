// Copies a text and says so.

import { useState } from 'react';
import { useText } from '../text/text.ts';

export function CopyButton({ label, content }: { label: string; content: () => string }) {
  const text = useText();
  const [isCopied, setCopied] = useState(false);
  async function copy(): Promise<void> {
    await navigator.clipboard.writeText(content());
    setCopied(true);
  }
  return (
    <>
      <button type="button" className="quiet" onClick={() => void copy()}>
        {label}
      </button>
      <span aria-live="polite" className="muted small">
        {isCopied ? ` ${text('app_copied')}` : ''}
      </span>
    </>
  );
}
