// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "architecture/SourceTree.h"

#include <QList>
#include <QSet>

namespace semblance::tests {

/// A folder that is built: a library of semblance_add_room, or a program.
struct Room
{
    /// Without "engine/": "matching/search", "ui/format", "app/semblance-cli".
    QString name;
    /// "engine/matching/search".
    QString folder;
    /// Rooms that it names in USES or links as targets.
    QSet<QString> uses;
    /// Everything else that it links: "Qt6::Core", "opencv_dnn".
    QSet<QString> links;
    QString buildFile;
    int line = 0;
};

/// A test program with what it links.
struct TestProgram
{
    QString label;
    QString source;
    QSet<QString> uses;
    QSet<QString> links;
    QString buildFile;
    int line = 0;
};

/// What the CMake files say, followed from the root through add_subdirectory.
struct House
{
    /// In the order in which CMake meets them, which is the order of the work.
    QList<Room> rooms;
    QList<TestProgram> tests;

    const Room* room(const QString& name) const;
    /// Its place in `rooms`; −1 for a room that there is not.
    int order(const QString& name) const;
    /// The room whose folder holds this file; nullptr outside of every room.
    const Room* roomOfFile(const QString& path) const;
    /// What these rooms link, themselves and through everything they use.
    QSet<QString> everythingLinked(const QSet<QString>& rooms) const;
};

House readHouse(const SourceTree& tree);

} // namespace semblance::tests
