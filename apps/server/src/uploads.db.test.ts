// T07, R20: a file that arrives in parts: cut and resumed, repeated, mixed up, too long, of somebody
// else; received only when it is whole.

import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type FreshDatabase,
  freshDatabase,
  runSql,
} from '../../../tests/database/fresh-database.ts';
import { making, openSite, type Person, type SiteDesk } from './site.fixture.ts';
import { partBytes } from './uploads.ts';
import { problemSchema } from './wire/problem.ts';
import { uploadSchema, uploadsSchema } from './wire/upload.ts';

let fresh: FreshDatabase;
let site: SiteDesk;
let desa: Person;

beforeAll(async () => {
  fresh = await freshDatabase();
  site = await openSite(fresh.database);
  desa = await site.person({ role: 'village_operator' });
});
afterAll(async () => {
  site.close();
  await fresh.close();
});

function sha256(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

const content = Buffer.concat([Buffer.from('NIK;NAMA\n'), randomBytes(2 * partBytes)]);
const parts = [0, 1, 2].map((at) => content.subarray(at * partBytes, (at + 1) * partBytes));

async function begin(by: Person, changes: Record<string, unknown> = {}) {
  const announced = {
    kind: 'workers',
    file: 'desa harapan.csv',
    bytes: content.length,
    sha256: sha256(content),
    ...changes,
  };
  return site.askAs(by, '/api/v1/uploads', making(announced));
}

async function begun(by: Person, changes: Record<string, unknown> = {}) {
  return uploadSchema.parse(await (await begin(by, changes)).json());
}

function send(by: Person, id: string, number: number, part: Uint8Array, digest = sha256(part)) {
  return site.askAs(by, `/api/v1/uploads/${id}/parts/${number}`, {
    method: 'PUT',
    headers: { 'x-part-sha256': digest },
    body: new Uint8Array(part),
  });
}

function finish(by: Person, id: string) {
  return site.askAs(by, `/api/v1/uploads/${id}/receipt`, { method: 'PUT' });
}

async function subjectOf(answer: Response) {
  return problemSchema.parse(await answer.json()).subject;
}

async function stateOf(by: Person, id: string) {
  return uploadSchema.parse(await (await site.askAs(by, `/api/v1/uploads/${id}`)).json());
}

describe('a file in three parts', () => {
  test('goes on after a cut where it stopped, in any order, and is received when whole', async () => {
    const { id, missing } = await begun(desa);
    expect(missing).toEqual([1, 2, 3]);
    expect((await send(desa, id, 3, parts[2] ?? content)).status).toBe(204);
    const cut = await send(desa, id, 1, content.subarray(0, 1_000), sha256(parts[0] ?? content));
    expect([cut.status, await subjectOf(cut)]).toEqual([422, 'part_differs']);
    expect((await stateOf(desa, id)).missing).toEqual([1, 2]);
    const early = await finish(desa, id);
    expect([early.status, await subjectOf(early)]).toEqual([409, 'parts_missing']);
    for (const number of [1, 2, 2, 1]) {
      expect((await send(desa, id, number, parts[number - 1] ?? content)).status).toBe(204);
    }
    const received = uploadSchema.parse(await (await finish(desa, id)).json());
    expect(received).toMatchObject({ state: 'received', missing: [], file: 'desa harapan.csv' });
    expect((await finish(desa, id)).status).toBe(200);
    expect((await send(desa, id, 1, parts[0] ?? content)).status).toBe(204);
  });

  test('whose content is not what was announced is not received', async () => {
    const { id } = await begun(desa, { bytes: 3, sha256: sha256(Buffer.from('abc')) });
    expect((await send(desa, id, 1, Buffer.from('abd'))).status).toBe(204);
    const answer = await finish(desa, id);
    expect([answer.status, await subjectOf(answer)]).toEqual([422, 'upload_differs']);
    expect((await stateOf(desa, id)).state).toBe('receiving');
  });

  test.each([
    [4, 10],
    [1, 10],
    [3, 10],
    [1, partBytes - 1],
  ])('part %i of %i bytes does not fit', async (number, length) => {
    const { id } = await begun(desa);
    const answer = await send(desa, id, number, Buffer.alloc(length, 'x'));
    expect([answer.status, await subjectOf(answer)]).toEqual([422, 'part_length']);
    await runSql(fresh.url, `update payung.upload set received_at = now() where id = '${id}'`);
  });

  test('a part above its size is refused unread', async () => {
    const { id } = await begun(desa);
    expect((await send(desa, id, 1, Buffer.alloc(partBytes + 1))).status).toBe(413);
    await runSql(fresh.url, `update payung.upload set received_at = now() where id = '${id}'`);
  });

  test('lies sealed: the list is not in the database as it is', async () => {
    const plain = Buffer.from('NIK;NAMA\n7502012609870001;ORANG REKAAN\n');
    const { id } = await begun(desa, { bytes: plain.length, sha256: sha256(plain) });
    expect((await send(desa, id, 1, plain)).status).toBe(204);
    const { rows } = await runSql(
      fresh.url,
      `select encode(content_sealed, 'escape') as text from payung.upload_part where upload = '${id}'`,
    );
    expect(rows[0]?.text).not.toContain('7502012609870001');
    expect(rows[0]?.text).not.toContain(plain.toString('base64').slice(0, 20));
    expect((await finish(desa, id)).status).toBe(200);
  });
});

describe('who sends and who sees', () => {
  test('the sender, the verifier of the region, and nobody beside', async () => {
    const { id } = await begun(desa);
    const seen = async (by: Person) => {
      const answer = await site.askAs(by, `/api/v1/uploads/${id}`);
      const list = await site.askAs(by, '/api/v1/uploads');
      const { uploads } = uploadsSchema.parse(await list.json());
      const isListed = uploads.some((each) => each.id === id);
      expect(isListed).toBe(answer.status === 200);
      return answer.status;
    };
    expect(await seen(desa)).toBe(200);
    expect(await seen(await site.person({ role: 'verifier' }))).toBe(200);
    expect(await seen(await site.person({ role: 'verifier', area: '750204' }))).toBe(200);
    expect(await seen(await site.person({ role: 'verifier', area: '750205' }))).toBe(404);
    expect(await seen(await site.person({ role: 'verifier', tenant: '7504' }))).toBe(404);
    expect(await seen(await site.person({ role: 'village_operator' }))).toBe(404);
    expect(await seen(await site.person({ role: 'opd_operator' }))).toBe(404);
  });

  test('a verifier reads and does not send in the name of the village', async () => {
    const { id } = await begun(desa);
    const verifier = await site.person({ role: 'verifier' });
    expect((await send(verifier, id, 1, parts[0] ?? content)).status).toBe(404);
    expect((await finish(verifier, id)).status).toBe(404);
  });

  test('lists of workers come from the offices, files of participants from the branch', async () => {
    const bpjs = await site.person({ role: 'bpjs' });
    expect((await begin(bpjs, { kind: 'participants' })).status).toBe(201);
    for (const [who, kind] of [
      [bpjs, 'workers'],
      [desa, 'participants'],
    ] as const) {
      const answer = await begin(who, { kind });
      expect([answer.status, await subjectOf(answer)]).toEqual([403, 'upload_kind']);
    }
  });

  test('ten at once and no more, and nothing above the limit of a file', async () => {
    const other = await site.person({ role: 'opd_operator' });
    for (let at = 0; at < 10; at += 1) expect((await begin(other)).status).toBe(201);
    const full = await begin(other);
    expect([full.status, await subjectOf(full)]).toEqual([409, 'uploads_open']);
    const large = await begin(desa, { bytes: 200 * 1_024 * 1_024 + 1 });
    expect(large.status).toBe(400);
  });
});
