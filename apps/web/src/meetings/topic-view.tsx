// One topic of the meeting mode: the position as one great number, tables, what was promised against what came
// of it, what was said, and the commitments with the line that adds one.

import type { CommitmentWire, MeetingWire } from '@payung/server/wire';
import { Bullet } from '../parts/bullet.tsx';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { countText, percentText } from '../parts/format.ts';
import { useLanguage, useText } from '../text/text.ts';
import { Headline, type Stuff } from './material-tables.tsx';
import { OneLine } from './promises.tsx';
import { type BigTable, dueText, promisedText, type Topic } from './topics.ts';

type Props = { readonly topic: Topic; readonly meeting: MeetingWire; readonly mayLead: boolean };

export function TopicView({ topic, meeting, mayLead }: Props) {
  switch (topic.kind) {
    case 'position':
      return <Position material={topic.material} />;
    case 'table':
      return <Table title={topic.title} table={topic.table} />;
    case 'promises':
      return <Promised promises={topic.promises} />;
    case 'said':
      return (
        <ul className="projector-lines">
          {topic.lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      );
    case 'commitments':
      return (
        <>
          <Promised promises={topic.commitments} />
          {topic.isLast && mayLead ? <OneLine meeting={meeting} /> : null}
        </>
      );
    default:
      return topic satisfies never;
  }
}

function Position({ material }: { material: Stuff }) {
  const text = useText();
  const language = useLanguage();
  const { percent, target } = material;
  const goal =
    target === undefined
      ? undefined
      : text('project_target', {
          ...{ percent: percentText(target.percent, language), year: target.year },
          gap: countText(Math.max(0, target.gapPeople), language),
        });
  return (
    <div className="projector-position">
      <Headline material={material} size="projector-number" />
      {percent === undefined ? null : (
        <Bullet
          percent={percent}
          ticks={target === undefined ? [] : [{ percent: target.percent, label: goal ?? '' }]}
          reading={goal ?? percentText(percent, language)}
        />
      )}
      {goal === undefined ? null : <p>{goal}</p>}
    </div>
  );
}

/** Few rows have room for larger letters. */
const fewRows = 4;

function Table({ title, table }: { title: string; table: BigTable }) {
  const columns: readonly Column<readonly string[]>[] = table.head.map((head, at) => ({
    ...{ key: head, head, isNumber: at > 0 && table.isWords !== true },
    cell: (row) => row[at] ?? '',
  }));
  return (
    <div className={table.rows.length <= fewRows ? 'projector-few' : ''}>
      <DataTable
        caption={title}
        columns={columns}
        rows={table.rows}
        rowKey={(row) => row.join(' ')}
        isSmall={columns.length < 4}
      />
    </div>
  );
}

/** `dijanjikan 800, tercapai 512`, each as large as it can be. */
function Promised({ promises }: { promises: readonly CommitmentWire[] }) {
  const text = useText();
  const language = useLanguage();
  const words = { text, language };
  return (
    <ul className="projector-promises">
      {promises.map((each) => (
        <li key={`${each.meeting} ${each.number}`}>
          <div>
            <strong>{each.who}</strong>
            <p>{each.what}</p>
            <p className="muted">
              {each.outcome === undefined
                ? dueText(each, words)
                : text(`commitment_${each.outcome.outcome}`)}
            </p>
          </div>
          <dl>
            <div>
              <dt>{text('commitment_promised')}</dt>
              <dd>{promisedText(each, words)}</dd>
            </div>
            {each.achieved === undefined ? null : (
              <div>
                <dt>{text('commitment_achieved')}</dt>
                <dd>{countText(each.achieved, language)}</dd>
              </div>
            )}
          </dl>
        </li>
      ))}
    </ul>
  );
}
