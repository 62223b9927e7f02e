// Takes an entry back by a counter entry: nothing in the ledger is ever changed or deleted.

import type { LedgerWire } from '@payung/server/wire';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { send } from '../api.ts';
import { Button } from '../parts/button.tsx';
import { FormFailure } from '../parts/form-failure.tsx';
import { LineField } from '../parts/form-fields.tsx';
import { rupiahText } from '../parts/format.ts';
import { useAct } from '../parts/use-act.ts';
import { useLanguage, useText } from '../text/text.ts';

type Props = {
  readonly fund: string;
  readonly entry: LedgerWire['entries'][number];
  readonly onDone: () => void;
};

export function ReverseEntry({ fund, entry, onDone }: Props) {
  const text = useText();
  const language = useLanguage();
  const queries = useQueryClient();
  const { isBusy, failure, act } = useAct();
  const [paper, setPaper] = useState('');
  const [reason, setReason] = useState('');
  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    await act(async (once) => {
      const body = { document: paper.trim(), reason: reason.trim() };
      await send('POST', `/funds/${fund}/entries/${entry.id}/reversal`, { body, once });
      await queries.invalidateQueries({ queryKey: ['funds'] });
      onDone();
    });
  }
  return (
    <form className="form" onSubmit={(event) => void submit(event)}>
      <h3>
        {text('ledger_reverse_title', { id: entry.id, amount: rupiahText(entry.amount, language) })}
      </h3>
      <FormFailure error={failure} />
      <LineField
        id="batal-dokumen"
        label={text('fund_document')}
        value={paper}
        onChange={setPaper}
        mostLength={200}
      />
      <LineField
        id="batal-alasan"
        label={text('money_reason')}
        value={reason}
        onChange={setReason}
        mostLength={200}
      />
      <p className="row">
        <Button type="submit" loading={isBusy}>
          {text('ledger_reverse')}
        </Button>
        <button type="button" className="quiet" onClick={onDone}>
          {text('app_cancel')}
        </button>
      </p>
    </form>
  );
}
