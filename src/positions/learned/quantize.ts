import type { LinearModel } from '../../text/linear.ts';

/**
 * Rounds a model to steps of 1/`STEPS` within a common bound, as the model file keeps it, so that a model just
 * trained and one read from a file are the same to the last bit.
 */
export function quantized(model: LinearModel): QuantizedModel {
  let bound = 0;
  for (const weight of model.weights) bound = Math.max(bound, Math.abs(weight));
  const scale = Math.fround(bound / STEPS || 1);
  const weights = Int8Array.from(model.weights, (weight) => Math.round(weight / scale));
  return { heads: model.heads, scale, weights, biases: model.biases };
}

const STEPS = 127;

/** Weights as small integers, to be multiplied by `scale`. */
export interface QuantizedModel {
  readonly heads: number;
  readonly scale: number;
  readonly weights: Int8Array;
  readonly biases: Float32Array;
}

export function restored({ heads, scale, weights, biases }: QuantizedModel): LinearModel {
  return { heads, weights: Float32Array.from(weights, (weight) => weight * scale), biases };
}
