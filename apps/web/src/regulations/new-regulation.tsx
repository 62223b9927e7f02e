// A regulation of the region, and which one it replaces.

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { DocumentField } from '../meetings/document-field.tsx';
import { OpenedForm } from '../meetings/opened-form.tsx';
import { sendOrWait } from '../offline/outbox.ts';
import { senderOf } from '../offline/use-sender.ts';
import { ActForm } from '../parts/act-form.tsx';
import { ChoiceField, LineField } from '../parts/form-fields.tsx';
import { useMe } from '../sign-in/session-query.ts';
import { useText } from '../text/text.ts';
import { type Regulation, regulationKinds, regulationKindText } from './regulation-words.ts';

const first = { reference: '', title: '', subject: '', from: '' };

type Props = { readonly known: readonly Regulation[]; readonly onClose: () => void };

export function NewRegulation({ known, onClose }: Props) {
  const text = useText();
  const queries = useQueryClient();
  const me = useMe();
  const [kind, setKind] = useState<Regulation['kind']>('head');
  const [replaces, setReplaces] = useState('');
  const [document, setDocument] = useState<string>();
  const [typed, setTyped] = useState(first);
  const field = (key: keyof typeof first) => ({
    id: `regulasi-${key}`,
    value: typed[key],
    onChange: (value: string) => setTyped({ ...typed, [key]: value }),
  });
  return (
    <OpenedForm title={text('regulation_new')} onClose={onClose}>
      <ActForm
        id="regulasi"
        submit={text('regulation_save')}
        hasDay={false}
        onAct={async ({ reason }, once) => {
          const body = {
            ...{ kind, from: typed.from, reason, reference: typed.reference.trim() },
            ...{ title: typed.title.trim(), subject: typed.subject.trim() },
            ...(replaces === '' ? {} : { replaces: Number(replaces) }),
            ...(document === undefined ? {} : { document }),
          };
          if (me === undefined) return;
          const mine = [
            [text('regulation_reference'), body.reference],
            [text('agreement_title'), body.title],
          ] as const;
          const wish = {
            ...({ method: 'POST', path: '/regulations', body, once } as const),
            ...{ about: `regulation:${body.reference}`, title: text('regulation_new'), mine },
          };
          await sendOrWait(wish, senderOf(me));
          await queries.invalidateQueries({ queryKey: ['regulations'] });
          onClose();
        }}
      >
        <ChoiceField
          id="regulasi-jenis"
          label={text('agreement_kind')}
          value={kind}
          onChange={(value) => setKind(regulationKinds.find((each) => each === value) ?? kind)}
          choices={regulationKinds.map((each) => [each, text(regulationKindText(each))])}
        />
        <LineField {...field('reference')} label={text('regulation_reference')} mostLength={120} />
        <LineField {...field('title')} label={text('agreement_title')} mostLength={200} />
        <LineField {...field('subject')} label={text('regulation_subject')} mostLength={500} />
        <LineField {...field('from')} type="date" label={text('regulation_from')} />
        <ChoiceField
          id="regulasi-lama"
          label={text('regulation_replaces')}
          value={replaces}
          onChange={setReplaces}
          choices={[
            ['', text('regulation_replaces_none')],
            ...known.map(({ number, reference }): readonly [string, string] => [
              String(number),
              text('agreement_renews_number', { number, reference }),
            ]),
          ]}
        />
        <DocumentField id="regulasi-naskah" value={document} onChange={setDocument} />
      </ActForm>
    </OpenedForm>
  );
}
