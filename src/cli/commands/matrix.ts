import type { Matrix } from '../../model/matrix.ts';
import { VERSION } from '../../version.ts';
import { type ReportInputs, reportCommand } from '../report-command.ts';
import { sliceOf } from '../slice.ts';

async function matrixOf({ record, codebook, options }: ReportInputs): Promise<Matrix> {
  const { buildMatrix } = await import('../../reporter/matrix/build-matrix.ts');
  const { verifyMatrix } = await import('../../reporter/verify-memo.ts');
  const matrix = buildMatrix(record, codebook, sliceOf(options));
  verifyMatrix(matrix, record.textOf);
  return matrix;
}

export const matrixCommand = reportCommand({
  usage: 'matrix',
  about: 'Who wants what: submitters by asks.',
  examples: [
    'sunset matrix',
    'sunset matrix --asks R2,R3 --type union --out matrix.xlsx',
    'sunset matrix --asks R4 --out matrix.svg',
  ],
  formats: {
    '.md': async (inputs) =>
      (await import('../../reporter/matrix/matrix-markdown.ts')).renderMatrixMarkdown(await matrixOf(inputs)),
    '.csv': async (inputs) =>
      (await import('../../reporter/matrix/matrix-csv.ts')).renderMatrixCsv(await matrixOf(inputs)),
    '.xlsx': async (inputs) => {
      const { matrixSheets } = await import('../../reporter/matrix/matrix-sheets.ts');
      const { renderXlsx } = await import('../../reporter/render/xlsx/render-xlsx.ts');
      const { isFictional } = await import('../../workspace/record-views.ts');
      const fictional = isFictional(inputs.workspace);
      const matrix = await matrixOf(inputs);
      return renderXlsx(matrixSheets(matrix, inputs.codebook, { fictional, version: VERSION }));
    },
    '.html': async (inputs) => {
      const { renderMatrixHtml } = await import('../../reporter/matrix/matrix-html.ts');
      const { isFictional } = await import('../../workspace/record-views.ts');
      return renderMatrixHtml(await matrixOf(inputs), { fictional: isFictional(inputs.workspace) });
    },
    '.svg': async (inputs) => {
      const { matrixPicture } = await import('../../reporter/charts/matrix-picture.ts');
      const { renderSvg } = await import('../../reporter/charts/figure.ts');
      const { marksOf } = await import('../../reporter/memo/marks.ts');
      const { isFictional } = await import('../../workspace/record-views.ts');
      const matrix = await matrixOf(inputs);
      return renderSvg(matrixPicture(matrix, marksOf(matrix, { fictional: isFictional(inputs.workspace) })));
    },
    '.json': async (inputs) => `${JSON.stringify(await matrixOf(inputs), null, 2)}\n`,
  },
});
