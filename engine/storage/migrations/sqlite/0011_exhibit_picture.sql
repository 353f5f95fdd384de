-- SPDX-License-Identifier: GPL-3.0-or-later
-- By what the picture of an exhibit is known again in another file: what is stated about one holds for the other.

CREATE TABLE exhibit_picture (
    exhibit_id INTEGER NOT NULL REFERENCES exhibit (id),
    -- What decoded and read it, with its version.
    reader TEXT NOT NULL CHECK (reader <> ''),
    -- SHA-256 of size and pixels, upright; NULL of a file that cannot be decoded.
    pixels TEXT CHECK (pixels IS NULL OR length(pixels) = 64),
    -- SHA-256 of the files that this one says it was made from, with blanks between them.
    sources TEXT NOT NULL,
    PRIMARY KEY (exhibit_id, reader)
) STRICT;

CREATE TRIGGER exhibit_picture_is_not_changed BEFORE UPDATE ON exhibit_picture
BEGIN
    SELECT raise(ABORT, 'what was read stays as it was read');
END;

CREATE TRIGGER exhibit_picture_is_not_removed BEFORE DELETE ON exhibit_picture
BEGIN
    SELECT raise(ABORT, 'what was read stays');
END;
