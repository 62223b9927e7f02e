// The one way out of the server: to the issuer the host has named, and to nobody else, whatever the issuer's
// own papers say. No redirect is followed, no answer may be long or late. safety.md T21.

const longestAnswerBytes = 256 * 1_024;
const timeoutMs = 5_000;

/** Asked to call somebody who is not on the list. */
export class ForeignAddress extends Error {
  override readonly name = 'ForeignAddress';
}

type Fetch = (address: string, init: RequestInit) => Promise<Response>;

/** `origin`: of the issuer, as the host has set it. */
export function fetchFrom(origin: string, effects: { readonly fetch: Fetch } = { fetch }): Fetch {
  return async (address, init) => {
    const url = URL.parse(address);
    if (url === null || url.origin !== origin || url.username !== '' || url.password !== '') {
      throw new ForeignAddress('The issuer sent the server elsewhere');
    }
    const answer = await effects.fetch(url.href, {
      ...init,
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });
    const { status, headers } = answer;
    return new Response(await shortBody(answer), { status, headers });
  };
}

async function shortBody(answer: Response): Promise<Uint8Array<ArrayBuffer> | null> {
  if (answer.body === null) return null;
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of answer.body) {
    length += chunk.length;
    if (length > longestAnswerBytes)
      throw new ForeignAddress('The answer of the issuer is too long');
    chunks.push(chunk);
  }
  return length === 0 ? null : new Uint8Array(Buffer.concat(chunks));
}
