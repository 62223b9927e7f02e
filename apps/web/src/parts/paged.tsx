// A list that comes page by page: its states, its rows, and the button that brings the next ones.

import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useText } from '../text/text.ts';
import { Button } from './button.tsx';
import { Screen } from './screen.tsx';

type Props<Page, Row> = {
  readonly query: UseInfiniteQueryResult<InfiniteData<Page>>;
  readonly rowsOf: (page: Page) => readonly Row[];
  readonly empty: ReactNode;
  readonly children: (rows: readonly Row[]) => ReactNode;
};

export function Paged<Page, Row>({ query, rowsOf, empty, children }: Props<Page, Row>) {
  const text = useText();
  return (
    <Screen
      query={query}
      isEmpty={({ pages }) => pages.every((page) => rowsOf(page).length === 0)}
      empty={empty}
    >
      {({ pages }) => (
        <>
          {children(pages.flatMap(rowsOf))}
          {query.hasNextPage ? (
            <Button
              variant="default"
              loading={query.isFetchingNextPage}
              onClick={() => void query.fetchNextPage()}
            >
              {text('app_more_rows')}
            </Button>
          ) : null}
        </>
      )}
    </Screen>
  );
}

/** The place of the next page as the server wants it asked. */
export function pageOf(after: string): Readonly<Record<string, string>> {
  return after === '' ? {} : { after };
}
