import type { Progress } from '../model/progress.ts';
import type { ModelEstimate, ModelReadingSummary, readWithModel } from '../tasks/model/model-reading.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { OptionSpec, OptionValues } from './command.ts';
import { UsageError } from './errors.ts';
import { say } from './output.ts';
import { amount, text } from './values.ts';

/** Options of the commands that read positions. */
export const MODEL_OPTIONS: readonly OptionSpec[] = [
  {
    flags: '--model <provider:name>',
    about: 'let a chat model read positions a second time; the texts are sent to its provider',
  },
  { flags: '--price-in <amount>', about: 'price of a million tokens that the model reads' },
  { flags: '--price-out <amount>', about: 'price of a million tokens that the model writes' },
  { flags: '--max-cost <amount>', about: 'send nothing to the model that may cost more than this in all' },
];

export type SecondReader = (
  workspace: Workspace,
  codebook: string,
  progress: Progress,
) => ReturnType<typeof readWithModel>;

/** The second reader that the options name; undefined without `--model`, and then nothing of LangChain is loaded. */
export async function openSecondReader(options: OptionValues): Promise<SecondReader | undefined> {
  const model = text(options, 'model');
  const [priceIn, priceOut, maxCost] = ['priceIn', 'priceOut', 'maxCost'].map((name) =>
    amount(options, name),
  );
  if (model === undefined) {
    if ([priceIn, priceOut, maxCost].some((value) => value !== undefined)) {
      throw new UsageError('--price-in, --price-out and --max-cost go with --model');
    }
    return undefined;
  }
  const prices = priceIn === undefined || priceOut === undefined ? undefined : { in: priceIn, out: priceOut };
  if (!prices && (maxCost ?? priceIn ?? priceOut) !== undefined) {
    throw new UsageError('what a model costs takes both --price-in and --price-out');
  }
  const { openChatModel } = await import('../positions/model-reader/providers.ts');
  const reader = await openChatModel(model);
  return async (workspace, codebook, progress) => {
    const { readWithModel } = await import('../tasks/model/model-reading.ts');
    const read = await readWithModel(workspace, codebook, reader, {
      prices,
      maxCost,
      progress,
      onEstimate: (estimate) => say(`${model}: ${estimateLine(estimate)}`),
    });
    for (const line of summaryLines(read.summary)) say(`${model}: ${line}`);
    return read;
  };
}

const priced = (cost: number | null): string =>
  cost === null ? 'prices not given (--price-in, --price-out)' : `cost ${cost.toFixed(2)}`;

const estimateLine = ({ requests, cached, tokens, cost }: ModelEstimate): string =>
  `${requests} requests to send, ${cached} answered before; about ${tokens.in} tokens in, ${tokens.out} out, ${priced(cost)}`;

function summaryLines({
  answered,
  failed,
  leftOut,
  tokens,
  cost,
  discards,
  problem,
}: ModelReadingSummary): string[] {
  const reasons = Object.entries(discards).map(([why, times]) => `${times} ${why}`);
  return [
    `${answered} requests answered; ${tokens.in} tokens in, ${tokens.out} out, ${priced(cost)}`,
    ...(reasons.length > 0 ? [`claims thrown away: ${reasons.join(', ')}`] : []),
    ...(failed > 0 ? [`${failed} requests without an answer, sent again next time: ${problem}`] : []),
    ...(leftOut > 0 ? [`${leftOut} requests not sent, to stay within --max-cost; run again to go on`] : []),
  ];
}

/** Whether another run would send something again. */
export const isUnfinished = (summary: ModelReadingSummary | undefined): boolean =>
  summary !== undefined && summary.failed + summary.leftOut > 0;
