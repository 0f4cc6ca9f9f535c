/**
 * The workspace's schema, as a list of migrations: the number applied is SQLite's `user_version`. Never edit one
 * that has been released; append.
 */
export const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE notes (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
  ) WITHOUT ROWID;

  -- What a file's bytes say, read once however many submissions share them.
  CREATE TABLE readings (
    key TEXT PRIMARY KEY,
    outcome TEXT NOT NULL,
    reason TEXT,
    text TEXT NOT NULL,
    blocks TEXT NOT NULL,
    pages TEXT NOT NULL,
    runs TEXT NOT NULL,
    boxes BLOB NOT NULL,
    ocr_words TEXT NOT NULL,
    metadata TEXT NOT NULL,
    warnings TEXT NOT NULL
  );

  CREATE TABLE submissions (
    docket TEXT NOT NULL,
    id TEXT NOT NULL,
    source TEXT NOT NULL,
    kind TEXT NOT NULL,
    title TEXT,
    date TEXT,
    fields TEXT NOT NULL,
    submitter TEXT NOT NULL,
    missing TEXT NOT NULL,
    extra TEXT NOT NULL,
    key TEXT NOT NULL,
    PRIMARY KEY (docket, id)
  );
  CREATE INDEX submissions_by_source ON submissions (source);

  -- The coverage ledger: one row a file, whatever became of it.
  CREATE TABLE files (
    docket TEXT NOT NULL,
    path TEXT NOT NULL,
    source TEXT NOT NULL,
    submission TEXT,
    size INTEGER,
    sha256 TEXT,
    fingerprint TEXT,
    read_status TEXT NOT NULL,
    status TEXT NOT NULL,
    reason TEXT,
    PRIMARY KEY (docket, path)
  );
  CREATE INDEX files_by_submission ON files (docket, submission);
  CREATE INDEX files_by_hash ON files (docket, sha256);

  CREATE TABLE records (
    docket TEXT NOT NULL,
    source TEXT NOT NULL,
    path TEXT NOT NULL,
    line INTEGER NOT NULL,
    submission TEXT NOT NULL,
    PRIMARY KEY (docket, path, line)
  ) WITHOUT ROWID;

  CREATE TABLE warnings (
    docket TEXT NOT NULL,
    source TEXT NOT NULL,
    submission TEXT,
    code TEXT NOT NULL,
    message TEXT NOT NULL,
    file TEXT,
    page INTEGER,
    line INTEGER
  );
  CREATE INDEX warnings_by_submission ON warnings (docket, submission);

  CREATE TABLE documents (
    docket TEXT NOT NULL,
    id TEXT NOT NULL,
    submission TEXT NOT NULL,
    file TEXT NOT NULL,
    sha256 TEXT,
    format TEXT NOT NULL,
    source_kind TEXT NOT NULL,
    language TEXT NOT NULL,
    reading TEXT NOT NULL REFERENCES readings (key),
    ordinal INTEGER NOT NULL,
    PRIMARY KEY (docket, id),
    FOREIGN KEY (docket, submission) REFERENCES submissions (docket, id) ON DELETE CASCADE
  );
  CREATE INDEX documents_by_submission ON documents (docket, submission);
  CREATE INDEX documents_by_reading ON documents (reading);

  CREATE TABLE passages (
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    docket TEXT NOT NULL,
    submission TEXT NOT NULL,
    document TEXT NOT NULL,
    file TEXT NOT NULL,
    ordinal INTEGER NOT NULL,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    text TEXT NOT NULL,
    page INTEGER,
    page_end INTEGER,
    page_turns TEXT NOT NULL,
    paragraph INTEGER NOT NULL,
    block TEXT NOT NULL,
    headings TEXT NOT NULL,
    language TEXT NOT NULL,
    ocr INTEGER NOT NULL,
    UNIQUE (docket, id),
    FOREIGN KEY (docket, document) REFERENCES documents (docket, id) ON DELETE CASCADE
  );
  CREATE INDEX passages_by_document ON passages (docket, document, ordinal);
  CREATE INDEX passages_by_submission ON passages (docket, submission);

  CREATE TABLE tags (
    passage INTEGER NOT NULL REFERENCES passages (row) ON DELETE CASCADE,
    theme TEXT NOT NULL,
    score REAL NOT NULL,
    because TEXT NOT NULL,
    PRIMARY KEY (passage, theme)
  ) WITHOUT ROWID;
  CREATE INDEX tags_by_theme ON tags (theme, passage);

  CREATE TABLE submission_themes (
    docket TEXT NOT NULL,
    submission TEXT NOT NULL,
    theme TEXT NOT NULL,
    rank INTEGER NOT NULL,
    PRIMARY KEY (docket, submission, theme),
    FOREIGN KEY (docket, submission) REFERENCES submissions (docket, id) ON DELETE CASCADE
  ) WITHOUT ROWID;

  CREATE TABLE positions (
    docket TEXT NOT NULL,
    submission TEXT NOT NULL,
    ask TEXT NOT NULL,
    stance TEXT NOT NULL,
    status TEXT NOT NULL,
    position TEXT NOT NULL,
    PRIMARY KEY (docket, submission, ask),
    FOREIGN KEY (docket, submission) REFERENCES submissions (docket, id) ON DELETE CASCADE
  ) WITHOUT ROWID;
  CREATE INDEX positions_by_ask ON positions (ask, stance);

  CREATE TABLE overall_positions (
    docket TEXT NOT NULL,
    submission TEXT NOT NULL,
    code TEXT NOT NULL,
    position TEXT NOT NULL,
    not_read TEXT NOT NULL,
    PRIMARY KEY (docket, submission),
    FOREIGN KEY (docket, submission) REFERENCES submissions (docket, id) ON DELETE CASCADE
  ) WITHOUT ROWID;

  -- Which work has been done for which unit, by the key of everything that it depends on.
  CREATE TABLE stages (
    stage TEXT NOT NULL,
    docket TEXT NOT NULL,
    unit TEXT NOT NULL,
    key TEXT NOT NULL,
    PRIMARY KEY (stage, docket, unit)
  ) WITHOUT ROWID;

  -- What is searched: terms (stems without function words), words as printed, places of the agreement cited; and
  -- what ranking needs beside: neighbours in the document, number of terms, terms of the headings above.
  CREATE TABLE search_passages (
    row INTEGER PRIMARY KEY REFERENCES passages (row) ON DELETE CASCADE,
    language TEXT NOT NULL,
    previous INTEGER,
    next INTEGER,
    length INTEGER NOT NULL,
    headings TEXT NOT NULL,
    terms TEXT NOT NULL,
    words TEXT NOT NULL,
    places TEXT NOT NULL
  );
  CREATE VIRTUAL TABLE passage_search USING fts5(
    terms, words, places, tokenize = 'ascii', content = 'search_passages', content_rowid = 'row'
  );
  CREATE VIRTUAL TABLE search_vocabulary USING fts5vocab(passage_search, 'col');
  CREATE TABLE search_totals (
    language TEXT PRIMARY KEY,
    passages INTEGER NOT NULL,
    terms INTEGER NOT NULL
  ) WITHOUT ROWID;
  CREATE TRIGGER search_learns AFTER INSERT ON search_passages BEGIN
    INSERT INTO passage_search (rowid, terms, words, places) VALUES (new.row, new.terms, new.words, new.places);
  END;
  CREATE TRIGGER search_forgets AFTER DELETE ON search_passages BEGIN
    INSERT INTO passage_search (passage_search, rowid, terms, words, places)
      VALUES ('delete', old.row, old.terms, old.words, old.places);
    UPDATE search_totals SET passages = passages - 1, terms = terms - old.length WHERE language = old.language;
  END;
  CREATE TABLE search_synonyms (forms TEXT NOT NULL);
  `,
  `
  -- What chat models answered, by the hash of all that they were told; nothing is paid twice.
  CREATE TABLE model_answers (
    key TEXT PRIMARY KEY,
    model TEXT NOT NULL,
    answer TEXT NOT NULL,
    tokens_in INTEGER NOT NULL,
    tokens_out INTEGER NOT NULL
  ) WITHOUT ROWID;
  `,
  `
  -- A statement that fires a trigger is a savepoint, and FTS5 writes out what it gathered at each: the index is now
  -- written by statements of its own, and gathers 32 MiB before it is written out.
  DROP TRIGGER search_learns;
  INSERT INTO passage_search (passage_search, rank) VALUES ('hashsize', 33554432);
  `,
  `
  -- What people decided, appended and never changed; it refers to nothing that is read anew.
  CREATE TABLE decisions (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    docket TEXT NOT NULL,
    submission TEXT NOT NULL,
    entry TEXT NOT NULL
  );
  CREATE INDEX decisions_by_submission ON decisions (docket, submission);
  CREATE TRIGGER decisions_stay BEFORE DELETE ON decisions BEGIN
    SELECT RAISE(ABORT, 'decisions are never deleted: undo them');
  END;
  CREATE TRIGGER decisions_stand BEFORE UPDATE ON decisions BEGIN
    SELECT RAISE(ABORT, 'decisions are never changed: decide again');
  END;
  `,
  `
  -- Larger pages of the index: fewer to write and to visit.
  INSERT INTO passage_search (passage_search, rank) VALUES ('pgsz', 16000);
  `,
  `
  -- Form letters: the template as spans of one copy, and each copy with what its signer added.
  CREATE TABLE form_letters (
    docket TEXT NOT NULL,
    id TEXT NOT NULL,
    document TEXT NOT NULL,
    template TEXT NOT NULL,
    PRIMARY KEY (docket, id)
  ) WITHOUT ROWID;
  CREATE TABLE form_letter_copies (
    docket TEXT NOT NULL,
    submission TEXT NOT NULL,
    document TEXT NOT NULL,
    letter TEXT NOT NULL,
    own TEXT NOT NULL,
    PRIMARY KEY (docket, submission),
    FOREIGN KEY (docket, submission) REFERENCES submissions (docket, id) ON DELETE CASCADE,
    FOREIGN KEY (docket, letter) REFERENCES form_letters (docket, id) ON DELETE CASCADE
  ) WITHOUT ROWID;
  CREATE INDEX form_letter_copies_by_letter ON form_letter_copies (docket, letter);

  -- Which filing stands for which earlier one, with the words that say so.
  CREATE TABLE supersessions (
    docket TEXT NOT NULL,
    earlier TEXT NOT NULL,
    later TEXT NOT NULL,
    scope TEXT NOT NULL,
    statement TEXT NOT NULL,
    PRIMARY KEY (docket, earlier),
    FOREIGN KEY (docket, earlier) REFERENCES submissions (docket, id) ON DELETE CASCADE,
    FOREIGN KEY (docket, later) REFERENCES submissions (docket, id) ON DELETE CASCADE
  ) WITHOUT ROWID;
  `,
  `
  -- Submissions taken out on request: when and why, and by what hash they are known if they come again; not what they
  -- were. Unswept: their traces in free pages and on disk have not been wiped yet.
  CREATE TABLE removals (
    docket TEXT NOT NULL,
    hash TEXT NOT NULL,
    date TEXT NOT NULL,
    why TEXT NOT NULL,
    swept INTEGER NOT NULL,
    PRIMARY KEY (docket, hash)
  ) WITHOUT ROWID;
  -- Holds a row only within the transaction that removes a submission, decisions about it included.
  CREATE TABLE removing (
    docket TEXT NOT NULL,
    submission TEXT NOT NULL
  );
  DROP TRIGGER decisions_stay;
  CREATE TRIGGER decisions_stay BEFORE DELETE ON decisions
  WHEN NOT EXISTS (
    SELECT 1 FROM removing WHERE docket = old.docket AND submission = old.submission
  ) BEGIN
    SELECT RAISE(ABORT, 'decisions are never deleted: undo them');
  END;
  -- An answer quotes the submission that it is about, and goes with it; those of before have no submission.
  ALTER TABLE model_answers ADD COLUMN docket TEXT;
  ALTER TABLE model_answers ADD COLUMN submission TEXT;
  `,
];
