-- SPDX-License-Identifier: GPL-3.0-or-later
-- Enhanced copies: which exhibit was made from which, and how, so that it can be made again.

CREATE TABLE derived_exhibit (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    exhibit_id INTEGER NOT NULL REFERENCES exhibit (id),
    source_id INTEGER NOT NULL REFERENCES exhibit (id),
    -- JSON, as the program writes it.
    recipe TEXT NOT NULL CHECK (recipe <> ''),
    recipe_sha256 TEXT NOT NULL,
    -- Programs and libraries with their versions.
    software TEXT NOT NULL,
    made_utc TEXT NOT NULL,
    CHECK (exhibit_id <> source_id),
    UNIQUE (exhibit_id, source_id, recipe_sha256)
) STRICT;

CREATE INDEX derived_from_exhibit ON derived_exhibit (source_id);
