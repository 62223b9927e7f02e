// Where the pages begin: words, colours, data and routes put together, in that order.

import '@mantine/core/styles/baseline.css';
import '@mantine/core/styles/default-css-variables.css';
import '@mantine/core/styles/global.css';
import '@mantine/core/styles/UnstyledButton.css';
import '@mantine/core/styles/Button.css';
import '@mantine/core/styles/Loader.css';
import '@mantine/core/styles/Progress.css';
import '@mantine/core/styles/Skeleton.css';
import './sign-in/brought.ts';
import './sign-in/printed-key.ts';
import './frame/frame.css';
import './parts/parts.css';
import './parts/forms.css';
import './text/account/words.ts';
import { I18nProvider } from '@lingui/react';
import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { createRoot } from 'react-dom/client';
import { ApiFailure } from './api.ts';
import { theme, variables } from './frame/theme.ts';
import { router } from './routes.tsx';
import { i18n, rememberedLanguage, showLanguage } from './text/text.ts';

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      refetchOnWindowFocus: false,
      // A refusal stays a refusal; only a server that did not answer is asked again.
      retry: (count, error) => count < 3 && error instanceof ApiFailure && error.status === 0,
    },
  },
});

const colourScheme = localStorageColorSchemeManager({ key: 'payung-tampilan' });
const root = document.getElementById('payung');
if (root === null) throw new Error('The page has no place for the program');

/** The server's own style sheet nonce, so that the policy lets the library's sheet in. */
const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';

showLanguage(rememberedLanguage() ?? 'id');
createRoot(root).render(
  <I18nProvider i18n={i18n}>
    <MantineProvider
      theme={theme}
      cssVariablesResolver={variables}
      colorSchemeManager={colourScheme}
      defaultColorScheme="auto"
      getStyleNonce={() => nonce}
      withStaticClasses={false}
    >
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  </I18nProvider>,
);
