import { deflateRawSync } from 'node:zlib';

/** An entry as a hostile archive may hold it: any name, any mode, any flag, any lie about its size. */
export interface BuiltEntry {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly mode?: number;
  readonly encrypted?: boolean;
  readonly declaredSize?: number;
}

/** Builds a zip archive by hand, since no writer would make the broken ones. */
export function buildZip(entries: readonly BuiltEntry[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, mode = 0o100644, encrypted = false, declaredSize } of entries) {
    const raw = Buffer.from(content as Uint8Array);
    const packed = deflateRawSync(raw);
    const nameBytes = Buffer.from(name);
    const sizes = Buffer.alloc(18);
    sizes.writeUInt16LE(encrypted ? 0x801 : 0x800, 0);
    sizes.writeUInt16LE(8, 2);
    sizes.writeUInt32LE(crcOf(raw), 8);
    sizes.writeUInt32LE(packed.length, 12);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(20, 4);
    sizes.copy(local, 6, 0, 16);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(declaredSize ?? raw.length, 22);
    local.writeUInt16LE(nameBytes.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE((3 << 8) | 20, 4);
    central.writeUInt16LE(20, 6);
    sizes.copy(central, 8, 0, 16);
    central.writeUInt32LE(packed.length, 20);
    central.writeUInt32LE(declaredSize ?? raw.length, 24);
    central.writeUInt16LE(nameBytes.length, 28);
    central.writeUInt32LE((mode << 16) >>> 0, 38);
    central.writeUInt32LE(offset, 42);
    bodies.push(local, nameBytes, packed);
    directory.push(central, nameBytes);
    offset += local.length + nameBytes.length + packed.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, list, end]);
}

/** CRC-32 as zip wants it; `node:zlib` has it from Node 20.15 on, its types later. */
function crcOf(bytes: Uint8Array): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
