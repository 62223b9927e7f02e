// Izin: under which letters rows of persons may leave as files, until when, and what is closed where a permit has
// run out. One administrator records a letter, another agrees (safety.md T04).

import type { MeWire } from '@payung/server/wire';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { load, send } from '../api.ts';
import { Button } from '../parts/button.tsx';
import { FormFailure } from '../parts/form-failure.tsx';
import { dayText, officeToday } from '../parts/format.ts';
import { Card, Page } from '../parts/page.tsx';
import { FirstUse, NoRight, Screen } from '../parts/screen.tsx';
import { useAct } from '../parts/use-act.ts';
import { useMe } from '../sign-in/session-query.ts';
import { useLanguage, useText } from '../text/text.ts';
import '../text/staff/words.ts';
import { NewPermit } from './new-permit.tsx';
import { type Act, PermitTable } from './permit-table.tsx';
import { dataSets, endsSoon, type Permit, setText, standingOf } from './permit-words.ts';

export function PermitsPage() {
  const me = useMe();
  return me === undefined ? <NoRight /> : <Permits me={me} />;
}

function Permits({ me }: { me: MeWire }) {
  const text = useText();
  const queries = useQueryClient();
  const query = useQuery({ queryKey: ['permits'], queryFn: () => load('/permits') });
  const [writing, setWriting] = useState<{ readonly renews: Permit | undefined }>();
  const { isBusy, failure, act } = useAct();
  const begin =
    me.actor.role === 'admin' && writing === undefined ? (
      <Button onClick={() => setWriting({ renews: undefined })}>{text('permit_new')}</Button>
    ) : null;
  function decide(what: Act, permit: Permit): void {
    if (what === 'renew') {
      setWriting({ renews: permit });
      return;
    }
    void act(async () => {
      if (what === 'approve') await send('PUT', `/permits/${permit.id}/approval`);
      else await send('DELETE', `/permits/${permit.id}`);
      await queries.invalidateQueries({ queryKey: ['permits'] });
    });
  }
  return (
    <Page title={text('menu_permits')} lead={text('permits_lead')} action={begin}>
      {writing === undefined ? null : (
        <NewPermit
          key={writing.renews?.id ?? ''}
          renews={writing.renews}
          onClose={() => setWriting(undefined)}
        />
      )}
      <FormFailure error={failure} />
      <Screen
        query={query}
        isEmpty={({ permits }) => permits.length === 0}
        empty={<FirstUse action={begin ?? undefined}>{text('permits_empty')}</FirstUse>}
      >
        {({ permits }) => (
          <>
            <Card title={text('permits_standing')}>
              <ul className="plain waiting">
                {dataSets.map((set) => (
                  <Standing key={set} set={set} permits={permits} />
                ))}
              </ul>
            </Card>
            <PermitTable me={me} permits={permits} isBusy={isBusy} onAct={decide} />
          </>
        )}
      </Screen>
    </Page>
  );
}

type StandingProps = {
  readonly set: (typeof dataSets)[number];
  readonly permits: readonly Permit[];
};

function Standing({ set, permits }: StandingProps) {
  const text = useText();
  const language = useLanguage();
  const { state, until } = standingOf(set, permits);
  const isSoon = until !== undefined && endsSoon(until, officeToday());
  // Of lists as sent nothing leaves as a file.
  const closes = set !== 'sendings' || state === 'held';
  const mark = { none: 'mark', held: 'mark mark-ok', lapsed: 'mark mark-error' }[state];
  return (
    <li>
      <span className="row">
        <strong>{text(setText(set))}</strong>
        <span className={isSoon ? 'mark mark-warning' : mark}>
          {until === undefined
            ? text(`permits_mark_${state}`)
            : text('permits_mark_held', { day: dayText(until, language) })}
        </span>
      </span>
      <span className="muted small line">
        {text(`permit_files_${set}`)} {text(`permits_now_${closes ? state : 'none'}`)}
      </span>
    </li>
  );
}
