// One act with its day and reason, as every act of the office is recorded; more questions stand before them.

import { type FormEvent, type ReactNode, useState } from 'react';
import { useText } from '../text/text.ts';
import { Button } from './button.tsx';
import { FormFailure } from './form-failure.tsx';
import { LineField } from './form-fields.tsx';
import { useAct } from './use-act.ts';

export type Told = { readonly day?: string; readonly reason: string };

type Props = {
  /** Of its fields, one form from the other. */
  readonly id: string;
  readonly submit: string;
  readonly hasDay?: boolean;
  /** What is mostly said there; it can be changed. */
  readonly usualReason?: string;
  readonly onAct: (told: Told, once: string) => Promise<void>;
  readonly children?: ReactNode;
};

export function ActForm({ id, submit, hasDay = true, usualReason = '', onAct, children }: Props) {
  const text = useText();
  const { isBusy, failure, act } = useAct();
  const [day, setDay] = useState('');
  const [reason, setReason] = useState(usualReason);
  async function send(event: FormEvent): Promise<void> {
    event.preventDefault();
    await act(async (once) => {
      await onAct({ reason: reason.trim(), ...(day === '' ? {} : { day }) }, once);
      setReason(usualReason);
      setDay('');
    });
  }
  return (
    <form className="form" onSubmit={(event) => void send(event)}>
      <FormFailure error={failure} />
      {children}
      {hasDay ? (
        <LineField
          id={`${id}-hari`}
          type="date"
          label={text('act_day')}
          hint={text('act_day_hint')}
          value={day}
          onChange={setDay}
          isOptional
        />
      ) : null}
      <LineField
        id={`${id}-alasan`}
        label={text('act_reason')}
        value={reason}
        onChange={setReason}
        mostLength={200}
      />
      <Button type="submit" loading={isBusy}>
        {submit}
      </Button>
    </form>
  );
}
