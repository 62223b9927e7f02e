// A new source of money: its ceiling, the months it pays, whom it may pay, and the paper behind it.

import { fundSources, fundSourceText } from '@payung/law';
import { addMonths, isMonth } from '@payung/values';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { send } from '../api.ts';
import { Button } from '../parts/button.tsx';
import { FormFailure } from '../parts/form-failure.tsx';
import { amountOf, ChoiceField, LineField, RupiahField } from '../parts/form-fields.tsx';
import { useAct } from '../parts/use-act.ts';
import { useLanguage, useText } from '../text/text.ts';

const first = {
  fund: '',
  name: '',
  source: fundSources[0] as string,
  ceiling: '',
  from: '',
  last: '',
  earmark: 'all',
  document: '',
  reason: '',
};
type Typed = typeof first;

/** Undefined while a month or the ceiling is none. */
function bodyOf({ fund, name, source, earmark, document, reason, ...typed }: Typed) {
  const ceiling = amountOf(typed.ceiling);
  if (ceiling === undefined || !isMonth(typed.from) || !isMonth(typed.last)) return undefined;
  return {
    ...{ fund: fund.trim(), name: name.trim(), source, ceiling },
    ...{ from: typed.from, until: addMonths(typed.last, 1) },
    ...{ earmark: { kind: earmark }, document: document.trim(), reason: reason.trim() },
  };
}

export function NewFund({ onDone }: { onDone: () => void }) {
  const text = useText();
  const language = useLanguage();
  const queries = useQueryClient();
  const { isBusy, failure, act } = useAct();
  const [typed, setTyped] = useState(first);
  const field = (key: keyof Typed) => ({
    id: `dana-${key}`,
    value: typed[key],
    onChange: (value: string) => setTyped({ ...typed, [key]: value }),
  });
  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    const body = bodyOf(typed);
    if (body === undefined) {
      document.getElementById('dana-ceiling')?.focus();
      return;
    }
    await act(async (once) => {
      await send('POST', '/funds', { body, once });
      await queries.invalidateQueries({ queryKey: ['funds'] });
      onDone();
    });
  }
  return (
    <form className="card form" onSubmit={(event) => void submit(event)}>
      <h2>{text('fund_new')}</h2>
      <FormFailure error={failure} />
      <LineField
        {...field('name')}
        label={text('fund_name')}
        hint={text('fund_name_hint')}
        mostLength={120}
      />
      <LineField
        {...field('fund')}
        label={text('fund_code')}
        hint={text('fund_code_hint')}
        pattern="[A-Za-z0-9][A-Za-z0-9._\-]{0,63}"
      />
      <ChoiceField
        {...field('source')}
        label={text('fund_source')}
        choices={fundSources.map((each) => [each, fundSourceText(each, language)])}
      />
      <RupiahField {...field('ceiling')} label={text('funding_ceiling')} />
      <LineField {...field('from')} type="month" label={text('fund_from')} />
      <LineField {...field('last')} type="month" label={text('fund_last')} />
      <ChoiceField
        {...field('earmark')}
        label={text('fund_earmark')}
        choices={[
          ['all', text('fund_earmark_all')],
          ['vulnerable', text('fund_earmark_vulnerable')],
        ]}
      />
      <LineField
        {...field('document')}
        label={text('fund_document')}
        hint={text('fund_document_hint')}
        mostLength={200}
      />
      <LineField {...field('reason')} label={text('money_reason')} mostLength={200} />
      <p className="row">
        <Button type="submit" loading={isBusy}>
          {text('fund_save')}
        </Button>
        <button type="button" className="quiet" onClick={onDone}>
          {text('app_cancel')}
        </button>
      </p>
    </form>
  );
}
