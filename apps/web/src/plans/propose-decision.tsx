// A kept plan is put forward as a decided list (SK): its number, day and signatory. Nothing is decided until
// somebody else confirms it.

import type { KeptPlanWire } from '@payung/server/wire';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { send } from '../api.ts';
import { Button } from '../parts/button.tsx';
import { FormFailure } from '../parts/form-failure.tsx';
import { LineField } from '../parts/form-fields.tsx';
import { Card } from '../parts/page.tsx';
import { useAct } from '../parts/use-act.ts';
import { useText } from '../text/text.ts';

const first = {
  number: '',
  day: '',
  name: '',
  position: '',
  nip: '',
  from: '',
  until: '',
  reason: '',
};
type Typed = typeof first;

function bodyOf(plan: string, typed: Typed) {
  const nip = typed.nip.replaceAll(/\D/g, '');
  return {
    plan,
    number: typed.number.trim(),
    day: typed.day,
    signatory: {
      name: typed.name.trim(),
      position: typed.position.trim(),
      ...(nip === '' ? {} : { nip }),
    },
    ...(typed.from === '' || typed.until === ''
      ? {}
      : { objection: { from: typed.from, until: typed.until } }),
    reason: typed.reason.trim(),
  };
}

export function ProposeDecision({ plan }: { plan: KeptPlanWire }) {
  const text = useText();
  const queries = useQueryClient();
  const { isBusy, failure, act } = useAct();
  const [typed, setTyped] = useState(first);
  const [isSent, setSent] = useState(false);
  const field = (key: keyof Typed) => ({
    id: `sk-${key}`,
    value: typed[key],
    onChange: (value: string) => setTyped({ ...typed, [key]: value }),
  });
  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    await act(async (once) => {
      await send('POST', '/decisions', { body: bodyOf(plan.id, typed), once });
      await queries.invalidateQueries({ queryKey: ['proposals'] });
      setSent(true);
    });
  }
  if (isSent) {
    return (
      <Card title={text('decide_title')}>
        <p className="notice" role="status">
          {text('decide_sent')} <Link to="/dana/sk">{text('decide_sent_see')}</Link>
        </p>
      </Card>
    );
  }
  return (
    <Card title={text('decide_title')}>
      <p className="muted">{text('decide_lead')}</p>
      <form className="form" onSubmit={(event) => void submit(event)}>
        <FormFailure error={failure} />
        <LineField {...field('number')} label={text('decide_number')} mostLength={120} />
        <LineField {...field('day')} type="date" label={text('decide_day')} />
        <LineField {...field('name')} label={text('decide_signatory')} mostLength={120} />
        <LineField {...field('position')} label={text('decide_position')} mostLength={120} />
        <LineField
          {...field('nip')}
          label={text('decide_nip')}
          hint={text('decide_nip_hint')}
          inputMode="numeric"
          isOptional
        />
        <LineField
          {...field('from')}
          type="date"
          label={text('decide_objection_from')}
          hint={text('decide_objection_hint')}
          isOptional
        />
        <LineField
          {...field('until')}
          type="date"
          label={text('decide_objection_until')}
          isOptional
        />
        <LineField {...field('reason')} label={text('money_reason')} mostLength={200} />
        <Button type="submit" loading={isBusy}>
          {text('decide_propose')}
        </Button>
      </form>
    </Card>
  );
}
