import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { loadCodebook } from '../codebook/load.ts';
import { type JudgedSubmission, judgePositions } from '../evaluation/judge-positions.ts';
import {
  LabelsError,
  loadSubmissionLabels,
  loadThemeLabels,
  type SubmissionLabels,
} from '../evaluation/labels.ts';
import { evaluateThemes, type ThemeCase, type ThemeFigures } from '../evaluation/themes.ts';
import { learnCorrection, type ThemeExample } from '../indexer/themes/correction.ts';
import { createTextTagger } from '../indexer/themes/tagger.ts';
import type { Progress } from '../model/progress.ts';
import type { ReadSubmission } from '../model/record.ts';
import { runStreet } from '../pipeline.ts';
import { openWorkspace } from '../workspace/workspace.ts';
import { publicRecord } from './public-record.ts';

export interface EvaluateOptions {
  /** Folder of the codebook. */
  readonly codebook: string;
  /** Only labels whose id this matches. */
  readonly ids?: RegExp;
  readonly progress?: Progress;
}

const LABELS = 'labels.jsonl';

/**
 * Reads the submissions of a labelled folder as the main job would, in a workspace of their own, and compares their
 * positions with the labels. The folder holds `labels.jsonl` and either the labelled files or a `docket` folder.
 * Throws `LabelsError` where the labels are out of form or name a submission that is not there.
 */
export async function evaluatePositions(gold: string, options: EvaluateOptions): Promise<JudgedSubmission[]> {
  const read = await readLabelled(gold, options);
  return read.map(({ labels, submission }) => judgePositions(labels, submission.reading));
}

/** Compares themes with labels: of passages, where `gold` is a file of them; of submissions, where it is a folder. */
export async function evaluateThemesOf(gold: string, options: EvaluateOptions): Promise<ThemeFigures> {
  if (isFolder(gold)) {
    const read = await readLabelled(gold, options);
    const themes = new Map(
      read.map(({ labels, submission }) => [labels.id, submission.themes as readonly string[]]),
    );
    const cases = read.map(
      ({ labels: { id, themes: labelled } }): ThemeCase => ({ id, text: '', themes: labelled }),
    );
    return evaluateThemes(cases, ({ id }) => themes.get(id) ?? []);
  }
  const tag = createTextTagger(loadCodebook(options.codebook));
  const passages = chosen(loadThemeLabels(gold), options.ids, gold);
  return evaluateThemes(passages, ({ text }) => tag(text).map(({ theme }) => theme));
}

const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();

const FOLDS = 5;

/**
 * The same for a file of passages, corrected by what the labels of the other four fifths teach: labels stand for
 * decisions, every theme of every passage for one.
 */
export function evaluateLearnedThemes(gold: string, options: EvaluateOptions): ThemeFigures {
  if (isFolder(gold))
    throw new LabelsError(`${gold}: what is learned is measured on a file of labelled passages`);
  const codebook = loadCodebook(options.codebook);
  const tag = createTextTagger(codebook);
  const passages = chosen(loadThemeLabels(gold), options.ids, gold);
  const fold = new Map(passages.map(({ id }, at) => [id, at % FOLDS]));
  const examplesOf = ({ text, themes }: ThemeCase): ThemeExample[] => {
    const scores = new Map(tag(text).map(({ theme, score }) => [theme, score]));
    return codebook.themes.map(({ id, threshold }) => ({
      theme: id,
      text,
      language: 'en',
      rules: (scores.get(id) ?? 0) / threshold,
      carries: themes.includes(id),
    }));
  };
  const learned = Array.from({ length: FOLDS }, (_, left) =>
    learnCorrection(codebook, passages.filter(({ id }) => fold.get(id) !== left).flatMap(examplesOf)),
  );
  return evaluateThemes(passages, ({ id, text }) => {
    const tags = tag(text);
    const corrected = learned[fold.get(id) ?? 0]?.correct(text, 'en', tags) ?? tags;
    return corrected.map(({ theme }) => theme);
  });
}

interface Labelled {
  readonly labels: SubmissionLabels;
  readonly submission: ReadSubmission;
}

async function readLabelled(gold: string, { codebook, ids, progress }: EvaluateOptions): Promise<Labelled[]> {
  const labels = chosen(loadSubmissionLabels(join(gold, LABELS)), ids, gold);
  const docket = join(gold, 'docket');
  const folder = mkdtempSync(join(tmpdir(), 'sunset-eval-'));
  const workspace = openWorkspace(folder, { create: true });
  try {
    await runStreet(workspace, {
      sources: [existsSync(docket) ? docket : gold],
      codebook,
      ...(progress ? { progress } : {}),
    });
    const read = new Map(
      publicRecord(workspace).submissions.map((submission) => [nameOf(submission.submission.id), submission]),
    );
    return labels.map((one) => {
      const submission = read.get(one.id);
      if (submission) return { labels: one, submission };
      throw new LabelsError(`${join(gold, LABELS)}: there is no submission ${one.id} in ${gold}`);
    });
  } finally {
    workspace.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A submission's id without folder and file ending, as labels name it. */
const nameOf = (id: string): string => join(dirname(id), basename(id).replace(/\.[a-z]{2,4}$/i, ''));

function chosen<T extends { readonly id: string }>(
  all: readonly T[],
  ids: RegExp | undefined,
  gold: string,
): T[] {
  const kept = all.filter(({ id }) => ids?.test(id) ?? true);
  if (kept.length === 0) throw new LabelsError(`${gold}: no label's id matches ${ids}`);
  return kept;
}
