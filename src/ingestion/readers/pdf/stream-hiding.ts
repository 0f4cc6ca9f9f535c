/** From here on a grey, or each part of a colour, is nearly white. */
const LIGHT = 0.85;
const SHOWS = new Set(['Tj', 'TJ', "'", '"']);
const COLOURS = new Set(['g', 'rg', 'k', 'sc', 'scn']);

const NONE: readonly string[] = [];

/** How text is painted: `own` when the stream itself has said so. */
interface Paint {
  readonly white: boolean;
  readonly invisible: boolean;
  readonly own: boolean;
}

/** What a stream does that may hide text: itself, by what it hands on, or by what it takes over. */
export interface Hiding {
  readonly hides: boolean;
  readonly handsOn: boolean;
  readonly takesOver: boolean;
}

/** 0 for the bytes of names, numbers and operators. */
const IS_SEPARATOR = new Uint8Array(256);
for (const c of '\0\t\n\f\r ()<>[]{}/%') IS_SEPARATOR[c.charCodeAt(0)] = 1;
const isRegular = (code: number | undefined): boolean => code !== undefined && IS_SEPARATOR[code] === 0;

/** The operators that matter here, by their bytes as one number. */
const packed = (name: string): number => [...name].reduce((sum, c) => (sum << 8) | c.charCodeAt(0), 0);
const OPERATORS: ReadonlyMap<number, string> = new Map(
  ['q', 'Q', 'Tr', 'Do', 'ID', ...COLOURS, ...SHOWS].map((name) => [packed(name), name]),
);

function afterString(bytes: Buffer, start: number): number {
  let depth = 0;
  for (let i = start; i < bytes.length; i++) {
    const c = bytes[i];
    if (c === 0x5c) i++;
    else if (c === 0x28) depth++;
    else if (c === 0x29 && --depth === 0) return i + 1;
  }
  return bytes.length;
}

function afterInlineImage(bytes: Buffer, start: number): number {
  for (let at = bytes.indexOf('EI', start); at >= 0; at = bytes.indexOf('EI', at + 2)) {
    if (!isRegular(bytes[at - 1]) && !isRegular(bytes[at + 2])) return at + 2;
  }
  return bytes.length;
}

/** The operators of a content stream that matter here, with the operands of those that set something. */
function* operators(
  bytes: Buffer,
): Generator<{ readonly name: string; readonly operands: readonly string[] }> {
  let from = 0;
  for (let i = 0; i < bytes.length; ) {
    const c = bytes[i] ?? 0;
    if (c === 0x28) i = afterString(bytes, i);
    else if (c === 0x25) {
      while (i < bytes.length && bytes[i] !== 10 && bytes[i] !== 13) i++;
    } else if (IS_SEPARATOR[c] === 1) i++;
    else {
      const start = i;
      let word = 0;
      while (i < bytes.length && IS_SEPARATOR[bytes[i] ?? 0] === 0) word = (word << 8) | (bytes[i++] ?? 0);
      const isNumber = c < 0x3a && c !== 0x22 && c !== 0x27;
      if (isNumber || i - start > 3 || bytes[start - 1] === 0x2f) continue;
      const name = OPERATORS.get(word);
      if (name === 'ID') i = afterInlineImage(bytes, i);
      else if (name !== undefined) {
        const sets = name === 'Tr' || COLOURS.has(name);
        yield { name, operands: sets ? bytes.toString('latin1', from, start).trim().split(/\s+/) : NONE };
      }
      from = i;
    }
  }
}

/** White in grey and RGB is all ones, in CMYK and several inks all noughts. The tint of one ink is taken for a grey. */
function isWhite(operands: readonly string[]): boolean {
  const numbers = operands.map(Number).filter((value) => !Number.isNaN(value));
  if (numbers.length === 0) return false;
  if (numbers.every((value) => value >= LIGHT)) return true;
  return numbers.length !== 1 && numbers.length !== 3 && numbers.every((value) => value <= 1 - LIGHT);
}

/** What the operators of a stream do that may hide text. A quick look that errs on the side of yes. */
export function hidingOf(bytes: Buffer): Hiding {
  let paint: Paint = { white: false, invisible: false, own: false };
  const saved: Paint[] = [];
  const found = { hides: false, handsOn: false, takesOver: false };
  for (const { name, operands } of operators(bytes)) {
    const isHidden = paint.white || paint.invisible;
    if (name === 'q') saved.push(paint);
    else if (name === 'Q') paint = saved.pop() ?? paint;
    else if (COLOURS.has(name)) paint = { ...paint, white: isWhite(operands), own: true };
    else if (name === 'Tr') paint = { ...paint, invisible: /^[37]$/.test(operands.at(-1) ?? '') };
    else if (name === 'Do') found.handsOn ||= isHidden;
    else if (SHOWS.has(name)) {
      found.hides ||= isHidden;
      found.takesOver ||= !paint.own;
    }
  }
  // The stream that follows on the page goes on in the same state.
  found.hides ||= paint.white || paint.invisible;
  return found;
}
