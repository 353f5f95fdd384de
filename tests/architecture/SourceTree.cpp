// SPDX-License-Identifier: GPL-3.0-or-later
#include "architecture/SourceTree.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

namespace semblance::tests {

namespace {

const QStringList& houseFolders()
{
    static const QStringList folders = {QStringLiteral("app"),       QStringLiteral("engine"),
                                        QStringLiteral("packaging"), QStringLiteral("resources"),
                                        QStringLiteral("tests"),     QStringLiteral("translations"),
                                        QStringLiteral("ui")};
    return folders;
}

QString read(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

void addFolder(SourceTree& tree, const QDir& root, const QString& folder)
{
    const QStringList names = {QStringLiteral("*.h"), QStringLiteral("*.cpp"),
                               QStringLiteral("*.cmake"), QStringLiteral("*.sh"),
                               QStringLiteral("CMakeLists.txt")};
    QDirIterator paths(root.filePath(folder), names, QDir::Files, QDirIterator::Subdirectories);
    while (paths.hasNext()) {
        const QString path = paths.next();
        tree.files.insert(root.relativeFilePath(path), read(path));
    }
}

void addOthers(SourceTree& tree, const QDir& root, const QString& folder)
{
    QDirIterator paths(root.filePath(folder), QDir::Files | QDir::Hidden,
                       QDirIterator::Subdirectories);
    while (paths.hasNext()) {
        const QString path = root.relativeFilePath(paths.next());
        if (!tree.contains(path))
            tree.otherFiles.append(path);
    }
}

/// What somebody's tools put beside the house is theirs; a laboratory is nobody's to keep here.
void addRoot(SourceTree& tree, const QDir& root)
{
    tree.otherFiles += root.entryList(QDir::Files);
    for (const QString& folder : root.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QString database = folder + QStringLiteral("/lab.sqlite");
        if (root.exists(database))
            tree.otherFiles.append(database);
    }
}

} // namespace

SourceTree SourceTree::fromDisk(const QString& rootPath)
{
    const QDir root(rootPath);
    SourceTree tree;
    const QString top = QStringLiteral("CMakeLists.txt");
    tree.files.insert(top, read(root.filePath(top)));
    addRoot(tree, root);
    for (const QString& folder : houseFolders()) {
        addFolder(tree, root, folder);
        addOthers(tree, root, folder);
    }
    tree.otherFiles.sort();
    return tree;
}

QString folderOf(const QString& path)
{
    const qsizetype slash = path.lastIndexOf(QLatin1Char('/'));
    return slash < 0 ? QString() : path.left(slash);
}

QList<Include> includesOf(const QString& text)
{
    static const QRegularExpression pattern(
        QStringLiteral(R"re(^\s*#\s*include\s*(?:"([^"]+)"|<([^>]+)>))re"));
    QList<Include> includes;
    int number = 0;
    for (const QString& line : text.split(QLatin1Char('\n'))) {
        ++number;
        const QRegularExpressionMatch found = pattern.match(line);
        if (!found.hasMatch())
            continue;
        const bool isSystem = found.captured(1).isEmpty();
        includes.append({isSystem ? found.captured(2) : found.captured(1), isSystem, number});
    }
    return includes;
}

} // namespace semblance::tests
