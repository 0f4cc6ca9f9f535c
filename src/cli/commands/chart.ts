import type { Matrix } from '../../model/matrix.ts';
import type { Figure } from '../../reporter/charts/figure.ts';
import { reportCommand } from '../report-command.ts';
import { sliceOf } from '../slice.ts';
import { text } from '../values.ts';

type Draw = (matrix: Matrix, marks: readonly string[]) => Figure;

/** Every picture, by what it shows. */
const PICTURES: Readonly<Record<string, () => Promise<Draw>>> = {
  asks: async () => (await import('../../reporter/charts/diverging-bars.ts')).divergingBars,
  types: async () => (await import('../../reporter/charts/type-heat-map.ts')).typeHeatMap,
  overall: async () => (await import('../../reporter/charts/overall-bars.ts')).overallBars,
};

export const chartCommand = reportCommand({
  usage: 'chart',
  about: 'A picture of the matrix as SVG, readable in black and white.',
  options: [
    {
      flags: '--of <what>',
      about: 'asks (bars for and against), types (who speaks to what), overall (positions)',
      choices: Object.keys(PICTURES),
      default: 'asks',
    },
  ],
  examples: ['sunset chart --out asks.svg', 'sunset chart --of types --asks R4 --out types.svg'],
  formats: {
    '.svg': async ({ workspace, record, codebook, options }) => {
      const { buildMatrix } = await import('../../reporter/matrix/build-matrix.ts');
      const { marksOf } = await import('../../reporter/memo/marks.ts');
      const { renderSvg } = await import('../../reporter/charts/figure.ts');
      const { isFictional } = await import('../../workspace/record-views.ts');
      const matrix = buildMatrix(record, codebook, sliceOf(options));
      const draw = await PICTURES[text(options, 'of') ?? 'asks']?.();
      if (!draw) throw new RangeError('no such picture');
      return renderSvg(draw(matrix, marksOf(matrix, { fictional: isFictional(workspace) })));
    },
  },
});
