// Secrets that everybody knows are none: the server does not start on them.

const known = [
  '',
  'postgres',
  'password',
  'payung',
  'admin',
  'root',
  'secret',
  'rahasia',
  'changeme',
  'example',
  'test',
  '123456',
  '12345678',
];

/** Whether the database at the address is entered without a secret, over the network or with a known one. */
export function isDefaultSecret(databaseUrl: string | undefined): boolean {
  if (databaseUrl === undefined) return false;
  const url = URL.parse(databaseUrl);
  if (url === null) return false;
  const password = decodeURIComponent(url.password).toLowerCase();
  // A socket of this machine checks who asks by the account of the system.
  const bySocket = url.hostname === '' && url.searchParams.get('host')?.startsWith('/') === true;
  if (bySocket && password === '') return false;
  return known.includes(password) || password === decodeURIComponent(url.username).toLowerCase();
}
