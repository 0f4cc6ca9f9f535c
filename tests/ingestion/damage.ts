/** Ways in which a file is damaged on its way, by a seeded source of numbers in [0, 1). */
export type Damage = (bytes: Uint8Array, random: () => number, others: readonly Uint8Array[]) => Uint8Array;

const place = (length: number, random: () => number): number => Math.floor(random() * length);

/** Some bits turned over, one in a few thousand bytes, or a handful in a small stretch. */
const flipBits: Damage = (bytes, random) => {
  const copy = Uint8Array.from(bytes);
  const isLocal = random() < 0.5;
  const start = place(copy.length, random);
  const stretch = isLocal ? Math.min(2000, copy.length - start) : copy.length;
  const count = isLocal ? 40 : Math.max(5, Math.floor(copy.length / (500 + random() * 10_000)));
  for (let i = 0; i < count; i++) {
    const at = (isLocal ? start : 0) + place(stretch, random);
    copy[at] = (copy[at] ?? 0) ^ (1 << place(8, random));
  }
  return copy;
};

/** The end, the beginning, or a piece in the middle lost. */
const cut: Damage = (bytes, random) => {
  const [a, b] = [place(bytes.length, random), place(bytes.length, random)].sort((p, q) => p - q) as [
    number,
    number,
  ];
  const how = random();
  if (how < 0.4) return bytes.slice(0, b);
  if (how < 0.5) return bytes.slice(a);
  return Buffer.concat([bytes.subarray(0, a), bytes.subarray(b)]);
};

/** A stretch of one file that begins with an object, put in the place of, or between, the objects of another. */
const spliceObjects: Damage = (bytes, random, others) => {
  const other = Buffer.from(others[place(others.length, random)] ?? bytes);
  const host = Buffer.from(bytes);
  const objectFrom = (file: Buffer): number => {
    const at = file.indexOf(' obj', place(file.length, random));
    return at < 0 ? place(file.length, random) : at + 4;
  };
  const from = objectFrom(other);
  const end = other.indexOf('endobj', from);
  const piece = other.subarray(from, end < 0 ? from + 5000 : end);
  const at = objectFrom(host);
  const until = host.indexOf('endobj', at);
  return Buffer.concat([host.subarray(0, at), piece, host.subarray(until < 0 ? at : until)]);
};

/** References turned to other objects, so that pages, fonts and streams are each other's. */
const crossReferences: Damage = (bytes, random) => {
  const text = Buffer.from(bytes).toString('latin1');
  const count = (text.match(/\b\d+ 0 R\b/g) ?? []).length;
  const share = 3 / Math.max(3, count);
  return Buffer.from(
    text.replace(/\b(\d+) 0 R\b/g, (whole, number: string) =>
      random() < share
        ? String(place(Number(number) + 20, random))
            .padEnd(number.length)
            .concat(' 0 R')
        : whole,
    ),
    'latin1',
  );
};

export const DAMAGES: Readonly<Record<string, Damage>> = { flipBits, cut, spliceObjects, crossReferences };
