-- SPDX-License-Identifier: GPL-3.0-or-later
-- Where an exhibit comes from, as people say it, and what its file says of itself. Both are kept for good: a later
-- statement or reading supersedes the earlier ones, which stay.

CREATE TABLE provenance_statement (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    exhibit_id INTEGER NOT NULL REFERENCES exhibit (id),
    type TEXT NOT NULL CHECK (type <> ''),
    said_by TEXT NOT NULL CHECK (said_by <> ''),
    note TEXT NOT NULL,
    stated_utc TEXT NOT NULL
) STRICT;

CREATE INDEX provenance_of_exhibit ON provenance_statement (exhibit_id);

CREATE TRIGGER provenance_statement_is_not_changed BEFORE UPDATE ON provenance_statement
BEGIN
    SELECT raise(ABORT, 'what was stated stays as it was stated');
END;

CREATE TRIGGER provenance_statement_is_not_removed BEFORE DELETE ON provenance_statement
BEGIN
    SELECT raise(ABORT, 'what was stated stays');
END;

-- One reading of the file of an exhibit.
CREATE TABLE file_reading (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    exhibit_id INTEGER NOT NULL REFERENCES exhibit (id),
    -- What read it, with its version.
    reader TEXT NOT NULL CHECK (reader <> ''),
    -- Every entry, in the reader's canonical text, and the SHA-256 of that text in UTF-8.
    metadata TEXT NOT NULL,
    metadata_sha256 TEXT NOT NULL CHECK (length(metadata_sha256) = 64),
    -- A list in JSON of what the file hints at.
    hints TEXT NOT NULL,
    read_utc TEXT NOT NULL
) STRICT;

CREATE INDEX file_reading_of_exhibit ON file_reading (exhibit_id);

CREATE TRIGGER file_reading_is_not_changed BEFORE UPDATE ON file_reading
BEGIN
    SELECT raise(ABORT, 'what was read stays as it was read');
END;

CREATE TRIGGER file_reading_is_not_removed BEFORE DELETE ON file_reading
BEGIN
    SELECT raise(ABORT, 'what was read stays');
END;
