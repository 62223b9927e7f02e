// An address that does not exist.

import { Link } from '@tanstack/react-router';
import { Page } from '../parts/page.tsx';
import { useText } from '../text/text.ts';

export function NotFound() {
  const text = useText();
  return (
    <Page title={text('app_not_found')} lead={text('app_not_found_text')}>
      <p>
        <Link to="/">{text('app_to_summary')}</Link>
      </p>
    </Page>
  );
}
