// How the result came about: steps with their time and memory, digest of the data, versions.

import type { SummaryWire } from '@payung/server/wire';
import { DataTable } from '../parts/data-table.tsx';
import { bytesText, countText, durationText } from '../parts/format.ts';
import { Facts } from '../parts/page.tsx';
import { stepText } from '../run/steps.ts';
import { useLanguage, useText } from '../text/text.ts';

export function Made({ summary }: { summary: SummaryWire }) {
  const text = useText();
  const language = useLanguage();
  const { measured, roomDigest, versions } = summary;
  const columns = [
    {
      key: 'step',
      head: text('made_step'),
      cell: (step: (typeof measured.steps)[number]) => stepText(step.step, text),
    },
    {
      key: 'count',
      head: text('made_count'),
      cell: (step: (typeof measured.steps)[number]) => countText(step.count, language),
      isNumber: true,
    },
    {
      key: 'seconds',
      head: text('made_seconds'),
      cell: (step: (typeof measured.steps)[number]) => durationText(step.seconds, language),
      isNumber: true,
    },
    {
      key: 'memory',
      head: text('made_memory'),
      cell: (step: (typeof measured.steps)[number]) => bytesText(step.peakMemoryBytes, language),
      isNumber: true,
    },
  ];
  return (
    <details className="card made">
      <summary>{text('made_title')}</summary>
      <DataTable
        caption={text('made_title')}
        isSmall
        columns={columns}
        rows={measured.steps}
        rowKey={(step) => step.step}
      />
      <Facts
        facts={[
          [text('made_machine'), measured.machine],
          [text('made_digest'), <code key="digest">{roomDigest}</code>],
          [
            text('made_versions'),
            Object.entries(versions)
              .map(([name, version]) => `${name} ${version}`)
              .join(' · '),
          ],
        ]}
      />
    </details>
  );
}
