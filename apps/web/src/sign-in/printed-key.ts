// The key of the printed address: taken out of the fragment once, before anything is drawn, so that
// it stays neither in the address bar nor in the history.

let printedKey = takeKey();

/** The key, once: whoever asks again gets nothing. */
export function findPrintedKey(): string | undefined {
  const key = printedKey;
  printedKey = undefined;
  return key;
}

function takeKey(): string | undefined {
  if (location.pathname !== '/masuk') return undefined;
  const key = new URLSearchParams(location.hash.slice(1)).get('kunci');
  history.replaceState(history.state, '', location.pathname);
  return key === null || key === '' ? undefined : key;
}
