// The scope bar: region, month and definition of all figures of a page; on a phone one chip that opens.

import type { DefinitionWire, MeWire } from '@payung/server/wire';
import { useState } from 'react';
import { Icon } from '../parts/icon.tsx';
import { useLanguage, useText } from '../text/text.ts';
import { RegionPicker } from './region-picker.tsx';
import { useDefinitions, type useScope } from './scope.ts';

type Props = ReturnType<typeof useScope> & {
  readonly me: MeWire;
  readonly regionName: string;
  /** The month the answer stands for, where the newest was asked. */
  readonly shownMonth?: string;
};

export function ScopeBar(props: Props) {
  const { scope, own, change, chooseNewest, regionName, shownMonth } = props;
  const text = useText();
  const language = useLanguage();
  const definitions = useDefinitions().data?.definitions ?? [];
  const [isPicking, setPicking] = useState(false);
  const nameOf = ({ name }: DefinitionWire) => name[language];
  return (
    <section className="scope" aria-label={text('scope_region')}>
      <button type="button" className="scope-region" onClick={() => setPicking(true)}>
        <span className="muted small">{text('scope_region')}</span>
        <span>
          {regionName} <Icon name="chevron" size={14} />
        </span>
      </button>
      <label>
        <span className="muted small">{text('scope_month')}</span>
        <input
          type="month"
          value={scope.month ?? shownMonth ?? ''}
          onChange={(event) => {
            const month = event.currentTarget.value;
            if (month === '') chooseNewest();
            else change({ month });
          }}
        />
      </label>
      <label className="scope-definition">
        <span className="muted small">{text('scope_definition')}</span>
        <select
          value={scope.definition}
          onChange={(event) => change({ definition: event.currentTarget.value })}
        >
          {definitions.some(({ id }) => id === scope.definition) ? null : (
            <option value={scope.definition}>{scope.definition}</option>
          )}
          {definitions.map((definition) => (
            <option key={definition.id} value={definition.id}>
              {nameOf(definition)}
            </option>
          ))}
        </select>
      </label>
      {isPicking ? (
        <RegionPicker
          own={own}
          start={scope.region}
          onClose={() => setPicking(false)}
          onPick={(region) => {
            setPicking(false);
            change({ region });
          }}
        />
      ) : null}
    </section>
  );
}
