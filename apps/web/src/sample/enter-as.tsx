// On the first page of `npm start` with the sample: the people of its office, each a click away.

import type { SampleOfficeWire } from '@payung/server/wire';
import { useQuery } from '@tanstack/react-query';
import { load, send } from '../api.ts';
import { FormFailure } from '../parts/form-failure.tsx';
import { Icon } from '../parts/icon.tsx';
import { Card } from '../parts/page.tsx';
import { useAct } from '../parts/use-act.ts';
import { roleText } from '../staff/role-text.ts';
import { useText } from '../text/text.ts';
import '../text/sample/words.ts';

const askAgainMs = 1_500;

export function EnterAs() {
  const text = useText();
  const { data } = useQuery({
    queryKey: ['sample'],
    queryFn: () => load('/sample'),
    refetchInterval: ({ state }) =>
      state.data !== undefined && isSettled(state.data) ? false : askAgainMs,
  });
  // A room of one's own has no office.
  if (data === undefined || data.stock.state === 'none') return null;
  return (
    <Card title={text('sample_enter_title')}>
      <p>{text('sample_enter_lead')}</p>
      <Stock office={data} />
      <ul className="tiles people-tiles">
        {inOrder(data.people).map((person) => (
          <li key={person.account}>
            <Enter person={person} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Stock({ office: { people, stock } }: { office: SampleOfficeWire }) {
  const text = useText();
  const { state, done, total } = stock;
  const words =
    state === 'failed'
      ? text('sample_enter_failed')
      : people.length === 0
        ? text('sample_enter_soon')
        : state === 'made'
          ? text('sample_stock_made')
          : text('sample_stock_making', { done, total });
  return (
    <p role="status" className="muted small">
      {words}
    </p>
  );
}

function Enter({ person }: { person: SampleOfficeWire['people'][number] }) {
  const text = useText();
  const { isBusy, failure, act } = useAct();
  async function enter(): Promise<void> {
    await act(async () => {
      const { account } = person;
      const body = { account };
      const { address } = await send<{ address: string }>('POST', '/sample/keys', { body });
      location.assign(address);
    });
  }
  return (
    <>
      <button type="button" className="tile" disabled={isBusy} onClick={() => void enter()}>
        <Icon name="users" size={24} />
        <span>
          <strong>{text(roleText(person.role))}</strong>
          <span className="muted small line">{person.title}</span>
        </span>
      </button>
      <FormFailure error={failure} />
    </>
  );
}

/** Whoever keeps the accounts is needed last. */
function inOrder(people: SampleOfficeWire['people']): SampleOfficeWire['people'] {
  const isAdmin = ({ role }: (typeof people)[number]) => role === 'admin';
  return [...people.filter((each) => !isAdmin(each)), ...people.filter(isAdmin)];
}

function isSettled({ stock: { state } }: SampleOfficeWire): boolean {
  return state !== 'making';
}
