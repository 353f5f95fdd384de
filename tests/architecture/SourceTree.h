// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>
#include <QStringList>

namespace semblance::tests {

/// The files that the rules read, by path from the root with '/'; from a disk or made up by a test.
struct SourceTree
{
    QMap<QString, QString> files;
    /// Paths, sorted, of everything below the house's folders that is no file of `files`, of the
    /// files in the root, and of databases of laboratories in other folders there.
    QStringList otherFiles;

    /// C++, CMake and shell files below the house's folders; what is built or hidden is left out.
    static SourceTree fromDisk(const QString& root);

    bool contains(const QString& path) const { return files.contains(path); }
};

/// "engine/matching/search" for "engine/matching/search/GallerySearch.h".
QString folderOf(const QString& path);

struct Include
{
    QString target;
    /// `#include <…>`, not "…".
    bool isSystem = false;
    /// From 1.
    int line = 0;
};

/// In the order of the file; what stands in comments is no include.
QList<Include> includesOf(const QString& text);

} // namespace semblance::tests
