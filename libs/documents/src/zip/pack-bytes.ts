import { open } from 'node:fs/promises';

/** A pack to read from any place: bytes in memory, or a file that is never read whole. */
export type PackBytes = {
  readonly length: number;
  /** Shorter than asked for at the end of the pack. */
  read(at: number, length: number): Promise<Buffer>;
  close(): Promise<void>;
};

export async function openPack(pack: Uint8Array | string): Promise<PackBytes> {
  if (typeof pack !== 'string') {
    const bytes = Buffer.from(pack.buffer, pack.byteOffset, pack.byteLength);
    return { length: bytes.length, read: (at, length) => Promise.resolve(bytes.subarray(at, at + length)), close: () => Promise.resolve() };
  }
  const file = await open(pack, 'r');
  const { size } = await file.stat();
  return {
    length: size,
    read: async (at, length) => {
      const room = Buffer.alloc(Math.max(0, Math.min(length, size - at)));
      const { bytesRead } = await file.read(room, 0, room.length, at);
      return room.subarray(0, bytesRead);
    },
    close: () => file.close(),
  };
}
