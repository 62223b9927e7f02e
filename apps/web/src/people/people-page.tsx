// Pekerja: people of the register within the remit, found by name in a region or by NIK. What is typed never
// stands in the address; a NIK goes to the server in the body alone.

import { formatRegionCode } from '@payung/regions';
import type { MeWire, PeopleWire, PersonLineWire } from '@payung/server/wire';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useEffect, useState } from 'react';
import { send } from '../api.ts';
import { Button } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';
import { FormFailure } from '../parts/form-failure.tsx';
import { Page } from '../parts/page.tsx';
import { Paged, pageOf } from '../parts/paged.tsx';
import { answered, FirstUse, NoMatch, NoRight, Screen } from '../parts/screen.tsx';
import { Loading } from '../parts/states.tsx';
import { RegionPicker, useRegion } from '../scope/region-picker.tsx';
import { ownRegion } from '../scope/scope.ts';
import { useMe } from '../sign-in/session-query.ts';
import { useText } from '../text/text.ts';
import '../text/people/words.ts';
import '../text/work/words.ts';
import { type Asked, askedOf } from './asked.ts';
import { PeopleTable } from './people-table.tsx';
import './people.css';

export function PeoplePage() {
  const me = useMe();
  return me === undefined ? <NoRight /> : <People me={me} />;
}

/** Back from a person finds the search again; it lives in memory and ends with the session. */
const searchKey = ['people', 'asked'];

type Search = { readonly typed: string; readonly within: string; readonly asked?: Asked };

function People({ me }: { me: MeWire }) {
  const text = useText();
  const queries = useQueryClient();
  const own = ownRegion(me);
  const [search, setSearch] = useState<Search>(
    () => queries.getQueryData<Search>(searchKey) ?? { typed: '', within: own },
  );
  const [fault, setFault] = useState<string>();
  function submit(event: FormEvent): void {
    event.preventDefault();
    const asked = askedOf(search.typed);
    setFault(
      asked.kind === 'faulty' ? text('people_nik_wrong', { count: asked.digits }) : undefined,
    );
    if (asked.kind === 'faulty') return;
    const next = { ...search, asked };
    setSearch(next);
    // A NIK is asked anew, not kept.
    queries.setQueryData(
      searchKey,
      asked.kind === 'nik' ? { typed: '', within: next.within } : next,
    );
  }
  return (
    <Page title={text('menu_people')} lead={text('people_lead')}>
      <search>
        <form className="card find-people" onSubmit={submit} noValidate>
          <Field
            id="cari-orang"
            label={text('people_name_or_nik')}
            hint={text('people_name_hint')}
            fault={fault}
          >
            {(tied) => (
              <input
                {...tied}
                type="search"
                autoComplete="off"
                spellCheck={false}
                value={search.typed}
                onChange={(event) => setSearch({ ...search, typed: event.currentTarget.value })}
              />
            )}
          </Field>
          <Within
            own={own}
            within={search.within}
            onWithin={(within) => setSearch({ ...search, within })}
          />
          <Button type="submit" size="md">
            {text('people_search')}
          </Button>
        </form>
      </search>
      <Found search={search} own={own} />
    </Page>
  );
}

type WithinProps = {
  readonly own: string;
  readonly within: string;
  readonly onWithin: (code: string) => void;
};

function Within({ own, within, onWithin }: WithinProps) {
  const text = useText();
  const [isPicking, setPicking] = useState(false);
  const { data } = useRegion(within);
  return (
    <div className="field">
      <span className="label">{text('scope_region')}</span>
      <button type="button" className="pick" onClick={() => setPicking(true)}>
        {data?.name ?? formatRegionCode(within)}
      </button>
      {isPicking ? (
        <RegionPicker
          own={own}
          start={within}
          onClose={() => setPicking(false)}
          onPick={(code) => {
            onWithin(code);
            setPicking(false);
          }}
        />
      ) : null}
    </div>
  );
}

function Found({ search, own }: { search: Search; own: string }) {
  const { asked, within } = search;
  if (asked === undefined) return <Before />;
  if (asked.kind === 'nik') return <ByNik key={asked.nik} nik={asked.nik} />;
  return asked.kind === 'name' ? <ByName name={asked.name} within={within} own={own} /> : null;
}

function Before() {
  const text = useText();
  return (
    <Screen
      query={answered(null)}
      isEmpty={() => true}
      empty={<FirstUse>{text('people_before')}</FirstUse>}
    >
      {() => null}
    </Screen>
  );
}

function ByName({ name, within, own }: { name: string; within: string; own: string }) {
  const text = useText();
  const query = useInfiniteQuery({
    queryKey: ['people', name, within],
    queryFn: ({ pageParam }) =>
      send<PeopleWire>('POST', '/people/search', {
        body: {
          ...(name === '' ? {} : { name }),
          ...(within === own ? {} : { within }),
          ...pageOf(pageParam),
        },
      }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    staleTime: 60_000,
  });
  return (
    <Paged
      query={query}
      rowsOf={({ people }) => people}
      empty={
        name === '' ? (
          <FirstUse>{text('people_empty')}</FirstUse>
        ) : (
          <p className="empty">{text('people_none', { name })}</p>
        )
      }
    >
      {(people) => <PeopleTable people={people} hasMore={query.hasNextPage} />}
    </Paged>
  );
}

type Answer = { readonly person?: PersonLineWire } | { readonly failure: unknown };

/** Asked once, outside the cache of answers: nothing of it stays behind. */
function ByNik({ nik }: { nik: string }) {
  const text = useText();
  const [answer, setAnswer] = useState<Answer>();
  useEffect(() => {
    let isGone = false;
    const keep = (found: Answer) => {
      if (!isGone) setAnswer(found);
    };
    void send<{ person?: PersonLineWire }>('POST', '/people/find', { body: { nik } }).then(
      keep,
      (failure: unknown) => keep({ failure }),
    );
    return () => {
      isGone = true;
    };
  }, [nik]);
  if (answer === undefined) return <Loading lines={2} />;
  if ('failure' in answer) return <FormFailure error={answer.failure} />;
  const { person } = answer;
  return person === undefined ? (
    <div role="status">
      <NoMatch />
      <p className="muted">{text('people_nobody')}</p>
    </div>
  ) : (
    <PeopleTable people={[person]} hasMore={false} />
  );
}
