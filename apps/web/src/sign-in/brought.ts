// What the identity provider wrote behind the address: taken out once, before anything is drawn, so that the
// code stays neither in the address bar nor in the history.

export type Brought = { readonly query: string; readonly isBinding: boolean };

let brought = take();

/** Once: whoever asks again gets nothing. */
export function takeBrought(): Brought | undefined {
  const found = brought;
  brought = undefined;
  return found;
}

function take(): Brought | undefined {
  if (location.pathname !== '/masuk/penyedia' || location.search === '') return undefined;
  const query = location.search.slice(1);
  history.replaceState(history.state, '', location.pathname);
  // What the server wrote before the state when the browser left to bind the own account.
  const isBinding = new URLSearchParams(query).get('state')?.startsWith('akun.') === true;
  return { query, isBinding };
}
