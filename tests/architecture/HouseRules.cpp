// SPDX-License-Identifier: GPL-3.0-or-later
#include "architecture/HouseRules.h"

#include <algorithm>
#include <tuple>

namespace semblance::tests {

QString Breach::text() const
{
    return QStringLiteral("%1:%2: [%3] %4").arg(file).arg(line).arg(rule, what);
}

bool isScreen(const QString& room)
{
    static const QStringList infrastructure = {
        QStringLiteral("ui/style"),  QStringLiteral("ui/format"),  QStringLiteral("ui/jobs"),
        QStringLiteral("ui/models"), QStringLiteral("ui/widgets"), QStringLiteral("ui/dialogs"),
        QStringLiteral("ui/shell")};
    return room.startsWith(QStringLiteral("ui/")) && !infrastructure.contains(room);
}

bool breaksScreens(const QString& user, const QString& used)
{
    const QString shell = QStringLiteral("ui/shell");
    if (used == shell)
        return user.startsWith(QStringLiteral("ui/")) && user != shell;
    // The exhibit's screen lies in four folders, one per step: intake, quality, provenance, and
    // faces on top.
    if (user == QStringLiteral("ui/faces") &&
        (used == QStringLiteral("ui/intake") || used == QStringLiteral("ui/quality") ||
         used == QStringLiteral("ui/provenance")))
        return false;
    return isScreen(used) && user.startsWith(QStringLiteral("ui/")) && user != shell &&
           user != used;
}

bool breaksStorage(const QString& user, const QString& used)
{
    const QString storage = QStringLiteral("storage");
    const auto isStorage = [&](const QString& room) {
        return room == storage || room.startsWith(storage + QLatin1Char('/'));
    };
    return isStorage(used) && !isStorage(user) && user != QStringLiteral("app/wiring");
}

QList<Breach> breachesOf(const SourceTree& tree)
{
    const House house = readHouse(tree);
    QList<Breach> breaches = includeBreaches(tree, house) + linkBreaches(house) +
                             placeBreaches(tree) + textBreaches(tree);
    std::stable_sort(breaches.begin(), breaches.end(), [](const Breach& a, const Breach& b) {
        return std::tie(a.file, a.line) < std::tie(b.file, b.line);
    });
    return breaches;
}

} // namespace semblance::tests
