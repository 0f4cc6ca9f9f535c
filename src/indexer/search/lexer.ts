/** A piece of a query. `minus`: a `-` that stands directly before something. */
export type Token =
  | { readonly kind: 'open' | 'close' | 'minus' | 'or' | 'and' | 'not' }
  | { readonly kind: 'near'; readonly distance: number | null }
  | { readonly kind: 'quoted'; readonly text: string; readonly closed: boolean }
  | { readonly kind: 'field'; readonly name: string; readonly value: string; readonly quoted: boolean }
  | { readonly kind: 'text'; readonly text: string };

const QUOTES = '"“”„«»';
/** Sticky and without nested repetition, so that every character is looked at a bounded number of times. */
const PIECE = new RegExp(
  `(?<space>\\s+)|(?<paren>[()])|(?<quote>[${QUOTES}])(?<inside>[^${QUOTES}]*)(?<close>[${QUOTES}])?|(?<chunk>[^\\s()${QUOTES}]+)`,
  'uy',
);
const FIELD = /^([a-z]+):(.*)$/isu;
const NEAR = /^NEAR(?:\/(\d{1,3}))?$/;
const OPERATORS: Readonly<Record<string, 'or' | 'and' | 'not'>> = { OR: 'or', AND: 'and', NOT: 'not' };

/** Cuts a query into tokens; any string is legal. */
export function tokenize(text: string, isField: (name: string) => boolean): Token[] {
  const tokens: Token[] = [];
  PIECE.lastIndex = 0;
  for (let match = PIECE.exec(text); match !== null; match = PIECE.exec(text)) {
    const { space, paren, quote, inside = '', close, chunk = '' } = match.groups ?? {};
    if (space !== undefined) continue;
    if (paren !== undefined) tokens.push({ kind: paren === '(' ? 'open' : 'close' });
    else if (quote !== undefined) addQuoted(tokens, text, match.index, inside, close !== undefined);
    else addChunk(tokens, chunk, isField, text.charAt(PIECE.lastIndex));
  }
  return tokens;
}

function addQuoted(tokens: Token[], text: string, at: number, inside: string, closed: boolean): void {
  const last = tokens.at(-1);
  // `theme:"…"`: the value of the field that ends right here.
  if (last?.kind === 'field' && last.value === '' && !last.quoted && text.charAt(at - 1) === ':') {
    tokens[tokens.length - 1] = { ...last, value: inside, quoted: true };
  } else {
    tokens.push({ kind: 'quoted', text: inside, closed });
  }
}

function addChunk(tokens: Token[], chunk: string, isField: (name: string) => boolean, next: string): void {
  let start = 0;
  while (chunk.charAt(start) === '-' || chunk.charAt(start) === '−') start += 1;
  const rest = chunk.slice(start);
  if (start > 0 && (rest !== '' || next === '(' || QUOTES.includes(next || ' ')))
    tokens.push({ kind: 'minus' });
  if (rest === '') return;
  const operator = OPERATORS[rest];
  const near = NEAR.exec(rest);
  const [, name = '', value = ''] = FIELD.exec(rest) ?? [];
  if (operator) tokens.push({ kind: operator });
  else if (near) tokens.push({ kind: 'near', distance: near[1] === undefined ? null : Number(near[1]) });
  else if (name !== '' && isField(name.toLowerCase())) {
    tokens.push({ kind: 'field', name: name.toLowerCase(), value, quoted: false });
  } else tokens.push({ kind: 'text', text: rest });
}
