// OLE2 containers: the old XLS and, under any name, workbooks locked by a password.

import { open } from 'node:fs/promises';

const directoryBytes = 64 * 1024;

/** A locked workbook is a container whose directory lists a stream `EncryptedPackage`. */
export async function isLocked(path: string): Promise<boolean> {
  const handle = await open(path, 'r');
  try {
    const header = Buffer.alloc(512);
    await handle.read(header, 0, header.length, 0);
    const sectorBytes = 2 ** Math.min(16, header.readUInt16LE(30));
    const directory = Buffer.alloc(directoryBytes);
    const at = (header.readUInt32LE(48) + 1) * sectorBytes;
    const { bytesRead } = await handle.read(directory, 0, directoryBytes, at);
    return directory.subarray(0, bytesRead).includes(Buffer.from('EncryptedPackage', 'utf16le'));
  } finally {
    await handle.close();
  }
}
