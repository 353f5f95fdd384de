// SPDX-License-Identifier: GPL-3.0-or-later
#include "architecture/HouseRules.h"

#include <QRegularExpression>

namespace semblance::tests {

namespace {

/// A photograph, a video, a database, or an original as laboratories name them.
bool mayShowPeople(const QString& path)
{
    static const QRegularExpression ending(
        QStringLiteral(R"(\.(?:jpe?g|png|tiff?|bmp|webp|heic|mp4|mov|mkv|avi|sqlite|db)$)"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression original(QStringLiteral("(?:^|/)[0-9a-f]{64}$"));
    return ending.match(path).hasMatch() || original.match(path).hasMatch();
}

} // namespace

QList<Breach> placeBreaches(const SourceTree& tree)
{
    // Its faces are pixelated.
    const QString screenshots = QStringLiteral("packaging/linux/screenshots/");
    QList<Breach> breaches;
    for (const QString& path : tree.otherFiles) {
        if (mayShowPeople(path) && !path.startsWith(screenshots))
            breaches.append({QStringLiteral("picture"), path, 1,
                             QStringLiteral("may show people: tests make their own pictures")});
    }
    return breaches;
}

} // namespace semblance::tests
