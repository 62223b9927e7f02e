// A page whose own files cannot be had: without a connection it was never opened on this device; with one the
// program was renewed meanwhile, and a fresh start brings it.

import { useOffline } from '../offline/reach.ts';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { Page } from '../parts/page.tsx';
import { useText } from '../text/text.ts';

export function PageFailed() {
  const text = useText();
  const isOffline = useOffline();
  return (
    <Page title={text(isOffline ? 'page_not_kept' : 'error_title')}>
      <div role="alert" className="notice notice-bad">
        <Icon name="warning" />
        <div>
          <p>{text(isOffline ? 'page_not_kept_text' : 'error_safe')}</p>
          <Button variant="default" onClick={() => location.reload()}>
            {text('app_retry')}
          </Button>
        </div>
      </div>
    </Page>
  );
}
