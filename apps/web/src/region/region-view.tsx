// Everything known of the coverage of one region: headline, development, segments, sectors, the regions
// below, who is missing, the definitions side by side, and the evidence of the headline.

import type { CoverageAnswerWire, MeWire } from '@payung/server/wire';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { maySend } from '../frame/menu.ts';
import { monthText } from '../parts/format.ts';
import { Card, Page } from '../parts/page.tsx';
import { FirstUse, Screen } from '../parts/screen.tsx';
import { Side } from '../parts/side.tsx';
import type { useScope } from '../scope/scope.ts';
import { ScopeBar } from '../scope/scope-bar.tsx';
import { useLanguage, useText } from '../text/text.ts';
import '../text/work/words.ts';
import { Breakdown } from './breakdown.tsx';
import { Compare } from './compare.tsx';
import { Evidence } from './evidence.tsx';
import { isRegisterEmpty, useCoverage } from './figure-query.ts';
import { Gap } from './gap.tsx';
import { Headline } from './headline.tsx';
import { RegionsBelow } from './regions-below.tsx';
import { Trend } from './trend.tsx';

type Props = {
  readonly me: MeWire;
  readonly scoped: ReturnType<typeof useScope>;
  readonly title: (answer: CoverageAnswerWire | undefined) => string;
  readonly trail?: ReactNode;
};

export function RegionView({ me, scoped, title, trail }: Props) {
  const text = useText();
  const language = useLanguage();
  const { scope, own } = scoped;
  const query = useCoverage(scope);
  const answer = query.data;
  const lead =
    answer === undefined
      ? undefined
      : text('cov_lead', {
          region: answer.region.name,
          month: monthText(answer.month, language),
          definition: answer.definition.name[language],
        });
  return (
    <Page
      title={title(answer)}
      action={
        <button type="button" className="quiet" onClick={() => window.print()}>
          {text('cov_print')}
        </button>
      }
      {...(lead === undefined ? {} : { lead })}
      {...(trail === undefined ? {} : { trail })}
    >
      <ScopeBar
        {...scoped}
        me={me}
        regionName={answer?.region.name ?? scope.region}
        {...(answer === undefined ? {} : { shownMonth: answer.month })}
      />
      {isRegisterEmpty(query.error) ? (
        <NoRegister me={me} />
      ) : (
        <Screen query={query}>
          {(known) => (
            <>
              <Top answer={known} scoped={scoped} me={me} />
              <div className="cards cards-2">
                <Breakdown scope={scope} by="segment" />
                <Breakdown scope={scope} by="sector" />
              </div>
              <RegionsBelow scope={scope} own={own} />
              <Gap scope={scope} answer={known} />
              <Card title={text('cov_compare')}>
                <Compare scope={scope} />
              </Card>
            </>
          )}
        </Screen>
      )}
    </Page>
  );
}

type TopProps = Pick<Props, 'me' | 'scoped'> & { readonly answer: CoverageAnswerWire };

function Top({ answer, scoped, me }: TopProps) {
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="cards cards-2">
      <Headline answer={answer} onEvidence={() => setOpen(true)} />
      <Trend scope={scoped.scope} />
      <Side
        title={text('cov_evidence_of', { what: answer.region.name })}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
      >
        <Evidence answer={answer} scope={scoped.scope} me={me} />
      </Side>
    </div>
  );
}

function NoRegister({ me }: { me: MeWire }) {
  const text = useText();
  const isSender = maySend(me.actor.role) && me.actor.role === 'bpjs';
  return (
    <FirstUse
      action={isSender ? <Link to="/masuk-data/baru">{text('cov_empty_send')}</Link> : undefined}
    >
      {text('cov_empty')}
    </FirstUse>
  );
}
