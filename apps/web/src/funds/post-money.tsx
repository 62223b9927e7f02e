// A new entry of a fund by hand: what was paid or came back, or a change of the ceiling.

import type { FundsWire } from '@payung/server/wire';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { send } from '../api.ts';
import { Button } from '../parts/button.tsx';
import { FormFailure } from '../parts/form-failure.tsx';
import { amountOf, ChoiceField, LineField, RupiahField } from '../parts/form-fields.tsx';
import { Card } from '../parts/page.tsx';
import { useAct } from '../parts/use-act.ts';
import { useText } from '../text/text.ts';
import { entryText, hasMonth, type Postable, postable } from './fund-words.ts';

const first = { month: '', amount: '', document: '', reason: '' };

export function PostMoney({ fund }: { fund: FundsWire['funds'][number] }) {
  const text = useText();
  const queries = useQueryClient();
  const { isBusy, failure, act } = useAct();
  const [kind, setKind] = useState<Postable>('pay');
  const [typed, setTyped] = useState(first);
  const [told, setTold] = useState('');
  const field = (key: keyof typeof first) => ({
    id: `buku-${key}`,
    value: typed[key],
    onChange: (value: string) => setTyped({ ...typed, [key]: value }),
  });
  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    const { month, document: paper, reason } = typed;
    const amount = amountOf(typed.amount);
    if (amount === undefined) {
      document.getElementById('buku-amount')?.focus();
      return;
    }
    const body = {
      ...{ kind, amount, document: paper.trim(), reason: reason.trim() },
      ...(hasMonth(kind) ? { month } : {}),
    };
    setTold('');
    await act(async (once) => {
      await send('POST', `/funds/${fund.fund}/entries`, { body, once });
      await queries.invalidateQueries({ queryKey: ['funds'] });
      setTyped(first);
      setTold(text('entry_posted'));
    });
  }
  return (
    <Card title={text('entry_new')}>
      <form className="form" onSubmit={(event) => void submit(event)}>
        <FormFailure error={failure} />
        <ChoiceField
          id="buku-jenis"
          label={text('ledger_kind')}
          value={kind}
          onChange={(value) => setKind(postable.find((each) => each === value) ?? kind)}
          choices={postable.map((each) => [each, text(entryText(each) ?? 'ledger_kind')])}
        />
        {hasMonth(kind) ? (
          <LineField {...field('month')} type="month" label={text('entry_month')} />
        ) : null}
        <RupiahField {...field('amount')} label={text('ledger_amount')} />
        <LineField
          {...field('document')}
          label={text('fund_document')}
          hint={text('entry_document_hint')}
          mostLength={200}
        />
        <LineField {...field('reason')} label={text('money_reason')} mostLength={200} />
        <Button type="submit" loading={isBusy}>
          {text('entry_save')}
        </Button>
        <p role="status">{told}</p>
      </form>
    </Card>
  );
}
