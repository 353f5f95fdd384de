-- SPDX-License-Identifier: GPL-3.0-or-later
-- A number that changed by accident in a template must not be compared. What templates of before are when this runs
-- is taken for what was written: nothing could tell it.

ALTER TABLE template ADD COLUMN checksum TEXT NOT NULL DEFAULT '';

-- A function of the program: templateChecksum.
UPDATE template SET checksum = template_checksum(reference_id, model, fingerprint, numbers);
