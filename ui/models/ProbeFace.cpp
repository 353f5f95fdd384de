// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/ProbeFace.h"

#include "matching/alignment/FaceAligner.h"
#include "ui/format/FaceText.h"
#include "ui/format/RecordingText.h"

#include <algorithm>

namespace semblance::ui {

std::vector<ProbeFace> photographsOf(const ProbeFace& probe)
{
    std::vector<ProbeFace> photographs{probe};
    photographs.front().also.clear();
    photographs.insert(photographs.end(), probe.also.begin(), probe.also.end());
    return photographs;
}

QStringList photographNames(const ProbeFace& probe)
{
    QStringList names;
    for (const ProbeFace& photograph : photographsOf(probe))
        names << probeName(photograph.exhibit.id.value, photograph.mark);
    return names;
}

QStringList recordingNotesOf(const ProbeFace& probe)
{
    std::vector<std::optional<imagery::FrameOrigin>> frames;
    for (const ProbeFace& photograph : photographsOf(probe))
        frames.push_back(photograph.videoFrame);
    return recordingNotes(frames, photographNames(probe));
}

std::vector<matching::QualityReport> qualitiesOf(const ProbeFace& probe)
{
    std::vector<matching::QualityReport> qualities;
    for (const ProbeFace& photograph : photographsOf(probe))
        qualities.push_back(photograph.quality);
    return qualities;
}

bool areFacesSeen(const ProbeFace& probe)
{
    return std::ranges::all_of(photographsOf(probe), [](const ProbeFace& photograph) {
        return photograph.face.face.isSeenByDetector();
    });
}

QImage probePortrait(const ProbeFace& probe, QSize sizePx)
{
    const Image chip = matching::portrait(*probe.photograph, probe.face.landmarks,
                                          {sizePx.width(), sizePx.height()})
                           .chip;
    return QImage(chip.data(), chip.widthPx(), chip.heightPx(), chip.strideBytes(),
                  QImage::Format_RGB888)
        .copy();
}

} // namespace semblance::ui
