// For tests of an absent database: a way to it that can be cut and mended.

import { connect, createServer, type Server, type Socket } from 'node:net';

export type Cable = {
  /** The address of the database by this way. */
  readonly url: string;
  cut(): Promise<void>;
  mend(): Promise<void>;
};

export async function layCable(target: string): Promise<Cable> {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
  };
  let server: Server;
  const listen = (on: number) =>
    new Promise<number>((resolve) => {
      server = createServer((near) => {
        const far = connect(Number(port), hostname);
        keep(near);
        keep(far);
        near.pipe(far).pipe(near);
      });
      server.listen(on, '127.0.0.1', () => {
        const address = server.address();
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
  const own = await listen(0);
  const url = new URL(target);
  url.host = `127.0.0.1:${own}`;
  return {
    url: url.href,
    cut: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
    mend: async () => void (await listen(own)),
  };
}
