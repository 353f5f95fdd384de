-- SPDX-License-Identifier: GPL-3.0-or-later
-- Which model a template was made by, beyond its name. Of older templates it is not known: they are made anew from
-- the originals before they are compared again.

ALTER TABLE template ADD COLUMN fingerprint TEXT NOT NULL DEFAULT '';
