// The early end of an agreement, said once with its reason.

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { send } from '../api.ts';
import { OpenedForm } from '../meetings/opened-form.tsx';
import { ActForm } from '../parts/act-form.tsx';
import { LineField } from '../parts/form-fields.tsx';
import { useText } from '../text/text.ts';
import type { Agreement } from './agreement-words.ts';

type Props = { readonly agreement: Agreement; readonly onClose: () => void };

export function EndAgreement({ agreement, onClose }: Props) {
  const text = useText();
  const queries = useQueryClient();
  const [because, setBecause] = useState('');
  const { number, reference } = agreement;
  return (
    <OpenedForm title={text('agreement_end', { reference })} onClose={onClose}>
      <ActForm
        id="akhir"
        submit={text('agreement_end_save')}
        onAct={async (told, once) => {
          const body = { because: because.trim(), ...told };
          await send('PUT', `/agreements/${number}/end`, { body, once });
          await queries.invalidateQueries({ queryKey: ['agreements'] });
          onClose();
        }}
      >
        <LineField
          id="akhir-sebab"
          label={text('agreement_end_because')}
          value={because}
          onChange={setBecause}
          mostLength={500}
        />
      </ActForm>
    </OpenedForm>
  );
}
