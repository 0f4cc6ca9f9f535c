import { costOf, type Prices, type Tokens } from './cost.ts';

/** Keeps to a greatest cost while several requests are under way. */
export interface Budget {
  /** Sets aside what a request is likely to take; false where that might go beyond the greatest cost. */
  readonly reserve: (tokens: Tokens) => boolean;
  /** Puts what a request took in the place of what was set aside for it. */
  readonly spend: (reserved: Tokens, used: Tokens) => void;
  readonly used: () => Tokens;
}

/** Opens a budget; without prices or a greatest cost everything is allowed. */
export function openBudget(prices: Prices | undefined, maxCost: number | undefined): Budget {
  let used: Tokens = { in: 0, out: 0 };
  let reserved: Tokens = { in: 0, out: 0 };
  return {
    reserve: (tokens) => {
      const all = sum(sum(used, reserved), tokens);
      if (prices && maxCost !== undefined && costOf(all, prices) > maxCost) return false;
      reserved = sum(reserved, tokens);
      return true;
    },
    spend: (estimated, tokens) => {
      reserved = { in: reserved.in - estimated.in, out: reserved.out - estimated.out };
      used = sum(used, tokens);
    },
    used: () => used,
  };
}

const sum = (a: Tokens, b: Tokens): Tokens => ({ in: a.in + b.in, out: a.out + b.out });
