// The region picker: down and up the tree from province to desa, filtered by name or code. Regions
// outside the own remit are seen but locked.

import { formatRegionCode } from '@payung/regions';
import type { RegionWire } from '@payung/server/wire';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { load } from '../api.ts';
import { AskDialog } from '../parts/ask-dialog.tsx';
import { Icon } from '../parts/icon.tsx';
import { NoMatch, Screen } from '../parts/screen.tsx';
import { useText } from '../text/text.ts';

type Props = {
  readonly own: string;
  readonly start: string;
  readonly onPick: (code: string) => void;
  readonly onClose: () => void;
};

export function RegionPicker({ own, start, onPick, onClose }: Props) {
  const text = useText();
  // A desa has nothing below it: what is beside it helps more.
  const [at, setAt] = useState(start.length === 10 ? start.slice(0, 6) : start);
  const [words, setWords] = useState('');
  const query = useRegion(at);
  function go(code: string): void {
    setAt(code);
    setWords('');
  }
  return (
    <AskDialog title={text('scope_pick')} isOpen onClose={onClose}>
      <Screen query={query}>
        {(region) => (
          <>
            <Above region={region} own={own} onGo={go} onPick={onPick} />
            {region.below.length === 0 ? null : (
              <>
                <label className="picker-filter">
                  {text('scope_filter')}
                  <input
                    type="search"
                    value={words}
                    onChange={(event) => setWords(event.currentTarget.value)}
                  />
                </label>
                <Below region={region} words={words} own={own} onGo={go} onPick={onPick} />
              </>
            )}
          </>
        )}
      </Screen>
      <p>
        <button type="button" className="quiet" onClick={onClose}>
          {text('app_close')}
        </button>
      </p>
    </AskDialog>
  );
}

export function useRegion(code: string) {
  return useQuery({
    queryKey: ['region', code],
    queryFn: () => load(`/regions/${code}`),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

type PartProps = {
  readonly region: RegionWire;
  readonly own: string;
  readonly onGo: (code: string) => void;
  readonly onPick: (code: string) => void;
};

function Above({ region, own, onGo, onPick }: PartProps) {
  const text = useText();
  return (
    <div className="picker-above">
      <p className="row">
        {region.above.map(({ code, name }) => (
          <button
            key={code}
            type="button"
            className="quiet"
            aria-label={text('scope_up', { name })}
            onClick={() => onGo(code)}
          >
            {name} ›
          </button>
        ))}
        <strong>{region.name}</strong>
        <span className="muted small">{formatRegionCode(region.code)}</span>
      </p>
      {isWithin(region.code, own) ? (
        <button type="button" className="quiet quiet-main" onClick={() => onPick(region.code)}>
          {text('scope_use', { name: region.name })}
        </button>
      ) : (
        <p className="muted small">
          <Icon name="lock" size={14} /> {text('scope_locked')}
        </p>
      )}
    </div>
  );
}

function Below({ region, words, own, onGo, onPick }: PartProps & { readonly words: string }) {
  const text = useText();
  const wanted = words.trim().toLowerCase();
  const shown = region.below.filter(
    ({ code, name }) =>
      name.toLowerCase().includes(wanted) || code.startsWith(wanted.replace(/\D/g, '') || ' '),
  );
  if (shown.length === 0) return <NoMatch />;
  return (
    <ul className="picker-list" aria-label={text('scope_below', { name: region.name })}>
      {shown.map(({ code, name, level }) => {
        const isMine = isWithin(code, own);
        const isLast = level === 'village';
        return (
          <li key={code}>
            <button
              type="button"
              className="picker-item"
              disabled={!isMine && !own.startsWith(code)}
              onClick={() => (isLast ? onPick(code) : onGo(code))}
            >
              <span>{name}</span>
              <span className="muted small">
                {isMine || own.startsWith(code) ? (
                  formatRegionCode(code)
                ) : (
                  <>
                    <Icon name="lock" size={14} /> {text('scope_locked')}
                  </>
                )}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

function isWithin(code: string, own: string): boolean {
  return code.startsWith(own);
}
