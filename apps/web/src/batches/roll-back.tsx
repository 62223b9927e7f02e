// Batalkan kiriman: takes a saved list out of the register. What rests on it is named first; with later changes
// on it the reader says whether they go too.

import type { BatchesWire } from '@payung/server/wire';
import { type FormEvent, useState } from 'react';
import { send } from '../api.ts';
import { AskDialog } from '../parts/ask-dialog.tsx';
import { Button } from '../parts/button.tsx';
import { FormFailure } from '../parts/form-failure.tsx';
import { ChoiceField, LineField } from '../parts/form-fields.tsx';
import { countText } from '../parts/format.ts';
import { useAct } from '../parts/use-act.ts';
import { useLanguage, useText } from '../text/text.ts';

type Batch = BatchesWire['batches'][number];
type Done =
  | { readonly outcome: 'rolled_back'; readonly undone: number }
  | { readonly outcome: 'waiting'; readonly proposal: string };

type Props = {
  readonly batch: Batch | undefined;
  readonly onClose: () => void;
  readonly onDone: (words: string) => void;
};

export function RollBack({ batch, onClose, onDone }: Props) {
  const text = useText();
  return (
    <AskDialog title={text('batch_take_back')} isOpen={batch !== undefined} onClose={onClose}>
      {batch === undefined ? null : (
        <Reason key={batch.id} batch={batch} onClose={onClose} onDone={onDone} />
      )}
    </AskDialog>
  );
}

function Reason({ batch, onClose, onDone }: Props & { readonly batch: Batch }) {
  const text = useText();
  const language = useLanguage();
  const { isBusy, failure, act } = useAct();
  const [reason, setReason] = useState('');
  const [dependents, setDependents] = useState('refuse');
  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    await act(async (once) => {
      const body = { reason: reason.trim(), dependents };
      const done = await send<Done>('POST', `/batches/${batch.id}/rollback`, { body, once });
      onDone(
        done.outcome === 'waiting'
          ? text('batch_waits')
          : text('batch_taken_back', { count: countText(done.undone, language) }),
      );
    });
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <p>
        {text('batch_take_back_text', {
          file: batch.file,
          count: countText(batch.counts.accepted, language),
        })}
      </p>
      <FormFailure error={failure} />
      <LineField
        id="batal-kiriman-alasan"
        label={text('sending_save_reason')}
        value={reason}
        onChange={setReason}
        mostLength={200}
      />
      <ChoiceField
        id="batal-kiriman-ikut"
        label={text('batch_dependents')}
        value={dependents}
        onChange={setDependents}
        choices={[
          ['refuse', text('batch_dependents_refuse')],
          ['cascade', text('batch_dependents_cascade')],
        ]}
      />
      <p className="row">
        <Button type="submit" loading={isBusy}>
          {text('batch_take_back')}
        </Button>
        <button type="button" className="quiet" onClick={onClose}>
          {text('app_cancel')}
        </button>
      </p>
    </form>
  );
}
