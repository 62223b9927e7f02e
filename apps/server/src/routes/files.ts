// The files of the result: their list, and each as a download that leaves a trace.

import { createReadStream } from 'node:fs';
import { open, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { Readable } from 'node:stream';
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Env } from '../guard.ts';
import type { DeskOptions } from '../options.ts';
import { RequestRefused } from '../problem.ts';
import { filesSchema } from '../wire/run.ts';
import { attachment, contentType } from './attachment.ts';
import { door, json, other, refused } from './door.ts';
import { finished } from './run.ts';

export function addFileRoutes(app: OpenAPIHono<Env>, options: DeskOptions): void {
  const files = createRoute({
    ...door('runFiles'),
    responses: { 200: json(filesSchema), 409: refused() },
  });
  app.openapi(files, (c) =>
    c.json(filesSchema.parse({ files: finished(options).summary.files }), 200),
  );

  const file = createRoute({
    ...door('runFile'),
    request: {
      params: z.object({ name: z.string().max(400).openapi({ example: 'laporan.pdf' }) }),
    },
    responses: {
      200: other('application/octet-stream'),
      404: refused(),
    },
  });
  app.openapi(file, async (c) => {
    const { name } = c.req.valid('param');
    const { summary, outDir } = finished(options);
    const listed = summary.files.find((each) => each.name === name);
    const found = listed === undefined ? undefined : await findInside(outDir, listed.name);
    if (listed === undefined || found === undefined) {
      throw new RequestRefused(404, 'not_found', 'file');
    }
    await options.database.transaction(
      {
        actor: c.var.actor,
        reason: 'unduh',
        action: 'download',
        subject: { file: listed.name, bytes: found.bytes, sha256: listed.sha256 },
      },
      async () => undefined,
    );
    return c.body(streamOf(found.path), 200, {
      'content-type': contentType(listed.name),
      'content-length': String(found.bytes),
      'content-disposition': attachment(listed.name),
    });
  });
}

/** The file's true place, or undefined where it is gone or a link leads out of the folder. */
async function findInside(
  folder: string,
  name: string,
): Promise<{ path: string; bytes: number } | undefined> {
  try {
    const [root, path] = await Promise.all([realpath(folder), realpath(join(folder, name))]);
    if (!path.startsWith(root + sep)) return undefined;
    const handle = await open(path, 'r');
    try {
      const facts = await handle.stat();
      return facts.isFile() ? { path, bytes: facts.size } : undefined;
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return (
    error instanceof Error && 'code' in error && ['ENOENT', 'ENOTDIR'].includes(`${error.code}`)
  );
}

function streamOf(path: string): ReadableStream<Uint8Array> {
  return Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>;
}
