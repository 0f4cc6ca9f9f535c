import { join } from 'node:path';
import { codebookFolder } from '../codebook-folder.ts';
import { CODEBOOK, type CommandSpec } from '../command.ts';
import { EXIT } from '../errors.ts';
import { say } from '../output.ts';

export const trainCommand: CommandSpec = {
  usage: 'train',
  about: "Train the reader of positions from the codebook's examples, and keep the model beside them.",
  options: [CODEBOOK],
  examples: ['sunset train', 'sunset train --codebook my-codebook'],
  run: async (_, options) => {
    const { loadCodebook } = await import('../../codebook/load.ts');
    const { hashLessons, lessonsOf, MODEL_FILE } = await import('../../positions/learned/obtain-model.ts');
    const { encodeModel } = await import('../../positions/learned/model-file.ts');
    const { train } = await import('../../positions/learned/train.ts');
    const { writeFiles } = await import('../../tasks/write-files.ts');
    const folder = codebookFolder(options);
    const lessons = lessonsOf(folder, loadCodebook(folder));
    const bytes = encodeModel(train(lessons), hashLessons(lessons));
    writeFiles(folder, new Map([[MODEL_FILE, bytes]]));
    say(`${lessons.length} sentences learned; ${join(folder, MODEL_FILE)} has ${bytes.byteLength} bytes`);
    return EXIT.done;
  },
};
