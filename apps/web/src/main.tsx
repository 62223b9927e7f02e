// Where the pages begin: words, colours, data and routes put together, in that order.

import './sign-in/brought.ts';
import './sign-in/printed-key.ts';
import './frame/base.css';
import './frame/frame.css';
import './parts/parts.css';
import './parts/forms.css';
import './text/account/words.ts';
import { I18nProvider } from '@lingui/react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { createRoot } from 'react-dom/client';
import { ApiFailure } from './api.ts';
import { beginAppearance } from './frame/appearance.ts';
import { shareWithTime } from './offline/answer-time.ts';
import { followSpareMode } from './parts/spare-mode.ts';
import { preloadOnIntent, router } from './routes.tsx';
import { i18n, rememberedLanguage, showLanguage } from './text/text.ts';

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      refetchOnWindowFocus: false,
      // Without a connection a question fails and says so, instead of waiting without a word.
      networkMode: 'always',
      refetchOnReconnect: true,
      structuralSharing: shareWithTime,
      // A refusal stays a refusal; only a server that did not answer is asked again.
      retry: (count, error) => count < 3 && error instanceof ApiFailure && error.status === 0,
    },
  },
});

function show(): void {
  const place = document.getElementById('payung');
  if (place === null) throw new Error('The page has no place for the program');
  createRoot(place).render(
    <I18nProvider i18n={i18n}>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </I18nProvider>,
  );
}

beginAppearance();
followSpareMode((isOn) => preloadOnIntent(!isOn));
/** Where the English words cannot be had, a page in Indonesian is better than none. */
void showLanguage(rememberedLanguage() ?? 'id')
  .catch(() => showLanguage('id'))
  .then(show);
