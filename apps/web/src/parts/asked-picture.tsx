// A picture of figures that has its table beside it: in Mode hemat it is drawn when it is asked for.

import { type ReactNode, useState } from 'react';
import { useText } from '../text/text.ts';
import { useSpareMode } from './spare-mode.ts';

export function AskedPicture({ children }: { children: ReactNode }) {
  const text = useText();
  const isSpare = useSpareMode();
  const [isAsked, setAsked] = useState(false);
  if (!isSpare || isAsked) return children;
  return (
    <button type="button" className="quiet" onClick={() => setAsked(true)}>
      {text('spare_show')}
    </button>
  );
}
