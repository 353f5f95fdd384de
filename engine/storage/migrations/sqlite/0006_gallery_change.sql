-- SPDX-License-Identifier: GPL-3.0-or-later
-- What is derived from a gallery's references follows its changes without reading all of them.

-- One row for each change of a gallery's references or templates.
CREATE TABLE gallery_change (
    gallery_id INTEGER NOT NULL REFERENCES gallery (id),
    -- To which the change raised the gallery.
    revision INTEGER NOT NULL,
    -- Random: tells two histories apart that count alike, as after a backup was put back.
    mark TEXT NOT NULL CHECK (mark <> ''),
    -- References that were added or whose templates were written are among these; both absent of what came before this.
    first_reference INTEGER,
    last_reference INTEGER,
    PRIMARY KEY (gallery_id, revision)
) STRICT, WITHOUT ROWID;

INSERT INTO gallery_change (gallery_id, revision, mark)
    SELECT id, revision, lower(hex(randomblob(16))) FROM gallery WHERE revision > 0;
