// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/lab/FrameProvenance.h"

#include "casework/intake/RecordTime.h"

namespace semblance::casework {

Result<void> stateVideoFrame(Lab& lab, ExhibitId exhibit, const imagery::FrameOrigin& origin,
                             const Clock& clock)
{
    const auto history = lab.provenances().history(exhibit);
    if (!history)
        return passOn(history);
    if (!history->empty())
        return {};
    const QString note = QStringLiteral("Frame %1 (index %2) of %3, taken out by the program")
                             .arg(origin.frame + 1)
                             .arg(origin.frame)
                             .arg(QString::fromStdString(origin.clipName));
    return lab.provenances().state(exhibit,
                                   {ProvenanceType::VideoFrame, QStringLiteral("Semblance"),
                                    note.left(kLongestProvenanceText), recordTime(clock)});
}

} // namespace semblance::casework
