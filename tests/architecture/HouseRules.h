// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "architecture/Rooms.h"

namespace semblance::tests {

/// One place where the code leaves the house's plan.
struct Breach
{
    /// A short stable name: "unnamedRoom", "qtModule", …
    QString rule;
    QString file;
    int line = 0;
    QString what;

    QString text() const;
};

/// Every rule over every file, ordered by file and line.
QList<Breach> breachesOf(const SourceTree& tree);

/// unnamedRoom, upwards, screens, storage, qtModule, foreignLibrary, missingFile: what a file may
/// include; unusedRoom: what its room names for nothing.
QList<Breach> includeBreaches(const SourceTree& tree, const House& house);
/// laterRoom, unknownRoom, screens, storage, qtModule, engineTest: what a target may link.
QList<Breach> linkBreaches(const House& house);
/// picture: what may lie here at all.
QList<Breach> placeBreaches(const SourceTree& tree);
/// licence, oldConnect, dlib, console, drawer: what a file's text may hold.
QList<Breach> textBreaches(const SourceTree& tree);

/// Folders of ui that serve every screen; every other one but shell is a screen.
bool isScreen(const QString& room);
/// True where rule "screens" forbids `user` to use `used`.
bool breaksScreens(const QString& user, const QString& used);
/// True where only app/wiring and tests may name the room.
bool breaksStorage(const QString& user, const QString& used);

} // namespace semblance::tests
