// Hitung: choose for whom, answer few questions, and the contribution stands beside them at once with
// rate, base and article. Everything is worked out in the browser.

import { lawCheckedOn } from '@payung/law';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { CopyButton } from '../parts/copy-button.tsx';
import { dayText, rupiahText, todayHere } from '../parts/format.ts';
import { Card, Page } from '../parts/page.tsx';
import { useLanguage, useText } from '../text/text.ts';
import '../text/law/words.ts';
import { FactForm } from './fact-form.tsx';
import { type Answers, given } from './facts.ts';
import { findShared, type Shared, writeLink } from './link.ts';
import { isSum, Result } from './result.tsx';
import { type SegmentName, segmentLead, segmentRules, segments, segmentText } from './segments.ts';

/** What each segment was asked, kept while the reader looks at another one. */
type Kept = Readonly<Partial<Record<SegmentName, Answers>>>;

export function CalculatePage() {
  const text = useText();
  const [shared] = useState(() => findShared(location.hash));
  const [segment, setSegment] = useState<SegmentName>(shared?.segment ?? 'bpu');
  const [kept, setKept] = useState<Kept>(() =>
    shared === undefined ? {} : { [shared.segment]: shared.facts },
  );
  const { rule, first } = segmentRules[segment];
  const answers = kept[segment] ?? first(todayHere());
  const facts = given(answers);
  const answered = rule.ask(facts);
  const result =
    answered.ok && isSum(answered.value) && typeof answered.value.value === 'number'
      ? answered.value.value
      : undefined;
  const isShared = shared?.segment === segment && shared.facts === kept[segment];
  return (
    <Page title={text('menu_calculate')} lead={text('calculate_lead')}>
      <fieldset className="segments">
        <legend>{text('calculate_segment')}</legend>
        {segments.map((each) => (
          <label key={each} className="segment">
            <input
              type="radio"
              name="segmen"
              checked={each === segment}
              onChange={() => setSegment(each)}
            />
            <span>
              <strong>{text(segmentText(each))}</strong>
              <span className="muted small line">{text(segmentLead(each))}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <div className="calculator">
        <Card title={text('calculate_facts')}>
          <FactForm
            parts={rule.facts.parts ?? []}
            answers={answers}
            onChange={(next) => setKept({ ...kept, [segment]: next })}
          />
        </Card>
        <Card title={text('calculate_result')} className="calculator-result">
          {isShared && shared !== undefined ? <SinceShared shared={shared} now={result} /> : null}
          <Result answered={answered} total={text('calculate_total')} />
          <p className="row">
            <CopyButton
              label={text('calculate_share')}
              content={() =>
                `${location.origin}/hitung${writeLink({
                  segment,
                  facts,
                  lawOn: lawCheckedOn,
                  ...(result === undefined ? {} : { result }),
                })}`
              }
            />
            <Link to="/aturan/$id" params={{ id: rule.id }}>
              {text('calculate_rule')}
            </Link>
          </p>
        </Card>
      </div>
      <h2>{text('calculate_more')}</h2>
      <p>
        {text('calculate_more_text')} <Link to="/aturan">{text('rules_all')}</Link>
      </p>
    </Page>
  );
}

/** Whether the law gives another sum than when the link was made. */
function SinceShared({ shared, now }: { shared: Shared; now: number | undefined }) {
  const text = useText();
  const language = useLanguage();
  const { lawOn, result } = shared;
  if (lawOn === undefined || result === undefined || now === undefined) return null;
  const day = dayText(lawOn, language);
  return (
    <p className={result === now ? 'notice' : 'notice notice-warn'}>
      {result === now
        ? text('calculate_shared_same', { day })
        : text('calculate_shared_changed', {
            day,
            before: rupiahText(result, language),
            now: rupiahText(now, language),
          })}
    </p>
  );
}
