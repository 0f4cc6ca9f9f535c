/** A sparse example: parallel arrays of feature row and value. */
export interface SparseVector {
  readonly rows: Uint32Array;
  readonly values: Float32Array;
}

export interface TrainingOptions {
  /** Number of features; rows are below it. */
  readonly features: number;
  /** Number of classifiers trained side by side. */
  readonly heads: number;
  readonly epochs: number;
  /** Step of Adagrad (Duchi, Hazan and Singer 2011, "Adaptive subgradient methods"). */
  readonly rate: number;
  /** Weight of a positive example against a negative one. */
  readonly positiveWeight: number;
  readonly seed: number;
  /** `separate`: a yes or no for each head. `exclusive`: the heads are classes, of which one is right. */
  readonly outcome: 'separate' | 'exclusive';
}

/** Several logistic regressions over the same features: weight of feature `f` for head `h` at `f * heads + h`. */
export interface LinearModel {
  readonly heads: number;
  readonly weights: Float32Array;
  readonly biases: Float32Array;
}

export const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/** Log-odds (or unnormalised class scores) of every head, written to `into`. */
export function scoreHeads(model: LinearModel, { rows, values }: SparseVector, into: Float32Array): void {
  const { heads, weights, biases } = model;
  into.set(biases);
  for (let i = 0; i < rows.length; i++) {
    const value = values[i] as number;
    const base = (rows[i] as number) * heads;
    for (let h = 0; h < heads; h++) into[h] = (into[h] as number) + (weights[base + h] as number) * value;
  }
}

/** Turns class scores into probabilities that add up to 1, in place. */
export function softmax(scores: Float32Array): void {
  let most = Number.NEGATIVE_INFINITY;
  for (const s of scores) if (s > most) most = s;
  let sum = 0;
  for (let h = 0; h < scores.length; h++) {
    const e = Math.exp((scores[h] as number) - most);
    scores[h] = e;
    sum += e;
  }
  for (let h = 0; h < scores.length; h++) scores[h] = (scores[h] as number) / sum;
}

/**
 * Trains all heads by Adagrad, in an order that depends on the seed alone: the same input gives the same weights.
 * `positives(example)` lists the heads for which an example is positive.
 */
export function trainHeads(
  examples: readonly SparseVector[],
  positives: readonly (readonly number[])[],
  options: TrainingOptions,
): LinearModel {
  const { features, heads, epochs, rate, positiveWeight, outcome } = options;
  const weights = new Float32Array(features * heads);
  const squares = new Float32Array(features * heads).fill(1);
  const biases = new Float32Array(heads);
  const biasSquares = new Float32Array(heads).fill(1);
  const model: LinearModel = { heads, weights, biases };
  const errors = new Float32Array(heads);
  const active = new Uint32Array(heads);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const at of shuffledOrder(examples.length, options.seed + epoch)) {
      const example = examples[at] as SparseVector;
      scoreHeads(model, example, errors);
      if (outcome === 'exclusive') softmax(errors);
      else for (let h = 0; h < heads; h++) errors[h] = sigmoid(errors[h] as number);
      for (const h of positives[at] as readonly number[]) {
        errors[h] = ((errors[h] as number) - 1) * positiveWeight;
      }
      let count = 0;
      for (let h = 0; h < heads; h++) {
        const error = errors[h] as number;
        if (error > 0.002 || error < -0.002) active[count++] = h;
      }
      const { rows, values } = example;
      for (let i = 0; i < rows.length; i++) {
        const base = (rows[i] as number) * heads;
        const value = values[i] as number;
        for (let k = 0; k < count; k++) {
          const h = active[k] as number;
          const gradient = (errors[h] as number) * value;
          const square = (squares[base + h] as number) + gradient * gradient;
          squares[base + h] = square;
          weights[base + h] = (weights[base + h] as number) - (rate * gradient) / Math.sqrt(square);
        }
      }
      for (let k = 0; k < count; k++) {
        const h = active[k] as number;
        const error = errors[h] as number;
        const square = (biasSquares[h] as number) + error * error;
        biasSquares[h] = square;
        biases[h] = (biases[h] as number) - (rate * error) / Math.sqrt(square);
      }
    }
  }
  return model;
}

/** A permutation of 0 … n-1 that depends on the seed alone (mulberry32 and Fisher-Yates). */
export function shuffledOrder(n: number, seed: number): Uint32Array {
  const order = Uint32Array.from({ length: n }, (_, index) => index);
  let state = seed >>> 0;
  const random = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  for (let i = n - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j] as number, order[i] as number];
  }
  return order;
}
