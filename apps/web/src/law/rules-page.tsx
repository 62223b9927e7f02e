// Aturan: every rule of the law by group, found by its words, its law or its article; above them the
// figures that are known to change.

import { citationText, lawCheckedOn } from '@payung/law';
import { type ListedRule, ruleList as rules } from '@payung/law/rule-list';
import type { Language } from '@payung/values';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useAskedState } from '../parts/asked-state.ts';
import { dayText, monthText } from '../parts/format.ts';
import { Page } from '../parts/page.tsx';
import { NoMatch } from '../parts/screen.tsx';
import { type TextKey, useLanguage, useText } from '../text/text.ts';
import '../text/law/words.ts';
import { changesAfter } from './changes.ts';

const groups: readonly { readonly name: string; readonly text: TextKey }[] = [
  { name: 'contributions', text: 'group_contributions' },
  { name: 'benefits', text: 'group_benefits' },
  { name: 'status', text: 'group_status' },
  { name: 'eligibility', text: 'group_eligibility' },
  { name: 'funding', text: 'group_funding' },
  { name: 'compliance', text: 'group_compliance' },
];

export function RulesPage() {
  const text = useText();
  const language = useLanguage();
  const asked = useAskedState();
  const [words, setWords] = useState('');
  const shown = asked === 'tanpa-hasil' ? [] : rules.filter((rule) => fits(rule, words, language));
  return (
    <Page title={text('menu_rules')} lead={text('rules_lead', { count: rules.length })}>
      <div className="filters">
        <label>
          {text('rules_search')}
          <input
            type="search"
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
        </label>
        <p role="status">{text('rules_count', { shown: shown.length, total: rules.length })}</p>
      </div>
      {words === '' ? <Changes /> : null}
      {shown.length === 0 ? <NoMatch onClear={() => setWords('')} /> : null}
      {groups.map(({ name, text: key }) => {
        const own = shown.filter(({ id }) => id.startsWith(`${name}.`));
        if (own.length === 0) return null;
        return (
          <section key={name}>
            <h2>{text(key)}</h2>
            <ul className="rule-list">
              {own.map((rule) => (
                <li key={rule.id}>
                  <Link to="/aturan/$id" params={{ id: rule.id }}>
                    {rule.term[language]}
                  </Link>
                  <span className="muted small line">{lawText(rule, language)}</span>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </Page>
  );
}

function Changes() {
  const text = useText();
  const language = useLanguage();
  const changes = changesAfter(lawCheckedOn);
  if (changes.length === 0) return null;
  return (
    <section className="notice" aria-label={text('rules_changes')}>
      <div>
        <strong>{text('rules_changes')}</strong>
        <ul className="plain">
          {changes.map((change) => {
            const day = pointText(change.on, language);
            return (
              <li key={`${change.id} ${change.on} ${change.kind}`}>
                {change.term[language]}:{' '}
                {change.kind === 'begins'
                  ? text('rules_change_begins', { day })
                  : text('rules_change_ends', { day })}
              </li>
            );
          })}
        </ul>
      </div>
    </section>
  );
}

/** A day or a month of the law. */
export function pointText(point: string, language: Language): string {
  return point.length === 'YYYY-MM'.length ? monthText(point, language) : dayText(point, language);
}

export function lawText({ sources }: ListedRule, language: Language): string {
  return sources.map((source) => citationText(source, language)).join('; ');
}

function fits(rule: ListedRule, words: string, language: Language): boolean {
  const whole = `${rule.term[language]} ${rule.id} ${lawText(rule, language)}`.toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => whole.includes(word));
}
