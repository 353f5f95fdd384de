-- SPDX-License-Identifier: GPL-3.0-or-later
-- Of exhibits that were taken out of a video: which frame of which bytes they are.

CREATE TABLE exhibit_video_frame (
    exhibit_id INTEGER PRIMARY KEY REFERENCES exhibit (id),
    -- The clip's SHA-256, and its file's name without the folder.
    clip TEXT NOT NULL CHECK (length(clip) = 64),
    clip_name TEXT NOT NULL,
    -- From 0 in the order of showing, of so many.
    frame INTEGER NOT NULL CHECK (frame >= 0),
    frames INTEGER NOT NULL CHECK (frames > frame),
    -- As the file states it, in units of time_base_over/time_base_under seconds; since the first frame.
    pts INTEGER NOT NULL,
    time_base_over INTEGER NOT NULL,
    time_base_under INTEGER NOT NULL CHECK (time_base_under > 0),
    seconds REAL NOT NULL,
    -- Empty where the file has none.
    time_code TEXT NOT NULL,
    container TEXT NOT NULL,
    codec TEXT NOT NULL,
    -- Before the turn that the file asks for, EXIF's number, which was carried out.
    stored_width INTEGER NOT NULL CHECK (stored_width > 0),
    stored_height INTEGER NOT NULL CHECK (stored_height > 0),
    orientation INTEGER NOT NULL CHECK (orientation BETWEEN 1 AND 8),
    -- 0/1: not stated.
    pixel_aspect_over INTEGER NOT NULL,
    pixel_aspect_under INTEGER NOT NULL CHECK (pixel_aspect_under > 0),
    is_key INTEGER NOT NULL CHECK (is_key IN (0, 1)),
    -- The decoder made something up for what was damaged or missing.
    is_concealed INTEGER NOT NULL CHECK (is_concealed IN (0, 1)),
    field_order TEXT NOT NULL CHECK (field_order IN ('unknown', 'progressive', 'topFirst', 'bottomFirst')),
    -- FFmpeg's name of what took it to RGB; assumed where the stream does not say.
    matrix TEXT NOT NULL,
    is_matrix_assumed INTEGER NOT NULL CHECK (is_matrix_assumed IN (0, 1)),
    is_full_range INTEGER NOT NULL CHECK (is_full_range IN (0, 1))
) STRICT;
