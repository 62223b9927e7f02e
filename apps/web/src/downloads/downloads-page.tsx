// Unduhan: all files of the result in groups, with size, digest, and whether they hold personal data.

import type { OutputFileWire, SummaryWire } from '@payung/server/wire';
import { fileAddress } from '../api.ts';
import { NotFound } from '../frame/not-found.tsx';
import { bytesText } from '../parts/format.ts';
import { Icon } from '../parts/icon.tsx';
import { Card, Page } from '../parts/page.tsx';
import { Empty } from '../parts/states.tsx';
import { WithSummary } from '../run/with-summary.tsx';
import { useMode } from '../sign-in/mode.ts';
import { useLanguage, useText } from '../text/text.ts';
import { fileGroups, fileText, isPersonal } from './file-kinds.ts';

/** Of a desk alone: a site hands its files out where they belong. */
export function DownloadsPage() {
  if (useMode() === 'site') return <NotFound />;
  return (
    <WithSummary title="menu_downloads">{(summary) => <Downloads summary={summary} />}</WithSummary>
  );
}

function Downloads({ summary }: { summary: SummaryWire }) {
  const text = useText();
  const groups = fileGroups(summary.files);
  return (
    <Page title={text('menu_downloads')} lead={text('downloads_lead')}>
      {groups.length === 0 ? <Empty>{text('downloads_empty')}</Empty> : null}
      {groups.map((group) => (
        <Card key={group.title} title={text(group.title)}>
          <ul className="files">
            {group.files.map((file) => (
              <File key={file.name} file={file} />
            ))}
          </ul>
        </Card>
      ))}
    </Page>
  );
}

function File({ file }: { file: OutputFileWire }) {
  const text = useText();
  const language = useLanguage();
  const personal = isPersonal(file.name);
  const words = fileText(file.name, text);
  return (
    <li>
      <a
        className="file"
        href={fileAddress(file.name)}
        download
        aria-label={text('downloads_get', { file: file.name })}
      >
        <Icon name="downloads" />
        <span className="file-name">{file.name.slice(file.name.lastIndexOf('/') + 1)}</span>
        <span className="muted small">{bytesText(file.bytes, language)}</span>
      </a>
      {words === undefined ? null : <p className="muted small">{words}</p>}
      <p className="small">
        <span className={`mark mark-${personal ? 'warning' : 'ok'}`}>
          {text(personal ? 'downloads_personal' : 'downloads_open')}
        </span>{' '}
        <span className="muted" title={file.sha256}>
          {text('downloads_digest', { digest: `${file.sha256.slice(0, 12)}…` })}
        </span>
      </p>
    </li>
  );
}
