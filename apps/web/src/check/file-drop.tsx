// The second way into the quick check: a file dropped or chosen, whose rows go into the field above.

import { type DragEvent, useRef, useState } from 'react';
import { Icon } from '../parts/icon.tsx';
import { type TextKey, useText } from '../text/text.ts';
import { type FileFault, readListFile } from './list-file.ts';

const faultTexts = {
  workbook: 'check_file_workbook',
  large: 'check_file_large',
  not_text: 'check_file_not_text',
} as const satisfies Record<FileFault, TextKey>;

export function FileDrop({ onText }: { onText: (text: string) => void }) {
  const text = useText();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const [told, setTold] = useState<FileFault | 'read'>();
  async function take(file: File | undefined): Promise<void> {
    if (file === undefined) return;
    const read = await readListFile(file);
    setTold(read.ok ? 'read' : read.fault);
    if (read.ok) onText(read.text);
  }
  function drop(event: DragEvent): void {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files[0]);
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button is the first
    <div
      className={isOver ? 'drop check-drop drop-over' : 'drop check-drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p className="row">
        <Icon name="upload" />
        <span>{text('check_drop')}</span>
        <label htmlFor="check-file" className="visually-hidden">
          {text('check_file')}
        </label>
        <input
          ref={input}
          id="check-file"
          type="file"
          className="visually-hidden"
          accept=".csv,.txt,.tsv,text/csv,text/plain"
          onChange={(event) => {
            void take(event.currentTarget.files?.[0]);
            event.currentTarget.value = '';
          }}
        />
        <button
          type="button"
          className="quiet"
          tabIndex={-1}
          aria-hidden="true"
          onClick={() => input.current?.click()}
        >
          {text('check_file')}
        </button>
      </p>
      {told === undefined ? null : <Told told={told} />}
    </div>
  );
}

function Told({ told }: { told: FileFault | 'read' }) {
  const text = useText();
  if (told === 'read') {
    return (
      <p role="status" className="muted small">
        {text('check_file_here')}
      </p>
    );
  }
  return (
    <p role="alert" className="field-fault">
      {text(faultTexts[told])}
    </p>
  );
}
