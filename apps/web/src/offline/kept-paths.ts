// Which answers of the server stay on this device for reading without a connection: figures, law and dates of the
// office, and who is signed in. What holds a person of the register, an employer or a colleague is not among them
// (safety.md T20); a test looks each of them up in the server's table of access. ADR 0038.

/** As the table of access writes them, without the head `/api/v1`. */
export const keptPaths = [
  '/health',
  '/session',
  '/definitions',
  '/regions/{code}',
  '/published',
  '/public/coverage',
  '/coverage',
  '/coverage/trend',
  '/coverage/ranking',
  '/coverage/gap',
  '/coverage/targets',
  '/coverage/forecast',
  '/funds',
  '/plans',
  '/plans/{id}',
  '/plans/comparison',
  '/calendar',
  '/claims/board',
  '/holidays',
  '/agreements',
  '/regulations',
  '/duties',
  '/paritrana',
] as const;

const pattern = new RegExp(
  `^(?:${keptPaths.map((path) => path.replace(/\{\w+\}/, '[^/]+')).join('|')})$`,
);

/** `address` may have a question behind it. */
export function isKeepable(address: string): boolean {
  return pattern.test(address.split('?')[0] ?? '');
}
