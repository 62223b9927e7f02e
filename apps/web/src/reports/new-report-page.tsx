// A new report: kind and last month are chosen, the preview is read, and what was read is frozen.

import type { MadeReportWire, MeWire, PreviewWire } from '@payung/server/wire';
import { addMonths, isMonth, monthOf } from '@payung/values';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { ApiFailure, load, send } from '../api.ts';
import { ActForm } from '../parts/act-form.tsx';
import { Button } from '../parts/button.tsx';
import { ChoiceField, LineField } from '../parts/form-fields.tsx';
import { officeToday } from '../parts/format.ts';
import { Card, Facts, Page } from '../parts/page.tsx';
import { NoRight, Screen } from '../parts/screen.tsx';
import { PlaceName } from '../scope/place-name.tsx';
import { useMe } from '../sign-in/session-query.ts';
import { useLanguage, useText } from '../text/text.ts';
import '../text/cases/words.ts';
import '../text/reports/words.ts';
import { Message } from './message.tsx';
import { Paper } from './paper.tsx';
import {
  freezesReports,
  type Kind,
  kinds,
  kindText,
  periodOf,
  periodText,
  sheetOf,
} from './report-words.ts';

type Asked = {
  readonly from: string;
  readonly until: string;
  readonly sheet?: 'indicators' | 'press';
};

export function NewReportPage() {
  const text = useText();
  const me = useMe();
  const [asked, setAsked] = useState<Asked>();
  if (me === undefined || !freezesReports(me.actor.role)) return <NoRight />;
  return (
    <Page
      title={text('report_new')}
      trail={<Link to="/laporan">{text('menu_reports')}</Link>}
      lead={text('report_choose_lead')}
    >
      <Choose me={me} onAsk={setAsked} />
      {asked === undefined ? null : (
        <Preview key={`${asked.from} ${asked.until} ${asked.sheet ?? ''}`} asked={asked} />
      )}
    </Page>
  );
}

function Choose({ me, onAsk }: { me: MeWire; onAsk: (asked: Asked) => void }) {
  const text = useText();
  const language = useLanguage();
  const [kind, setKind] = useState<Kind>('half_year');
  const [last, setLast] = useState<string>(() => addMonths(monthOf(officeToday()), -1));
  const period = isMonth(last) ? periodOf(kind, last) : undefined;
  function ask(event: FormEvent): void {
    event.preventDefault();
    if (period !== undefined) onAsk({ ...period, ...sheetOf(kind) });
  }
  return (
    <Card title={text('report_choose')}>
      <Facts facts={[[text('report_region'), <PlaceName key="wilayah" code={me.tenant} />]]} />
      <form className="form" onSubmit={ask}>
        <ChoiceField
          id="laporan-jenis"
          label={text('report_kind')}
          value={kind}
          onChange={(value) => setKind(kinds.find((each) => each === value) ?? kind)}
          choices={kinds.map((each) => [each, text(kindText(each))])}
        />
        <LineField
          id="laporan-bulan"
          type="month"
          label={text('report_last')}
          hint={
            period === undefined
              ? ''
              : text('report_last_hint', { period: periodText(period, { text, language }) })
          }
          value={last}
          onChange={setLast}
        />
        <Button type="submit">{text('report_preview')}</Button>
      </form>
    </Card>
  );
}

function Preview({ asked }: { asked: Asked }) {
  const query = useQuery({
    queryKey: ['reports', 'preview', asked],
    queryFn: () => load('/reports/preview', asked),
    // What is read is what will be frozen: it does not change under the reader.
    refetchOnWindowFocus: false,
  });
  return (
    <Screen query={query}>
      {(seen) => (
        <>
          <Paper paper={seen.paper} />
          <Message content={seen.message} />
          <Freeze asked={asked} seen={seen} onStale={() => void query.refetch()} />
        </>
      )}
    </Screen>
  );
}

type FreezeProps = {
  readonly asked: Asked;
  readonly seen: PreviewWire;
  readonly onStale: () => void;
};

function Freeze({ asked, seen, onStale }: FreezeProps) {
  const text = useText();
  const queries = useQueryClient();
  const navigate = useNavigate();
  return (
    <Card title={text('report_freeze')}>
      <p>{text('report_freeze_text')}</p>
      <p className="muted small digest">{text('report_digest', { digest: seen.sha256 })}</p>
      <ActForm
        id="bekukan"
        submit={text('report_freeze')}
        hasDay={false}
        onAct={async ({ reason }, once) => {
          const body = { ...asked, reason, seen: seen.sha256 };
          try {
            const { id } = await send<MadeReportWire>('POST', '/reports', { body, once });
            await queries.invalidateQueries({ queryKey: ['reports'] });
            await navigate({ to: '/laporan/$id', params: { id } });
          } catch (error) {
            if (error instanceof ApiFailure && error.status === 409) onStale();
            throw error;
          }
        }}
      />
    </Card>
  );
}
