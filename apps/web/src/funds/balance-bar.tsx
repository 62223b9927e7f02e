// Where the money of a fund stands, as one bar: paid, sent, bound by a decision, reserved, free.

import type { FundsWire } from '@payung/server/wire';
import { rupiahText } from '../parts/format.ts';
import { PartsBar } from '../parts/parts-bar.tsx';
import { useLanguage, useText } from '../text/text.ts';

type Fund = FundsWire['funds'][number];

type Props = {
  readonly balance: Fund['balance'];
  readonly free: number;
  readonly hasLegend?: boolean;
};

export function BalanceBar({ balance, free, hasLegend = true }: Props) {
  const text = useText();
  const language = useLanguage();
  const parts = [
    { key: 'peserta_aktif', label: text('funds_paid'), count: balance.paid },
    { key: 'peserta_nonaktif', label: text('funds_sent'), count: balance.sent },
    { key: 'baru', label: text('funds_committed'), count: balance.committed },
    { key: 'tinjau', label: text('funds_reserved'), count: balance.reserved },
    { key: 'sisa', label: text('funding_left'), count: Math.max(0, free) },
  ];
  return (
    <PartsBar
      parts={parts.map((part) => ({ ...part, countText: rupiahText(part.count, language) }))}
      hasLegend={hasLegend}
    />
  );
}
