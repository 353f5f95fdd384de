// SPDX-License-Identifier: GPL-3.0-or-later
#include "architecture/HouseRules.h"
#include "architecture/QtModules.h"

namespace semblance::tests {

namespace {

void checkUse(QList<Breach>& breaches, const House& house, const Room& room, const QString& used)
{
    const auto report = [&](const char* rule, const QString& what) {
        breaches.append({QLatin1String(rule), room.buildFile, room.line, what});
    };
    if (house.order(used) < 0)
        report("unknownRoom", QStringLiteral("%1 uses %2, which is no room").arg(room.name, used));
    else if (breaksScreens(room.name, used))
        report("screens", QStringLiteral("%1 and %2 meet in ui/shell only").arg(room.name, used));
    else if (breaksStorage(room.name, used))
        report("storage", QStringLiteral("%1 links %2; only app/wiring does").arg(room.name, used));
    else if (house.order(used) >= house.order(room.name))
        report("laterRoom",
               QStringLiteral("%1 uses %2, which stands after it").arg(room.name, used));
}

/// Also what comes in through the rooms that it uses.
void checkQt(QList<Breach>& breaches, const House& house, const Room& room)
{
    const QSet<QString> allowed = allowedQtModules(room.name);
    for (const QString& link : house.everythingLinked({room.name})) {
        const QString module = qtModuleOfTarget(link);
        if (!module.isEmpty() && !allowed.contains(module))
            breaches.append({QStringLiteral("qtModule"), room.buildFile, room.line,
                             QStringLiteral("%1 links Qt %2").arg(room.name, module)});
    }
}

void checkEngineTest(QList<Breach>& breaches, const House& house, const TestProgram& test)
{
    if (test.label != QStringLiteral("engine"))
        return;
    for (const QString& link : house.everythingLinked(test.uses) + test.links) {
        const QString module = qtModuleOfTarget(link);
        if (module == QStringLiteral("Widgets") || module == QStringLiteral("Gui"))
            breaches.append({QStringLiteral("engineTest"), test.buildFile, test.line,
                             QStringLiteral("%1 links Qt %2").arg(test.source, module)});
    }
}

} // namespace

QList<Breach> linkBreaches(const House& house)
{
    QList<Breach> breaches;
    for (const Room& room : house.rooms) {
        QStringList uses(room.uses.begin(), room.uses.end());
        uses.sort();
        for (const QString& used : uses)
            checkUse(breaches, house, room, used);
        checkQt(breaches, house, room);
    }
    for (const TestProgram& test : house.tests)
        checkEngineTest(breaches, house, test);
    return breaches;
}

} // namespace semblance::tests
