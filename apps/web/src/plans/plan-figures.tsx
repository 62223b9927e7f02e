// What comes out of a plan: people, money, the months with their cliff, each fund, who is left out and why.

import type { PlanFiguresWire } from '@payung/server/wire';
import { PlanMonths } from '../funding/plan-months.tsx';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { countText, monthText, rupiahShort, rupiahText } from '../parts/format.ts';
import { Facts } from '../parts/page.tsx';
import { useLanguage, useText } from '../text/text.ts';

type Fund = PlanFiguresWire['funds'][number];

export function PlanFigures({ figures }: { figures: PlanFiguresWire }) {
  const text = useText();
  const language = useLanguage();
  const count = (value: number) => countText(value, language);
  const money = (value: number) => rupiahText(value, language);
  const { cliff } = figures;
  return (
    <>
      <p className="big">{text('plan_people', { count: count(figures.people) })}</p>
      <p className="pair">
        <span>
          <strong>{rupiahShort(figures.amount, language)}</strong> {text('plan_amount')}
        </span>
        <span>
          <strong>{count(figures.personMonths)}</strong> {text('plan_person_months')}
        </span>
        <span>
          <strong>{rupiahShort(figures.left, language)}</strong> {text('plan_left')}
        </span>
      </p>
      {figures.waiting === 0 ? null : (
        <p className="notice notice-warn">
          {text('card_waiting', { count: count(figures.waiting) })}
        </p>
      )}
      <PlanMonths months={figures.months} />
      <Facts
        facts={[
          [text('plan_most_monthly'), money(figures.amountMonthlyMost)],
          [
            text('plan_cliff'),
            text('plan_cliff_text', {
              people: count(cliff.people),
              month: monthText(cliff.after, language),
            }),
          ],
          [text('plan_left_december'), money(figures.leftInDecember)],
          [text('plan_ground'), text('plan_ground_text', { ...figures.ground })],
          [
            text('plan_proof'),
            figures.proven ? text('plan_proven') : text('plan_unproven', { gap: figures.gap }),
          ],
        ]}
      />
      {figures.funds.length === 0 ? null : <FundTable funds={figures.funds} />}
      <Notes figures={figures} />
    </>
  );
}

function FundTable({ funds }: { funds: readonly Fund[] }) {
  const text = useText();
  const language = useLanguage();
  const money = (value: number) => rupiahText(value, language);
  const columns: readonly Column<Fund>[] = [
    { key: 'fund', head: text('funding_fund'), cell: ({ name }) => name },
    {
      key: 'ceiling',
      head: text('funding_ceiling'),
      cell: ({ ceiling }) => money(ceiling),
      isNumber: true,
    },
    {
      key: 'people',
      head: text('funding_people'),
      cell: ({ people }) => countText(people, language),
      isNumber: true,
    },
    {
      key: 'amount',
      head: text('funding_amount'),
      cell: ({ amount }) => money(amount),
      isNumber: true,
    },
    { key: 'left', head: text('funding_left'), cell: ({ left }) => money(left), isNumber: true },
  ];
  return (
    <DataTable
      caption={text('funding_caption')}
      columns={columns}
      rows={funds}
      rowKey={({ fund }) => fund}
    />
  );
}

function Notes({ figures }: { figures: PlanFiguresWire }) {
  const text = useText();
  const language = useLanguage();
  const left = figures.excluded.filter(({ people }) => people > 0);
  return (
    <>
      {left.length === 0 ? null : (
        <details className="others">
          <summary>{text('funding_excluded')}</summary>
          <ul className="plain notes">
            {left.map(({ reason, people, text: words }) => (
              <li key={reason}>
                <strong>{countText(people, language)}</strong> {words}
              </li>
            ))}
          </ul>
        </details>
      )}
      {figures.notes.length === 0 ? null : (
        <details className="others" open>
          <summary>{text('funding_notes')}</summary>
          <ul className="plain notes">
            {figures.notes.map((note) => (
              <li key={`${note.code} ${note.text}`}>{note.text}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
