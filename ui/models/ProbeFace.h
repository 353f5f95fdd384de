// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/intake/Exhibit.h"
#include "casework/policy/GateResults.h"
#include "foundation/imaging/Photograph.h"
#include "imagery/video/FrameOrigin.h"
#include "matching/pipeline/FacePipeline.h"
#include "matching/quality/QualityReport.h"

#include <QImage>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace semblance::ui {

/// The face that a person chose to examine, with what is known about it: what screens hand each
/// other. A value; the pixels are shared.
struct ProbeFace
{
    casework::Exhibit exhibit;
    /// 1 for Q-1.
    int mark = 0;
    std::shared_ptr<const Photograph> photograph;
    matching::LocatedFace face;
    matching::QualityReport quality;
    /// Whether other faces of the exhibit are known.
    casework::FaceSearch faceSearch = casework::FaceSearch::Unfinished;
    /// Which frame of which recording the exhibit is, where it was taken out of one.
    std::optional<imagery::FrameOrigin> videoFrame = std::nullopt;
    /// Further photographs that a person takes for the same one's, searched for together with this:
    /// of other exhibits, newest first. Theirs is empty.
    std::vector<ProbeFace> also = {};
    /// Of a search: what the person answered to the policy's gates.
    casework::GateAnswer answer = {};
};

/// What becomes of the photographs that were chosen to search with when others come to them.
enum class ChosenBefore
{
    Kept,
    Dropped,
};

/// The face itself, then those searched for together with it.
std::vector<ProbeFace> photographsOf(const ProbeFace& probe);
/// The same as "Exhibit 4 ▸ Q-1", "Exhibit 7 ▸ Q-2".
QStringList photographNames(const ProbeFace& probe);
/// What recordingNotes says of them; none for a single one.
QStringList recordingNotesOf(const ProbeFace& probe);
/// The quality of the face in each.
std::vector<matching::QualityReport> qualitiesOf(const ProbeFace& probe);
/// The detector sees a face in the box of each.
bool areFacesSeen(const ProbeFace& probe);
/// Its portrait, cut like those of references. Blocking; not on the GUI thread.
QImage probePortrait(const ProbeFace& probe, QSize sizePx);

} // namespace semblance::ui
