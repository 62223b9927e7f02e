// One report: its words as they stand on paper, who stands behind it, its files, and whether they still are
// what was handed out.

import type { CheckedReportWire, ReportWire } from '@payung/server/wire';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { load } from '../api.ts';
import { Button } from '../parts/button.tsx';
import { Download } from '../parts/download.tsx';
import { FormFailure } from '../parts/form-failure.tsx';
import { dayText } from '../parts/format.ts';
import { Card, Page } from '../parts/page.tsx';
import { NoRight, Screen } from '../parts/screen.tsx';
import { useAct } from '../parts/use-act.ts';
import { useMe } from '../sign-in/session-query.ts';
import { useLanguage, useText } from '../text/text.ts';
import '../text/cases/words.ts';
import '../text/reports/words.ts';
import { Message } from './message.tsx';
import { Paper } from './paper.tsx';
import { PictureDownload } from './picture-download.tsx';
import { kindText, periodText, stateText } from './report-words.ts';
import { Signing } from './signing.tsx';

export function ReportPage() {
  const text = useText();
  const language = useLanguage();
  const me = useMe();
  const { id = '' } = useParams({ strict: false });
  const query = useQuery({ queryKey: ['reports', id], queryFn: () => load(`/reports/${id}`) });
  if (me === undefined) return <NoRight />;
  const { data } = query;
  return (
    <Page
      title={
        data === undefined ? text('menu_reports') : text('report_number', { number: data.report })
      }
      trail={<Link to="/laporan">{text('menu_reports')}</Link>}
      {...(data === undefined
        ? {}
        : {
            lead: [
              text(kindText(data.kind)),
              periodText(data, { text, language }),
              `${text('report_frozen_on').toLowerCase()} ${dayText(data.day, language)}`,
              text(stateText(data.state)),
            ].join(' · '),
          })}
    >
      <Screen query={query}>{(report) => <Report report={report} />}</Screen>
    </Page>
  );
}

function Report({ report }: { report: ReportWire }) {
  const text = useText();
  return (
    <>
      <Card title={text('report_papers')}>
        <p>{text('report_papers_text')}</p>
        <p className="row">
          {(['pdf', 'docx', 'xlsx'] as const).map((format) => (
            <Download
              key={format}
              path={`/reports/${report.id}/paper?format=${format}`}
              name={`laporan-${report.report}.${format}`}
              label={text(`report_paper_${format}`)}
            />
          ))}
          <PictureDownload
            path={`/reports/${report.id}/paper?format=svg`}
            name={`laporan-${report.report}.png`}
            label={text('report_picture')}
          />
        </p>
        <Check report={report} />
        <p className="muted small digest">{text('report_digest', { digest: report.sha256 })}</p>
      </Card>
      <Paper paper={report.paper} />
      <Signing report={report} />
      <Message content={report.message} />
    </>
  );
}

function Check({ report }: { report: ReportWire }) {
  const text = useText();
  const { isBusy, failure, act } = useAct();
  const [checked, setChecked] = useState<CheckedReportWire>();
  const check = () =>
    act(async () => {
      setChecked(await load(`/reports/${report.id}/check`));
    });
  return (
    <>
      <p className="muted">{text('report_check_text')}</p>
      <FormFailure error={failure} />
      <p>
        <Button variant="default" loading={isBusy} onClick={() => void check()}>
          {text('report_check')}
        </Button>
      </p>
      <div role="status">{checked === undefined ? null : <Verdict checked={checked} />}</div>
    </>
  );
}

/** What another version laid out may look different; what this one made must not. */
function Verdict({ checked }: { checked: CheckedReportWire }) {
  const text = useText();
  const { papers } = checked;
  const differing = papers.filter(({ same }) => !same);
  const broken = differing.filter(({ ownProgram }) => ownProgram).length;
  const other = differing.length - broken;
  if (papers.length === 0) return <p>{text('report_check_none')}</p>;
  if (differing.length === 0) return <p>{text('report_check_same', { count: papers.length })}</p>;
  return (
    <>
      {broken === 0 ? null : (
        <p className="notice notice-bad">{text('report_check_differs', { count: broken })}</p>
      )}
      {other === 0 ? null : <p>{text('report_check_layout', { count: other })}</p>}
    </>
  );
}
