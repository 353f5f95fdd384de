-- SPDX-License-Identifier: GPL-3.0-or-later
-- Of frames of videos: whether the time of each, and its time stamp, are the clip's own. Of those that an earlier program
-- noted nobody knows: they have 'none'.

ALTER TABLE exhibit_video_frame ADD COLUMN time_doubt TEXT NOT NULL DEFAULT 'none'
    CHECK (time_doubt IN ('none', 'oneTime', 'assumedRate', 'clockJumpsBack', 'otherLength'));
-- Frames per second, where they were reckoned at an assumed rate; else 0/1.
ALTER TABLE exhibit_video_frame ADD COLUMN assumed_rate_over INTEGER NOT NULL DEFAULT 0 CHECK (assumed_rate_over >= 0);
ALTER TABLE exhibit_video_frame ADD COLUMN assumed_rate_under INTEGER NOT NULL DEFAULT 1 CHECK (assumed_rate_under > 0);
