// Imported first by the reading process: nothing in it connects to anything; should anything ever
// try, it fails loudly. Node's permission model of version 24 does not cover the network.

import { Socket as DatagramSocket } from 'node:dgram';
import { Server, Socket } from 'node:net';

function refused(): never {
  throw new Error('The reader of files has no network');
}

Socket.prototype.connect = refused;
Server.prototype.listen = refused;
DatagramSocket.prototype.bind = refused;
DatagramSocket.prototype.connect = refused;
DatagramSocket.prototype.send = refused;
