// Whether this computer has a connection at all: `navigator.onLine`, and its changes.

export function hearConnection(hear: () => void): () => void {
  window.addEventListener('online', hear);
  window.addEventListener('offline', hear);
  return () => {
    window.removeEventListener('online', hear);
    window.removeEventListener('offline', hear);
  };
}
