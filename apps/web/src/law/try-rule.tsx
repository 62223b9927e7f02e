// A calculation of one's own by any rule of the law: its facts as a form, its answer beside it.

import { type AnyRule, findRule } from '@payung/law';
import { useState } from 'react';
import { Card } from '../parts/page.tsx';
import { useText } from '../text/text.ts';
import { FactForm } from './fact-form.tsx';
import { type Answers, given } from './facts.ts';
import { Result } from './result.tsx';

export function TryRule({ rule: id }: { rule: string }) {
  const rule = findRule(id);
  if (rule === undefined) throw new Error(`The list names a rule that is not there: ${id}`);
  return <Calculator rule={rule} />;
}

function Calculator({ rule }: { rule: AnyRule }) {
  const text = useText();
  const [answers, setAnswers] = useState<Answers>({});
  const facts = given(answers);
  return (
    <div className="calculator">
      <Card title={text('calculate_facts')}>
        <FactForm parts={rule.facts.parts ?? []} answers={answers} onChange={setAnswers} />
      </Card>
      <Card title={text('calculate_result')} className="calculator-result">
        <Result answered={rule.ask(facts)} total={text('calculate_result')} />
      </Card>
    </div>
  );
}
