// The palette (Ctrl K): pages of this reader and rules of the law, found by a few letters, opened by
// Enter. A combobox over a list box, as screen readers know it.
/* biome-ignore-all lint/a11y/useFocusableInteractive: the focus stays in the field */
/* biome-ignore-all lint/a11y/useKeyWithClickEvents: keys are heard by the field that has the focus */
/* biome-ignore-all lint/a11y/useSemanticElements: a combobox over a list, as WAI-ARIA has it */

import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect, useId, useMemo, useState } from 'react';
import type { Entry } from '../frame/menu.ts';
import { AskDialog } from '../parts/ask-dialog.tsx';
import { useLanguage, useText } from '../text/text.ts';
import { findTargets, type Target } from './targets.ts';

type Props = { readonly entries: readonly Entry[]; readonly onClose: () => void };

export function Palette({ entries, onClose }: Props) {
  const text = useText();
  const language = useLanguage();
  const navigate = useNavigate();
  const list = useId();
  const [words, setWords] = useState('');
  const [at, setAt] = useState(0);
  const [rules, setRules] = useState<readonly Target[]>([]);
  useEffect(() => {
    let isWanted = true;
    void import('./rule-targets.ts').then(({ ruleTargets }) => {
      if (isWanted) setRules(ruleTargets(language));
    });
    return () => {
      isWanted = false;
    };
  }, [language]);
  const pages = useMemo(
    () => entries.map((entry): Target => ({ to: entry.to, name: text(entry.text), kind: 'page' })),
    [entries, text],
  );
  const found = findTargets([...pages, ...rules], words);
  const chosen = found[Math.min(at, found.length - 1)];

  function open(target: Target | undefined): void {
    if (target === undefined) return;
    onClose();
    void navigate({ to: target.to });
  }

  function press(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && found.length > 0) {
      event.preventDefault();
      setAt((Math.min(at, found.length - 1) + step + found.length) % found.length);
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      open(chosen);
    }
  }

  return (
    <AskDialog
      title={text('palette_title')}
      isTitleHidden
      isOpen
      onClose={onClose}
      className="palette"
    >
      <input
        type="search"
        role="combobox"
        aria-label={text('palette_field')}
        placeholder={text('palette_field')}
        aria-expanded="true"
        aria-controls={list}
        aria-activedescendant={
          chosen === undefined ? undefined : `${list}-${found.indexOf(chosen)}`
        }
        autoComplete="off"
        value={words}
        onChange={(event) => {
          setWords(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={press}
      />
      <div role="listbox" id={list} aria-label={text('palette_title')} className="palette-list">
        {found.map((target, index) => (
          <div
            key={target.to}
            id={`${list}-${index}`}
            role="option"
            aria-selected={target === chosen}
            className="palette-option"
            onClick={() => open(target)}
          >
            <span>{target.name}</span>
            <span className="muted small">
              {text(target.kind === 'page' ? 'palette_page' : 'palette_rule')}
            </span>
          </div>
        ))}
      </div>
      <p className="muted small" role="status">
        {found.length === 0 ? text('palette_none') : text('palette_hint')}
      </p>
    </AskDialog>
  );
}
