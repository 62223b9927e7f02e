// The application's role: ordinary, without superuser, ownership or a way past row policies. A group
// role per database holds the rights; each data folder has a login of its own in it.

import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { readIfThere, writePrivate } from '../home/home.ts';
import { codeOf } from '../process.ts';
import { SqlFailure } from './failure.ts';
import { connectRaw, type SqlClient, type Target } from './sql-client.ts';

/** How the application enters the database. */
export type Entrance = {
  readonly target: Target;
  /** Taken in each transaction, where no login of our own could be made. */
  readonly role: string | undefined;
  readonly notice: 'own_login' | 'role_per_transaction' | 'owner_works_as_app';
};

type Login = { readonly user: string; readonly password: string };
const insufficientPrivilege = '42501';

/** The group role, before the migrations grant it their rights. */
export async function prepareAppRole(client: SqlClient): Promise<string> {
  const rows = await client.query('role.name', 'select app_role from payung_meta.installation');
  const wanted = String(rows[0]?.['app_role']);
  const role = (await makeGroup(client, wanted)) ? wanted : await roleInstead(client);
  if (role !== wanted) {
    await client.query('role.note', 'update payung_meta.installation set app_role = $1', [role]);
  }
  await client.query('role.usage', `grant usage on schema payung to ${name(client, role)}`);
  await grantDatabase(client, role);
  return role;
}

/** Everybody's on most servers; a strict one has taken both from the public. */
async function grantDatabase(client: SqlClient, role: string): Promise<void> {
  const [row] = await client.query(
    'role.database',
    `select has_database_privilege($1, current_database(), 'temporary')
        and has_database_privilege($1, current_database(), 'connect') as may,
      quote_ident(current_database()) as database`,
    [role],
  );
  if (row?.['may'] === true) return;
  // Writer.copy passes through a temporary table.
  const sql = `grant connect, temporary on database ${row?.['database']} to ${name(client, role)}`;
  await client.query('role.database', sql);
}

async function makeGroup(client: SqlClient, role: string): Promise<boolean> {
  const known = await client.query('role.find', 'select from pg_roles where rolname = $1', [role]);
  if (known.length > 0) return true;
  try {
    await client.query('role.group', `create role ${name(client, role)} nologin`);
    return true;
  } catch (error) {
    if (error instanceof SqlFailure && error.code === insufficientPrivilege) return false;
    throw error;
  }
}

/**
 * The user of DATABASE_URL may make no roles: `payung_app`, if the server's keeper has made one and
 * granted it, else the user itself, bound by the forced row policies like any owner.
 */
async function roleInstead(client: SqlClient): Promise<string> {
  const granted = await client.query(
    'role.granted',
    `select from pg_roles where rolname = 'payung_app' and pg_has_role(oid, 'member')`,
  );
  if (granted.length > 0) return 'payung_app';
  const [row] = await client.query('role.self', 'select current_user::text as self');
  return String(row?.['self']);
}

/** The login of this data folder: tried as remembered, else made, else the role per transaction. */
export async function findEntrance(
  client: SqlClient,
  owner: Target,
  options: { readonly role: string; readonly folder: string },
): Promise<Entrance> {
  if (options.role === owner.user) {
    return { target: owner, role: undefined, notice: 'owner_works_as_app' };
  }
  const login = await rememberedLogin(options.folder, options.role);
  const target = { ...owner, user: login.user, password: login.password };
  if (await canEnter(target)) return { target, role: undefined, notice: 'own_login' };
  const made = await makeLogin(client, options.role, login);
  if (made && (await canEnter(target))) return { target, role: undefined, notice: 'own_login' };
  return { target: owner, role: options.role, notice: 'role_per_transaction' };
}

/** On the disk before the server hears of it: a kill in between loses no password. */
async function rememberedLogin(folder: string, role: string): Promise<Login> {
  const path = join(folder, `masuk-${role}.json`);
  const found = await readIfThere(path);
  if (found !== undefined) return readLogin(found.toString('utf8'), path);
  const login = {
    user: `${role}_${randomBytes(4).toString('hex')}`,
    password: randomBytes(24).toString('base64url'),
  };
  await writePrivate(path, `${JSON.stringify(login)}\n`);
  return login;
}

export function readLogin(text: string, path: string): Login {
  const login: unknown = JSON.parse(text);
  if (typeof login === 'object' && login !== null && 'user' in login && 'password' in login) {
    return { user: String(login.user), password: String(login.password) };
  }
  throw new Error(`Not a login: ${path}`);
}

async function canEnter(target: Target): Promise<boolean> {
  try {
    const client = await connectRaw(target, 5_000);
    await client.end();
    return true;
  } catch (error) {
    if (codeOf(error)?.startsWith('28')) return false;
    throw error;
  }
}

async function makeLogin(client: SqlClient, role: string, login: Login): Promise<boolean> {
  const user = name(client, login.user);
  const password = client.raw.escapeLiteral(login.password);
  const known = await client.query('role.find', 'select from pg_roles where rolname = $1', [
    login.user,
  ]);
  const verb = known.length > 0 ? 'alter' : 'create';
  try {
    await client.raw.query(`${verb} role ${user} login password ${password}`).catch((error) => {
      // Its SQL holds the password and stays out of the failure.
      throw new SqlFailure('role.login', `${verb} role ${user}`, error);
    });
    await client.query('role.join', `grant ${name(client, role)} to ${user}`);
    return true;
  } catch (error) {
    if (error instanceof SqlFailure && error.code === insufficientPrivilege) return false;
    throw error;
  }
}

function name(client: SqlClient, role: string): string {
  return client.raw.escapeIdentifier(role);
}
