// A paper that stays where it is: of the file that is chosen only the digest is kept, made in this browser.

import { useState } from 'react';
import { Field } from '../parts/field.tsx';
import { digestOf } from '../sendings/upload.ts';
import { useText } from '../text/text.ts';

type Props = {
  readonly id: string;
  readonly value: string | undefined;
  readonly onChange: (digest: string | undefined) => void;
};

export function DocumentField({ id, value, onChange }: Props) {
  const text = useText();
  const [chosen, setChosen] = useState<File>();
  async function choose(file: File | undefined): Promise<void> {
    setChosen(file);
    onChange(file === undefined ? undefined : await digestOf(file));
  }
  return (
    <Field
      id={id}
      label={text('document_file')}
      hint={
        <>
          {text('document_file_hint')}
          {value === undefined || chosen === undefined ? null : (
            <span className="line digest">
              {text('document_digest', { digest: value.slice(0, 16) })}
            </span>
          )}
        </>
      }
      isOptional
    >
      {(tied) => (
        <input
          {...tied}
          type="file"
          onChange={(event) => void choose(event.currentTarget.files?.[0])}
        />
      )}
    </Field>
  );
}
