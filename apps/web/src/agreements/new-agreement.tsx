// A new agreement, or one that renews another and takes over its parties and scope.

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { send } from '../api.ts';
import { DocumentField } from '../meetings/document-field.tsx';
import { OpenedForm } from '../meetings/opened-form.tsx';
import { ActForm } from '../parts/act-form.tsx';
import { Field } from '../parts/field.tsx';
import { ChoiceField, LineField } from '../parts/form-fields.tsx';
import { useText } from '../text/text.ts';
import { type Agreement, agreementKinds, agreementKindText } from './agreement-words.ts';

type Props = {
  readonly known: readonly Agreement[];
  readonly renews: Agreement | undefined;
  readonly onClose: () => void;
};

export function NewAgreement({ known, renews, onClose }: Props) {
  const text = useText();
  const queries = useQueryClient();
  const [kind, setKind] = useState<Agreement['kind']>(renews?.kind ?? 'pks');
  const [parties, setParties] = useState(renews?.parties.join('\n') ?? '');
  const [followed, setFollowed] = useState(renews === undefined ? '' : String(renews.number));
  const [document, setDocument] = useState<string>();
  const [typed, setTyped] = useState({
    ...{ reference: '', title: renews?.title ?? '', scope: renews?.scope ?? '' },
    ...{ startsOn: '', endsOn: '' },
  });
  const named = parties
    .split('\n')
    .map((each) => each.trim())
    .filter((each) => each !== '');
  const field = (key: keyof typeof typed) => ({
    id: `perjanjian-${key}`,
    value: typed[key],
    onChange: (value: string) => setTyped({ ...typed, [key]: value }),
  });
  return (
    <OpenedForm title={text('agreement_new')} onClose={onClose}>
      <ActForm
        id="perjanjian"
        submit={text('agreement_save')}
        hasDay={false}
        onAct={async ({ reason }, once) => {
          const body = {
            ...{ kind, parties: named, startsOn: typed.startsOn, reason },
            ...{ reference: typed.reference.trim(), title: typed.title.trim() },
            scope: typed.scope.trim(),
            ...(typed.endsOn === '' ? {} : { endsOn: typed.endsOn }),
            ...(followed === '' ? {} : { renews: Number(followed) }),
            ...(document === undefined ? {} : { document }),
          };
          await send('POST', '/agreements', { body, once });
          await queries.invalidateQueries({ queryKey: ['agreements'] });
          onClose();
        }}
      >
        <ChoiceField
          id="perjanjian-jenis"
          label={text('agreement_kind')}
          value={kind}
          onChange={(value) => setKind(agreementKinds.find((each) => each === value) ?? kind)}
          choices={agreementKinds.map((each) => [each, text(agreementKindText(each))])}
        />
        <LineField {...field('reference')} label={text('agreement_reference')} mostLength={120} />
        <LineField {...field('title')} label={text('agreement_title')} mostLength={200} />
        <Parties value={parties} count={named.length} onChange={setParties} />
        <LineField {...field('scope')} label={text('agreement_scope')} mostLength={500} />
        <LineField {...field('startsOn')} type="date" label={text('agreement_starts')} />
        <LineField {...field('endsOn')} type="date" label={text('agreement_ends')} isOptional />
        <ChoiceField
          id="perjanjian-lama"
          label={text('agreement_renews')}
          value={followed}
          onChange={setFollowed}
          choices={[
            ['', text('agreement_renews_none')],
            ...known
              .filter(({ standing }) => standing.state !== 'followed')
              .map(({ number, reference }): readonly [string, string] => [
                String(number),
                text('agreement_renews_number', { number, reference }),
              ]),
          ]}
        />
        <DocumentField id="perjanjian-naskah" value={document} onChange={setDocument} />
      </ActForm>
    </OpenedForm>
  );
}

type PartiesProps = {
  readonly value: string;
  readonly count: number;
  readonly onChange: (value: string) => void;
};

function Parties({ value, count, onChange }: PartiesProps) {
  const text = useText();
  const [isLeft, setLeft] = useState(false);
  const fault = count < 2 ? text('agreement_parties_few') : undefined;
  return (
    <Field
      id="perjanjian-pihak"
      label={text('agreement_parties')}
      hint={text('agreement_parties_hint')}
      fault={isLeft ? fault : undefined}
    >
      {(tied) => (
        <textarea
          {...tied}
          // The form is not sent with fewer.
          ref={(area) => area?.setCustomValidity(fault ?? '')}
          rows={3}
          required
          value={value}
          onBlur={() => setLeft(true)}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
