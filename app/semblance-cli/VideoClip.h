// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/semblance-cli/JsonValues.h"
#include "app/semblance-cli/Session.h"
#include "app/semblance-cli/UsageText.h"
#include "imagery/video/TimeDoubt.h"
#include "imagery/video/VideoFile.h"

#include <memory>
#include <string>

namespace semblance::cli {

/// Opens a video and lists its frames, telling on a terminal how far it is. Fails: as
/// imagery::VideoFile::open and scan.
Result<std::unique_ptr<imagery::VideoFile>> openClip(Session& session, const std::string& path);
/// Of its bytes, with progress likewise. Fails: FileUnreadable, Cancelled.
Result<Sha256> hashOfClip(Session& session, const imagery::VideoFile& clip);

/// {"ends_early","stated_seconds","lost_frames":[{"before","count"}],"lost_somewhere",
/// "gaps":[{"before","about"}],"hidden_frames","continuity_errors","declared_frames",
/// "frames_before_key","marked_damaged_frames","first_marked_damaged","damaged_frames_seen":null,
/// "empty_entries","time_jumps":[{"frame","seconds"}],
/// "times_made_up","complaints":[{"text","count"}],"sentences":[…]}: `marked` are those that the
/// container says are not whole.
Json damageJson(const imagery::VideoFile& clip);
/// What is wrong with the clip, a line for each sentence; nothing where it is whole, and
/// none of those that were `said` before.
void printDamage(const Console& console, const imagery::VideoFile& clip,
                 const QStringList& said = {});
/// Puts what decoding showed into `json`: {"doubtful_frames":[{"first","last","every",
/// "looked_at","is"}],"size_changes":[{"frame","unseen_before","width","height"}],
/// "fault_sentences":[…]}: from the first to the last every so-manieth was looked at; and into its
/// "damage" how many were found: "damaged_frames_seen":{"damaged","lost","maybe_built_on_damage"}.
void addFaults(Json& json, const imagery::FrameFaults& faults);
/// The same: how many of the frames that were looked at are doubtful, then a line for each
/// sentence.
void printFaults(const Console& console, const imagery::FrameFaults& faults, std::size_t lookedAt);
/// "--at takes seconds, as 83.5, or hours, minutes and seconds, as 00:01:23.500"
CLI::Validator clipTime();
/// The frame that is shown at `time`, as clipTime lets through. Fails: FrameNotFound (facts
/// "seconds", "frames", "lastSeconds").
Result<std::size_t> frameAt(const imagery::VideoFile& clip, const std::string& time);
/// As "00:00:01.234".
Json timeJson(double seconds);
/// Null where the times are the clip's own; else imagery::name.
Json timeDoubtJson(imagery::TimeDoubt doubt);

} // namespace semblance::cli
