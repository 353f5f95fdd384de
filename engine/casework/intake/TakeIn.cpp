// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/intake/TakeIn.h"

#include "casework/intake/RecordTime.h"

namespace semblance::casework {

Result<TakenIn> takeIn(ExhibitRepository& exhibits, OriginalStore& originals, const Bytes& bytes,
                       const QString& fileName, const Clock& clock)
{
    if (bytes.empty())
        return failure(ErrorCode::ImageEmpty, Stage::Input, fileName.toStdString(), "0 bytes");
    const auto original = originals.put(bytes);
    if (!original)
        return passOn(original);
    return exhibits.add(*original, fileName, recordTime(clock));
}

} // namespace semblance::casework
