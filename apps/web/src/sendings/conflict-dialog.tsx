// Two people at one cell: what the reader wrote and what stands there now; he decides which it is.

import { AskDialog } from '../parts/ask-dialog.tsx';
import { Button } from '../parts/button.tsx';
import { Facts } from '../parts/page.tsx';
import { useText } from '../text/text.ts';

export type Conflict = {
  readonly line: number;
  readonly index: number;
  readonly mine: string;
  readonly theirs: string;
};

type Props = {
  readonly conflict: Conflict | undefined;
  readonly onMine: () => void;
  readonly onTheirs: () => void;
};

export function ConflictDialog({ conflict, onMine, onTheirs }: Props) {
  const text = useText();
  return (
    <AskDialog
      title={text('repair_conflict_title')}
      isOpen={conflict !== undefined}
      onClose={onTheirs}
    >
      <p>{text('repair_conflict_text')}</p>
      <Facts
        facts={[
          [text('repair_conflict_mine'), conflict?.mine || '—'],
          [text('repair_conflict_theirs'), conflict?.theirs || '—'],
        ]}
      />
      <p className="row">
        <Button onClick={onMine}>{text('repair_conflict_take_mine')}</Button>
        <Button variant="default" onClick={onTheirs}>
          {text('repair_conflict_take_theirs')}
        </Button>
      </p>
    </AskDialog>
  );
}
