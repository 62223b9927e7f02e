// The keys of all pages, and the switch for those of one letter.

import { useState } from 'react';
import { goKeys } from '../frame/go-keys.ts';
import type { Entry } from '../frame/menu.ts';
import { setSingleKeys, singleKeysOn } from '../frame/single-keys.ts';
import { AskDialog } from '../parts/ask-dialog.tsx';
import { useText } from '../text/text.ts';

export function Help({ entries, onClose }: { entries: readonly Entry[]; onClose: () => void }) {
  const text = useText();
  const [isOn, setOn] = useState(singleKeysOn);
  return (
    <AskDialog title={text('help_title')} isOpen onClose={onClose}>
      <dl className="keys">
        <div>
          <dt>{text('help_palette')}</dt>
          <dd>
            <kbd>Ctrl</kbd> <kbd>K</kbd>
          </dd>
        </div>
        <div>
          <dt>{text('help_search')}</dt>
          <dd>
            <kbd>/</kbd>
          </dd>
        </div>
        <div>
          <dt>{text('help_help')}</dt>
          <dd>
            <kbd>?</kbd>
          </dd>
        </div>
        <div>
          <dt>{text('help_close')}</dt>
          <dd>
            <kbd>Esc</kbd>
          </dd>
        </div>
        {goKeys(entries).map(({ key, entry }) => (
          <div key={key}>
            <dt>{text('help_go', { page: text(entry.text) })}</dt>
            <dd>
              <kbd>g</kbd> <span className="muted small">{text('help_then')}</span> <kbd>{key}</kbd>
            </dd>
          </div>
        ))}
      </dl>
      <label className="check">
        <input
          type="checkbox"
          checked={isOn}
          onChange={(event) => {
            setSingleKeys(event.currentTarget.checked);
            setOn(event.currentTarget.checked);
          }}
        />
        {text('help_single')}
      </label>
      <p className="muted small">{text('help_single_text')}</p>
      <button type="button" className="quiet" onClick={onClose}>
        {text('app_close')}
      </button>
    </AskDialog>
  );
}
