import { basename, dirname } from 'node:path';
import type { Finding } from '../../reporter/verify/finding.ts';
import type { MemoFile } from '../../reporter/verify/verify-document.ts';
import { codebookFolder } from '../codebook-folder.ts';
import { CODEBOOK, type CommandSpec, DOCKET, JSON_LINES, WORKSPACE } from '../command.ts';
import { EXIT, UsageError } from '../errors.ts';
import { knownDocket } from '../known.ts';
import { print, printJson, say } from '../output.ts';
import { flag, text } from '../values.ts';
import { withWorkspace } from '../with-workspace.ts';

export const verifyCommand: CommandSpec = {
  usage: 'verify <file>',
  about: 'Check every quotation, citation and figure of a memo (.md, .docx, .pdf, .html) against the record.',
  options: [
    {
      flags: '--out <file>',
      about: 'also write a copy of the memo with every finding marked (.html, .docx)',
    },
    CODEBOOK,
    DOCKET,
    WORKSPACE,
    JSON_LINES,
  ],
  examples: [
    'sunset verify memo.docx',
    'sunset verify memo.pdf --json',
    'sunset verify memo.md --out checked.html',
    'sunset verify memo.pdf --out checked.docx',
  ],
  run: async ([file = ''], options) => {
    const out = text(options, 'out');
    if (out !== undefined && !/\.(?:html?|docx)$/i.test(out))
      throw new UsageError(`"${out}": the copy comes as .html or .docx`);
    const { existsSync, readFileSync } = await import('node:fs');
    if (!existsSync(file)) throw new UsageError(`there is no file at ${file}`);
    return withWorkspace(options, async (workspace) => {
      const { loadCodebook } = await import('../../codebook/load.ts');
      const { openVerifier } = await import('../../reporter/verify/verify-document.ts');
      const { isGood } = await import('../../reporter/verify/finding.ts');
      const { readMemo, verifyRecord } = await import('../../tasks/verify.ts');
      const codebook = loadCodebook(codebookFolder(options));
      const memo = await readMemo(readFileSync(file), basename(file));
      const verify = openVerifier(verifyRecord(workspace, codebook, knownDocket(workspace, options)));
      const verification = verify(memo);
      const { findings, unchecked } = verification;
      if (flag(options, 'json') && unchecked.length > 0)
        say(`${unchecked.length} quotations of works that are not in the record were not checked`);
      if (flag(options, 'json')) for (const { span: _, ...finding } of findings) await printJson(finding);
      else {
        const { renderFindings } = await import('../../reporter/verify/findings-text.ts');
        await print(renderFindings(verification));
      }
      if (out !== undefined) {
        const { writeFiles } = await import('../../tasks/write-files.ts');
        writeFiles(
          dirname(out),
          new Map([[basename(out), await markedCopy(out, basename(file), memo, findings)]]),
        );
        say(`written: ${out}`);
      }
      return findings.every(isGood) ? EXIT.done : EXIT.findings;
    });
  },
};

/** The marked copy in the format that the name of the file asks for. */
async function markedCopy(
  out: string,
  title: string,
  memo: MemoFile,
  findings: readonly Finding[],
): Promise<string | Uint8Array> {
  if (/\.docx$/i.test(out)) {
    const { annotatedDocx } = await import('../../reporter/render/docx/annotated-docx.ts');
    return annotatedDocx(title, memo, findings);
  }
  const { annotatedHtml } = await import('../../reporter/verify/annotated-html.ts');
  return annotatedHtml(title, memo, findings);
}
