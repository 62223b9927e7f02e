// The left side of a plan: from when, how long, which programmes, who comes first, out of which funds.

import type { FundsWire } from '@payung/server/wire';
import { useState } from 'react';
import { Field } from '../parts/field.tsx';
import { LineField, RupiahField } from '../parts/form-fields.tsx';
import { useText } from '../text/text.ts';
import { ruleText, ruleTexts } from './rule-words.ts';
import { bpuPrograms, moved, type Wish } from './scenario.ts';

type Props = {
  readonly wish: Wish;
  readonly onChange: (wish: Wish) => void;
  readonly funds: FundsWire['funds'];
};

const mostMonths = 24;

export function ScenarioForm({ wish, onChange, funds }: Props) {
  const text = useText();
  const change = (part: Partial<Wish>) => onChange({ ...wish, ...part });
  return (
    <>
      <LineField
        id="rencana-nama"
        label={text('plan_name')}
        hint={text('plan_name_hint')}
        value={wish.name}
        onChange={(name) => change({ name })}
        mostLength={120}
      />
      <LineField
        id="rencana-mulai"
        type="month"
        label={text('plan_start')}
        value={wish.start}
        onChange={(start) => change({ start })}
      />
      <Field id="rencana-bulan" label={text('plan_months', { count: wish.months })}>
        {(tied) => (
          <>
            <input
              {...tied}
              type="range"
              min={1}
              max={mostMonths}
              list="rencana-tanda"
              value={wish.months}
              onChange={(event) => change({ months: Number(event.currentTarget.value) })}
            />
            <datalist id="rencana-tanda">
              <option value={6} />
              <option value={12} />
            </datalist>
          </>
        )}
      </Field>
      <fieldset className="group">
        <legend>{text('plan_programs')}</legend>
        <div className="choices">
          {bpuPrograms.map((each) => (
            <label key={each} className="check">
              <input
                type="checkbox"
                checked={wish.programs.includes(each)}
                onChange={(event) =>
                  change({
                    programs: bpuPrograms.filter((program) =>
                      program === each
                        ? event.currentTarget.checked
                        : wish.programs.includes(program),
                    ),
                  })
                }
              />
              {each}
            </label>
          ))}
        </div>
      </fieldset>
      <Priority rules={wish.priority} onRules={(priority) => change({ priority })} />
      <Funds wish={wish} onChange={onChange} funds={funds} />
      <LineField
        id="rencana-bibit"
        label={text('plan_seed')}
        hint={text('plan_seed_hint')}
        value={wish.seed}
        onChange={(seed) => change({ seed })}
        mostLength={120}
      />
    </>
  );
}

type PriorityProps = {
  readonly rules: readonly string[];
  readonly onRules: (rules: readonly string[]) => void;
};

function Priority({ rules, onRules }: PriorityProps) {
  const text = useText();
  const [own, setOwn] = useState('');
  const free = Object.keys(ruleTexts).filter((rule) => !rules.includes(rule));
  function add(rule: string): void {
    if (rule !== '' && !rules.includes(rule)) onRules([...rules, rule]);
  }
  return (
    <fieldset className="group">
      <legend>{text('plan_priority')}</legend>
      <ol className="rules">
        {rules.map((rule, at) => {
          const name = ruleText(rule, text);
          return (
            <li key={rule}>
              <span>{name}</span>
              <span className="rule-keys">
                <RuleKey
                  sign="↑"
                  label={text('plan_rule_up', { name })}
                  isOff={at === 0}
                  onPress={() => onRules(moved(rules, { from: at, to: at - 1 }))}
                />
                <RuleKey
                  sign="↓"
                  label={text('plan_rule_down', { name })}
                  isOff={at === rules.length - 1}
                  onPress={() => onRules(moved(rules, { from: at, to: at + 1 }))}
                />
                <RuleKey
                  sign="×"
                  label={text('plan_rule_remove', { name })}
                  onPress={() => onRules(rules.filter((each) => each !== rule))}
                />
              </span>
            </li>
          );
        })}
      </ol>
      <Field id="rencana-aturan" label={text('plan_rule_add')}>
        {(tied) => (
          <select {...tied} value="" onChange={(event) => add(event.currentTarget.value)}>
            <option value="">{text('plan_rule_choose')}</option>
            {free.map((rule) => (
              <option key={rule} value={rule}>
                {ruleText(rule, text)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <details className="others">
        <summary>{text('plan_rule_own')}</summary>
        <LineField
          id="rencana-aturan-sendiri"
          label={text('plan_rule_own_field')}
          hint={text('plan_rule_own_hint')}
          value={own}
          onChange={setOwn}
          isOptional
        />
        <button
          type="button"
          className="quiet"
          onClick={() => {
            add(own.trim());
            setOwn('');
          }}
        >
          {text('plan_rule_own_add')}
        </button>
      </details>
    </fieldset>
  );
}

type KeyProps = {
  readonly sign: string;
  readonly label: string;
  readonly isOff?: boolean;
  readonly onPress: () => void;
};

function RuleKey({ sign, label, isOff = false, onPress }: KeyProps) {
  return (
    <button type="button" className="quiet" aria-label={label} disabled={isOff} onClick={onPress}>
      {sign}
    </button>
  );
}

function Funds({ wish, onChange, funds }: Props) {
  const text = useText();
  return (
    <fieldset className="group">
      <legend>{text('plan_funds')}</legend>
      {funds.map(({ fund, name }) => {
        const mine = wish.funds[fund] ?? { used: true, ceiling: '' };
        const set = (part: Partial<typeof mine>) =>
          onChange({ ...wish, funds: { ...wish.funds, [fund]: { ...mine, ...part } } });
        return (
          <div key={fund} className="fund-wish">
            <label className="check">
              <input
                type="checkbox"
                checked={mine.used}
                onChange={(event) => set({ used: event.currentTarget.checked })}
              />
              {name}
            </label>
            {mine.used ? (
              <RupiahField
                id={`rencana-dana-${fund}`}
                label={text('plan_fund_ceiling', { name })}
                value={mine.ceiling}
                onChange={(ceiling) => set({ ceiling })}
                isOptional
              />
            ) : null}
          </div>
        );
      })}
    </fieldset>
  );
}
