-- SPDX-License-Identifier: GPL-3.0-or-later
-- Every enrolment from its beginning: one without an end was not finished, and its gallery may lack people. Runs from
-- before this are not known.

CREATE TABLE enrolment (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    gallery_id INTEGER NOT NULL REFERENCES gallery (id),
    folder TEXT NOT NULL,
    -- The table (CSV) that names people and images; empty where the folder does.
    manifest TEXT NOT NULL,
    several_faces TEXT NOT NULL,
    begun_utc TEXT NOT NULL,
    images INTEGER NOT NULL CHECK (images >= 0),
    -- Looked at, enrolled or not.
    done INTEGER NOT NULL DEFAULT 0 CHECK (done BETWEEN 0 AND images),
    ended_utc TEXT
) STRICT;

CREATE INDEX enrolment_of_gallery ON enrolment (gallery_id);
