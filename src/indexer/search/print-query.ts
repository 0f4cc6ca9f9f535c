import type { QueryNode } from './query.ts';

/** The query as it was understood, in the query language. Read again, it gives the same tree. */
export function printQuery(node: QueryNode): string {
  switch (node.kind) {
    case 'all':
      return '';
    case 'and':
      return node.of
        .map((part) => (part.kind === 'or' ? `(${printQuery(part)})` : printQuery(part)))
        .join(' ');
    case 'or':
      return node.of.map(printQuery).join(' OR ');
    case 'not':
      return node.of.kind === 'and' || node.of.kind === 'or'
        ? `-(${printQuery(node.of)})`
        : `-${printQuery(node.of)}`;
    case 'word':
      return node.word;
    case 'run':
      return node.words.join('-');
    case 'phrase':
      return `"${node.words.join(' ')}"`;
    case 'near':
      return `NEAR(${node.words.join(' ')}, ${node.distance})`;
    case 'prefix':
      return `${node.prefix}*`;
    case 'fuzzy':
      return `${node.word}~${node.edits}`;
    case 'expanded':
      return node.forms[0] ? printQuery(node.forms[0]) : '';
    case 'field':
      return field(node.field, node.value);
    case 'terms':
      return node.terms.join(' OR ');
    case 'passage':
      return `passage ${node.id}`;
    case 'position':
      return [
        ...(node.ask === null ? [] : [field('ask', node.ask)]),
        ...(node.stance === null ? [] : [field('stance', node.stance)]),
      ].join(' ');
  }
}

const field = (name: string, value: string): string =>
  /^[^\s"“”„«»()]+$/.test(value) ? `${name}:${value}` : `${name}:"${value}"`;
