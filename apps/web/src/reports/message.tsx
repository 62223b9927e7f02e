// The text for a message, and a button that copies it.

import { CopyButton } from '../parts/copy-button.tsx';
import { Card } from '../parts/page.tsx';
import { useText } from '../text/text.ts';

export function Message({ content }: { content: string }) {
  const text = useText();
  return (
    <Card title={text('report_message')}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: who has no mouse scrolls it by keys */}
      <pre className="message-text" tabIndex={0}>
        {content}
      </pre>
      <p>
        <CopyButton label={text('report_message_copy')} content={() => content} />
      </p>
    </Card>
  );
}
