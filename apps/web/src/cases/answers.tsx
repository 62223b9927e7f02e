// What the employer answered by his link, and the making of one: its address is shown once.

import type { CaseLinkWire } from '@payung/server/wire';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { load, send } from '../api.ts';
import { ActForm } from '../parts/act-form.tsx';
import { CopyButton } from '../parts/copy-button.tsx';
import { Download } from '../parts/download.tsx';
import { LineField } from '../parts/form-fields.tsx';
import { dayText } from '../parts/format.ts';
import { Card } from '../parts/page.tsx';
import { Screen } from '../parts/screen.tsx';
import { useLanguage, useText } from '../text/text.ts';
import { answerKindText } from './case-words.ts';

export function Answers({ id, mayAct }: { id: string; mayAct: boolean }) {
  const text = useText();
  const language = useLanguage();
  const query = useQuery({
    queryKey: ['cases', id, 'answers'],
    queryFn: () => load(`/cases/${id}/answers`),
  });
  return (
    <Card title={text('answers_title')}>
      <Screen
        query={query}
        isEmpty={({ answers }) => answers.length === 0}
        empty={<p className="muted">{text('answers_none')}</p>}
      >
        {({ answers }) => (
          <ul className="plain waiting">
            {answers.map(({ answer, kind, day, text: words, hasFile }) => (
              <li key={answer}>
                <strong>{text(answerKindText(kind))}</strong>
                <span className="muted small line">{dayText(day, language)}</span>
                <p>{words}</p>
                {hasFile ? (
                  <Download
                    path={`/cases/${id}/answers/${answer}`}
                    name={`jawaban-${answer}`}
                    label={text('answers_file')}
                  />
                ) : null}
              </li>
            ))}
          </ul>
        )}
      </Screen>
      {mayAct ? <MakeLink id={id} /> : null}
    </Card>
  );
}

function MakeLink({ id }: { id: string }) {
  const text = useText();
  const language = useLanguage();
  const queries = useQueryClient();
  const [until, setUntil] = useState('');
  const [made, setMade] = useState<CaseLinkWire>();
  return (
    <details className="others">
      <summary>{text('answers_link')}</summary>
      <ActForm
        id="tautan-usaha"
        submit={text('answers_link_make')}
        hasDay={false}
        onAct={async ({ reason }, once) => {
          const body = { reason, until };
          setMade(await send<CaseLinkWire>('POST', `/cases/${id}/links`, { body, once }));
          await queries.invalidateQueries({ queryKey: ['cases', id] });
        }}
      >
        <LineField
          id="tautan-usaha-sampai"
          type="date"
          label={text('letters_until')}
          value={until}
          onChange={setUntil}
        />
      </ActForm>
      <div aria-live="polite">
        {made === undefined ? null : (
          <div className="notice">
            <div>
              <p>
                {text('answers_link_address')} <span className="digest">{made.address}</span>
              </p>
              <p className="muted small">
                {text('answers_link_until', { day: dayText(made.until, language) })}
              </p>
              <CopyButton label={text('link_copy')} content={() => made.address} />
            </div>
          </div>
        )}
      </div>
    </details>
  );
}
