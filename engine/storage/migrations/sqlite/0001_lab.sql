-- SPDX-License-Identifier: GPL-3.0-or-later
-- A laboratory with galleries, references, exhibits. Times are ISO 8601 in UTC with milliseconds, originals are
-- SHA-256 in lower-case hexadecimal digits, boxes are pixels of the stored raster.

CREATE TABLE lab (
    singleton INTEGER PRIMARY KEY CHECK (singleton = 1),
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    created_utc TEXT NOT NULL
) STRICT;

CREATE TABLE gallery (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    -- The name in folded case: two galleries must not differ by case alone.
    name_key TEXT NOT NULL UNIQUE,
    source TEXT NOT NULL,
    legal_basis TEXT NOT NULL,
    created_utc TEXT NOT NULL,
    -- Rises with every change to references or templates.
    revision INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE person (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    gallery_id INTEGER NOT NULL REFERENCES gallery (id),
    subject TEXT NOT NULL CHECK (subject <> ''),
    UNIQUE (gallery_id, subject)
) STRICT;

CREATE TABLE reference (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    person_id INTEGER NOT NULL REFERENCES person (id),
    -- What the source states about the person together with this image.
    display_name TEXT NOT NULL,
    fields TEXT NOT NULL,
    image TEXT NOT NULL,
    original TEXT NOT NULL CHECK (length(original) = 64),
    box_x REAL NOT NULL,
    box_y REAL NOT NULL,
    box_width REAL NOT NULL,
    box_height REAL NOT NULL,
    face_score REAL NOT NULL,
    -- Quarter turns clockwise.
    face_turn INTEGER NOT NULL CHECK (face_turn BETWEEN 0 AND 3),
    face_origin TEXT NOT NULL,
    landmarks TEXT NOT NULL,
    quality TEXT NOT NULL,
    enrolled_utc TEXT NOT NULL,
    UNIQUE (person_id, original)
) STRICT;

CREATE TABLE template (
    id INTEGER PRIMARY KEY,
    reference_id INTEGER NOT NULL REFERENCES reference (id),
    model TEXT NOT NULL,
    -- 32-bit floating-point numbers, little-endian.
    numbers BLOB NOT NULL CHECK (length(numbers) > 0),
    UNIQUE (reference_id, model)
) STRICT;

CREATE TABLE enrolment_problem (
    gallery_id INTEGER NOT NULL REFERENCES gallery (id),
    position INTEGER NOT NULL,
    image TEXT NOT NULL,
    subject TEXT NOT NULL,
    code TEXT NOT NULL,
    stage TEXT NOT NULL,
    about TEXT NOT NULL,
    detail TEXT NOT NULL,
    facts TEXT NOT NULL,
    PRIMARY KEY (gallery_id, position)
) STRICT;

CREATE TABLE exhibit (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    original TEXT NOT NULL UNIQUE CHECK (length(original) = 64),
    file_name TEXT NOT NULL,
    taken_in_utc TEXT NOT NULL,
    -- 0: faces were never looked for; 1: the rows of exhibit_face are the list.
    faces_known INTEGER NOT NULL DEFAULT 0 CHECK (faces_known IN (0, 1))
) STRICT;

CREATE TABLE exhibit_face (
    exhibit_id INTEGER NOT NULL REFERENCES exhibit (id),
    mark INTEGER NOT NULL CHECK (mark > 0),
    box_x REAL NOT NULL,
    box_y REAL NOT NULL,
    box_width REAL NOT NULL,
    box_height REAL NOT NULL,
    face_score REAL NOT NULL,
    face_turn INTEGER NOT NULL CHECK (face_turn BETWEEN 0 AND 3),
    face_origin TEXT NOT NULL,
    PRIMARY KEY (exhibit_id, mark)
) STRICT;
