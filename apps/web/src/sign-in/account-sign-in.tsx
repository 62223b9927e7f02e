// The sign-in page of a site, with what is open to everybody beside it.

import { Link } from '@tanstack/react-router';
import { Page } from '../parts/page.tsx';
import { useText } from '../text/text.ts';
import { AccountForm } from './account-form.tsx';

export function AccountSignIn({ onDone = () => undefined }: { onDone?: () => void }) {
  const text = useText();
  return (
    <Page title={text('sign_in_title')} lead={text('account_sign_in_lead')}>
      <AccountForm onDone={onDone} />
      <p>{text('account_open_pages')}</p>
      <ul className="plain link-list">
        <li>
          <Link to="/hitung">{text('menu_calculate')}</Link>
        </li>
        <li>
          <Link to="/aturan">{text('menu_rules')}</Link>
        </li>
        <li>
          <Link to="/terbitan">{text('menu_published')}</Link>
        </li>
      </ul>
    </Page>
  );
}
