// Kendala: what stands in the way, by category, with the figure it is linked to.

import { useState } from 'react';
import { ActForm } from '../parts/act-form.tsx';
import { ChoiceField, LineField } from '../parts/form-fields.tsx';
import { Card } from '../parts/page.tsx';
import { useText } from '../text/text.ts';
import { obstacles, obstacleText } from './meeting-words.ts';
import { type PartProps, useChange } from './use-change.ts';

export function Obstacles({ meeting, mayLead }: PartProps) {
  const text = useText();
  const change = useChange(meeting);
  const [category, setCategory] = useState<(typeof obstacles)[number]>('fiscal');
  const [what, setWhat] = useState('');
  const [figure, setFigure] = useState('');
  return (
    <Card title={text('obstacles_title')}>
      {meeting.obstacles.length === 0 ? (
        <p className="muted">{text('obstacles_none')}</p>
      ) : (
        <ol className="law-steps">
          {meeting.obstacles.map((each) => (
            <li key={each.number}>
              <strong>{text(obstacleText(each.category))}</strong>: {each.what}
              {each.figure === undefined ? null : <span className="mark">{each.figure}</span>}
            </li>
          ))}
        </ol>
      )}
      {mayLead ? (
        <details className="others">
          <summary>{text('obstacle_add')}</summary>
          <ActForm
            id="kendala"
            submit={text('obstacle_add')}
            hasDay={false}
            usualReason={text('obstacle_usual_reason')}
            onAct={async ({ reason }, once) => {
              const body = {
                ...{ category, what: what.trim(), reason },
                ...(figure.trim() === '' ? {} : { figure: figure.trim() }),
              };
              await change('POST', '/obstacles', body, once);
              setWhat('');
              setFigure('');
            }}
          >
            <ChoiceField
              id="kendala-jenis"
              label={text('obstacle_category')}
              value={category}
              onChange={(value) =>
                setCategory(obstacles.find((each) => each === value) ?? category)
              }
              choices={obstacles.map((each) => [each, text(obstacleText(each))])}
            />
            <LineField
              id="kendala-apa"
              label={text('obstacle_what')}
              value={what}
              onChange={setWhat}
              mostLength={500}
            />
            <LineField
              id="kendala-angka"
              label={text('obstacle_figure')}
              value={figure}
              onChange={setFigure}
              mostLength={120}
              isOptional
            />
          </ActForm>
        </details>
      ) : null}
    </Card>
  );
}
