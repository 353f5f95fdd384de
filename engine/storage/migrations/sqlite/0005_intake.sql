-- SPDX-License-Identifier: GPL-3.0-or-later
-- What an intake must not forget: under which names an exhibit came in again, whether the search for its faces ran to
-- its end, the detector's own face where a person corrected its box, and which models measured a reference.

-- The first receipt is the exhibit's own row.
CREATE TABLE exhibit_receipt (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    exhibit_id INTEGER NOT NULL REFERENCES exhibit (id),
    file_name TEXT NOT NULL,
    received_utc TEXT NOT NULL
) STRICT;

CREATE INDEX receipt_of_exhibit ON exhibit_receipt (exhibit_id);

ALTER TABLE exhibit ADD COLUMN face_search TEXT NOT NULL DEFAULT 'unfinished'
    CHECK (face_search IN ('unfinished', 'cancelled', 'finished'));

-- What only the detector can have found, or an empty list in which no person ever drew, stems from a search that ended.
UPDATE exhibit SET face_search = 'finished' WHERE faces_known = 1 AND (next_mark = 1 OR EXISTS (
    SELECT 1 FROM exhibit_face f WHERE f.exhibit_id = exhibit.id AND f.face_origin <> 'drawn'));

-- The face as the detector found it, of a corrected one alone; all absent where it was corrected before this.
ALTER TABLE exhibit_face ADD COLUMN found_x REAL;
ALTER TABLE exhibit_face ADD COLUMN found_y REAL;
ALTER TABLE exhibit_face ADD COLUMN found_width REAL;
ALTER TABLE exhibit_face ADD COLUMN found_height REAL;
ALTER TABLE exhibit_face ADD COLUMN found_score REAL;
ALTER TABLE exhibit_face ADD COLUMN found_turn INTEGER CHECK (found_turn BETWEEN 0 AND 3);

-- As QualityReport::models; empty where nobody recorded it.
ALTER TABLE reference ADD COLUMN quality_models TEXT NOT NULL DEFAULT '';
