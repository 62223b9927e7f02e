// The worker that holds the program on this device, so that it opens without a connection: started for whoever is
// signed in at a site, gone with signing out. The program is the same for everybody and holds nobody.

const workerAddress = '/luring.js';
const programStore = 'payung-program';

/** Where a browser or a certificate refuses workers the program comes over the line each time, as before. */
export async function keepShell(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  let registration: ServiceWorkerRegistration;
  try {
    registration = await navigator.serviceWorker.register(workerAddress);
  } catch (error) {
    if (error instanceof DOMException || error instanceof TypeError) return;
    throw error;
  }
  await navigator.serviceWorker.ready;
  // What this page brought with it came before there was anybody to keep it.
  const brought = performance.getEntriesByType('resource').map(({ name }) => name);
  registration.active?.postMessage({ keep: brought });
}

export async function forgetShell(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const known = await navigator.serviceWorker.getRegistrations();
  await Promise.all(known.map((each) => each.unregister()));
  await caches.delete(programStore);
}
