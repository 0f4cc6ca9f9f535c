import type { Coverage } from '../../model/coverage.ts';
import type { Matrix } from '../../model/matrix.ts';
import type { Figure } from '../../reporter/charts/figure.ts';
import { type ReportInputs, reportCommand } from '../report-command.ts';
import { sliceOf } from '../slice.ts';
import { text } from '../values.ts';

interface Drawn {
  readonly matrix: Matrix;
  readonly coverage: Coverage;
  /** All warnings of a report, and those that do not speak of positions. */
  readonly marks: readonly string[];
  readonly plainMarks: readonly string[];
}

/** Every picture, by what it shows. */
const PICTURES: Readonly<Record<string, (drawn: Drawn) => Promise<Figure>>> = {
  asks: async ({ matrix, marks }) =>
    (await import('../../reporter/charts/ask-bars.ts')).askBars(matrix, marks),
  types: async ({ matrix, marks }) =>
    (await import('../../reporter/charts/type-heat-map.ts')).typeHeatMap(matrix, marks),
  overall: async ({ matrix, marks }) =>
    (await import('../../reporter/charts/overall-bars.ts')).overallBars(matrix, marks),
  filings: async ({ matrix, plainMarks }) =>
    (await import('../../reporter/charts/filings-over-time.ts')).filingsOverTime(matrix, plainMarks),
  coverage: async ({ coverage, plainMarks }) =>
    (await import('../../reporter/charts/coverage-bars.ts')).coverageBars(coverage, plainMarks),
};

async function svgOf({ workspace, record, codebook, options }: ReportInputs): Promise<string> {
  const { buildMatrix } = await import('../../reporter/matrix/build-matrix.ts');
  const { FICTION_MARK, marksOf } = await import('../../reporter/memo/marks.ts');
  const { renderSvg } = await import('../../reporter/charts/figure.ts');
  const { isFictional } = await import('../../workspace/record-views.ts');
  const matrix = buildMatrix(record, codebook, sliceOf(options));
  const fictional = isFictional(workspace);
  const figure = await PICTURES[text(options, 'of') ?? 'asks']?.({
    matrix,
    coverage: record.coverage,
    marks: marksOf(matrix, { fictional }),
    plainMarks: fictional ? [FICTION_MARK] : [],
  });
  if (!figure) throw new RangeError('no such picture');
  return renderSvg(figure);
}

export const chartCommand = reportCommand({
  usage: 'chart',
  about: 'A picture as SVG or PNG, readable in black and white.',
  options: [
    {
      flags: '--of <what>',
      about:
        'asks (bars for and against), types (who speaks to what), overall (positions), filings (over time), coverage (files by outcome)',
      choices: Object.keys(PICTURES),
      default: 'asks',
    },
  ],
  examples: [
    'sunset chart --out asks.svg',
    'sunset chart --of types --asks R4 --out types.svg',
    'sunset chart --of filings --out filings.png',
  ],
  formats: {
    '.svg': svgOf,
    '.png': async (inputs) => (await import('../../reporter/render/png.ts')).renderPng(await svgOf(inputs)),
  },
});
