import type { Block, OcrWord, Page, PageRun, ReadText } from '../model/document.ts';
import type { StoredReading } from '../model/ingested.ts';
import type { Warning } from '../model/warning.ts';
import { decodeBoxes, encodeBoxes } from './boxes.ts';
import type { Sql } from './database.ts';

export interface Readings {
  readonly has: (key: string) => boolean;
  readonly get: (key: string) => StoredReading | null;
  readonly put: (key: string, reading: StoredReading) => void;
  /** Removes what no document refers to any more; returns how many. */
  readonly collect: () => number;
}

interface Row {
  readonly outcome: StoredReading['outcome'];
  readonly reason: string | null;
  readonly text: string;
  readonly blocks: string;
  readonly pages: string;
  readonly runs: string;
  readonly boxes: Uint8Array;
  readonly ocr_words: string;
  readonly metadata: string;
  readonly warnings: string;
}

export function readingsOf(sql: Sql): Readings {
  const has = sql.prepare<[string], number>('SELECT 1 FROM readings WHERE key = ?').pluck();
  const get = sql.prepare<[string], Row>('SELECT * FROM readings WHERE key = ?');
  const put = sql.prepare(`
    INSERT OR REPLACE INTO readings
      (key, outcome, reason, text, blocks, pages, runs, boxes, ocr_words, metadata, warnings)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  const collect = sql.prepare('DELETE FROM readings WHERE key NOT IN (SELECT reading FROM documents)');
  return {
    has: (key) => has.get(key) !== undefined,
    get: (key) => {
      const row = get.get(key);
      return row ? fromRow(row) : null;
    },
    put: (key, { outcome, reason, content }) => {
      put.run(
        key,
        outcome,
        reason,
        content.text,
        JSON.stringify(content.blocks),
        JSON.stringify(content.pages),
        JSON.stringify(content.runs),
        encodeBoxes(content.boxes),
        JSON.stringify(content.ocrWords),
        JSON.stringify(content.metadata),
        JSON.stringify(content.warnings),
      );
    },
    collect: () => collect.run().changes,
  };
}

function fromRow(row: Row): StoredReading {
  const content: ReadText = {
    text: row.text,
    blocks: JSON.parse(row.blocks) as Block[],
    pages: JSON.parse(row.pages) as Page[],
    runs: JSON.parse(row.runs) as PageRun[],
    boxes: decodeBoxes(row.boxes),
    ocrWords: JSON.parse(row.ocr_words) as OcrWord[],
    metadata: JSON.parse(row.metadata) as Record<string, string>,
    warnings: JSON.parse(row.warnings) as Warning[],
    attachments: [],
  };
  return { outcome: row.outcome, reason: row.reason, content };
}
