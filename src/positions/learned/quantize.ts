import type { LinearModel } from '../../text/linear.ts';

/** Weights as small integers, to be multiplied by `scale`. */
export interface QuantizedModel {
  readonly heads: number;
  readonly scale: number;
  readonly weights: Int8Array;
  readonly biases: Float32Array;
}

const STEPS = 127;

/**
 * Rounds weights to 127 steps either side of zero, as the model file keeps them: a model just trained and one read
 * from a file are the same to the last bit.
 */
export function quantized(model: LinearModel): QuantizedModel {
  let bound = 0;
  for (const weight of model.weights) bound = Math.max(bound, Math.abs(weight));
  const scale = Math.fround(bound / STEPS || 1);
  const weights = new Int8Array(model.weights.length);
  for (let i = 0; i < weights.length; i++) weights[i] = Math.round((model.weights[i] as number) / scale);
  return { heads: model.heads, scale, weights, biases: model.biases };
}

export function restored({ heads, scale, weights, biases }: QuantizedModel): LinearModel {
  const full = new Float32Array(weights.length);
  for (let i = 0; i < full.length; i++) full[i] = (weights[i] as number) * scale;
  return { heads, weights: full, biases };
}
