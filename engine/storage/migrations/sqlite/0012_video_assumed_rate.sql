-- SPDX-License-Identifier: GPL-3.0-or-later
-- Of frames of a clip that states no times: theirs were reckoned at so many frames per second. 0/1: the clip states
-- them, or, of frames that were noted by an earlier program, nobody noted whether it does.

ALTER TABLE exhibit_video_frame ADD COLUMN assumed_rate_over INTEGER NOT NULL DEFAULT 0 CHECK (assumed_rate_over >= 0);
ALTER TABLE exhibit_video_frame ADD COLUMN assumed_rate_under INTEGER NOT NULL DEFAULT 1 CHECK (assumed_rate_under > 0);
