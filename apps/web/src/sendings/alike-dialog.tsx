// Before all rows that say the same are corrected: how many they are, and ten of them.

import type { NewStepWire } from '@payung/server/wire';
import { useQuery } from '@tanstack/react-query';
import { load } from '../api.ts';
import { AskDialog } from '../parts/ask-dialog.tsx';
import { Button } from '../parts/button.tsx';
import { FormFailure } from '../parts/form-failure.tsx';
import { countText } from '../parts/format.ts';
import { Screen } from '../parts/screen.tsx';
import { useAct } from '../parts/use-act.ts';
import { useLanguage, useText } from '../text/text.ts';

export type AlikeWish = { readonly line: number; readonly index: number; readonly to: string };

type Props = {
  readonly job: string;
  readonly part: number;
  readonly wish: AlikeWish | undefined;
  readonly onAdd: (step: NewStepWire) => Promise<void>;
  readonly onClose: () => void;
};

export function AlikeDialog({ wish, onClose, ...rest }: Props) {
  const text = useText();
  return (
    <AskDialog title={text('repair_alike_title')} isOpen={wish !== undefined} onClose={onClose}>
      {wish === undefined ? null : <Alike wish={wish} onClose={onClose} {...rest} />}
    </AskDialog>
  );
}

function Alike({ job, part, wish, onAdd, onClose }: Props & { readonly wish: AlikeWish }) {
  const text = useText();
  const language = useLanguage();
  const { isBusy, failure, act } = useAct();
  const { line, index, to } = wish;
  const query = useQuery({
    queryKey: ['alike', job, part, line, index],
    queryFn: () =>
      load(`/jobs/${job}/parts/${part}/alike`, { line: String(line), index: String(index) }),
    staleTime: 0,
    gcTime: 0,
  });
  return (
    <Screen query={query}>
      {({ rows, from, examples }) => (
        <>
          <FormFailure error={failure} />
          <p>
            {text('repair_alike_text', { count: countText(rows, language), from: from || '—', to })}
          </p>
          <ul className="plain small">
            {examples.map((each) => (
              <li key={`${each.sheet} ${each.row}`}>
                {text('repair_alike_row', {
                  row: countText(each.row, language),
                  name: each.name ?? '—',
                })}
              </li>
            ))}
          </ul>
          {rows > examples.length ? (
            <p className="muted small">
              {text('repair_alike_more', { count: countText(rows - examples.length, language) })}
            </p>
          ) : null}
          <p className="row">
            <Button
              loading={isBusy}
              onClick={() =>
                void act(async () => {
                  await onAdd({ kind: 'fix', line, index, to, scope: 'alike' });
                  onClose();
                })
              }
            >
              {text('repair_alike_apply', { count: countText(rows, language) })}
            </Button>
            <button type="button" className="quiet" onClick={onClose}>
              {text('app_cancel')}
            </button>
          </p>
        </>
      )}
    </Screen>
  );
}
