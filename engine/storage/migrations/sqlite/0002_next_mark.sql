-- SPDX-License-Identifier: GPL-3.0-or-later
-- The number that the next face of an exhibit gets: above every one that was ever given, so that none is given twice
-- when a drawn face was taken away.

ALTER TABLE exhibit ADD COLUMN next_mark INTEGER NOT NULL DEFAULT 1 CHECK (next_mark > 0);

UPDATE exhibit SET next_mark =
    1 + coalesce((SELECT max(f.mark) FROM exhibit_face f WHERE f.exhibit_id = exhibit.id), 0);
