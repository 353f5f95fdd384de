// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/intake/TakeFrame.h"

namespace semblance::casework {

Result<TakenIn> takeFrame(ExhibitRepository& exhibits, OriginalStore& originals,
                          VideoFrameOrigins& origins, const Bytes& png,
                          const imagery::FrameOrigin& origin, const Clock& clock)
{
    auto taken = takeIn(exhibits, originals, png, frameFileName(origin), clock);
    if (!taken)
        return taken;
    const auto noted = origins.note(taken->exhibit.id, origin);
    if (!noted)
        return passOn(noted);
    return taken;
}

QString frameFileName(const imagery::FrameOrigin& origin)
{
    QString clip = QString::fromStdString(origin.clipName);
    if (const auto ending = clip.lastIndexOf(QLatin1Char('.')); ending > 0)
        clip.truncate(ending);
    return QStringLiteral("%1 index %2.png").arg(clip).arg(origin.frame);
}

} // namespace semblance::casework
