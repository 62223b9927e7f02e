// Mode rapat: the ranking on the whole screen, ten regions at a time, turned by the arrow keys.

import type { RankingWire } from '@payung/server/wire';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { percentText } from '../parts/format.ts';
import { useLanguage, useText } from '../text/text.ts';
import { rankText } from './ranking-table.tsx';

const perPage = 10;

type Props = {
  readonly ranking: RankingWire;
  readonly title: string;
  readonly onClose: () => void;
};

export function Meeting({ ranking, title, onClose }: Props) {
  const text = useText();
  const dialog = useRef<HTMLDialogElement>(null);
  const [page, setPage] = useState(0);
  const { rows } = ranking;
  const pages = Math.max(1, Math.ceil(rows.length / perPage));
  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal();
  }, []);
  function press(event: KeyboardEvent): void {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    setPage(Math.max(0, Math.min(pages - 1, page + step)));
  }
  const from = page * perPage;
  const shown = rows.slice(from, from + perPage);
  return (
    <dialog ref={dialog} className="meeting" aria-label={title} onClose={onClose} onKeyDown={press}>
      <header className="meeting-head">
        <h2>{title}</h2>
        <button type="button" className="quiet" onClick={onClose}>
          {text('rank_meeting_leave')}
        </button>
      </header>
      <MeetingRows rows={shown} start={from} />
      <p className="muted" role="status">
        {text('rank_meeting_page', {
          from: from + 1,
          until: from + shown.length,
          total: rows.length,
        })}
      </p>
    </dialog>
  );
}

function MeetingRows({ rows, start }: { rows: RankingWire['rows']; start: number }) {
  const language = useLanguage();
  const end = Math.max(100, ...rows.map(({ percent }) => percent ?? 0));
  return (
    <ol className="meeting-rows" start={start + 1}>
      {rows.map((row) => (
        <li key={row.code}>
          <span className="meeting-rank">{rankText(row)}</span>
          <span className="meeting-name">{row.name}</span>
          <svg width="100%" height="22" aria-hidden="true">
            <rect className="bullet-track" width="100%" height="22" rx="6" />
            <rect
              className="bullet-fill"
              width={`${(100 * (row.percent ?? 0)) / end}%`}
              height="22"
              rx="6"
            />
          </svg>
          <strong>{row.percent === undefined ? '—' : percentText(row.percent, language)}</strong>
        </li>
      ))}
    </ol>
  );
}
