// Before signing out with changes that were not sent: they would be lost.

import { AskDialog } from '../parts/ask-dialog.tsx';
import { Button } from '../parts/button.tsx';
import { useText } from '../text/text.ts';
import '../text/offline/words.ts';
import { useWaiting } from './waiting-list.ts';

type Props = { readonly onStay: () => void; readonly onLeave: () => void };

export function LeaveDialog({ onStay, onLeave }: Props) {
  const text = useText();
  const count = useWaiting().length;
  return (
    <AskDialog title={text('waiting_leave_title', { count })} isOpen onClose={onStay}>
      <p>{text('waiting_leave_text')}</p>
      <p className="row">
        <Button onClick={onStay}>{text('waiting_stay')}</Button>
        <Button variant="default" onClick={onLeave}>
          {text('waiting_leave')}
        </Button>
      </p>
    </AskDialog>
  );
}
