// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/lab/FrameProvenance.h"

#include "casework/intake/RecordTime.h"
#include "casework/provenance/FrameNote.h"

namespace semblance::casework {

Result<void> stateVideoFrame(Lab& lab, ExhibitId exhibit, const imagery::FrameOrigin& origin,
                             const Clock& clock)
{
    const auto history = lab.provenances().history(exhibit);
    if (!history)
        return passOn(history);
    if (!history->empty())
        return {};
    const FrameNote note{origin.frame, QString::fromStdString(origin.clipName)};
    return lab.provenances().state(exhibit, frameStatement(note, recordTime(clock)));
}

} // namespace semblance::casework
