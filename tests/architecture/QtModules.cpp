// SPDX-License-Identifier: GPL-3.0-or-later
#include "architecture/QtModules.h"

#include <QDir>
#include <QFileInfo>
#include <QLibraryInfo>

namespace semblance::tests {

namespace {

bool isIn(const QString& room, const char* place)
{
    const QString name = QLatin1String(place);
    return room == name || room.startsWith(name + QLatin1Char('/'));
}

/// By the installed Qt: which module's folder holds a header.
QString moduleOnDisk(const QString& header)
{
    const QDir headers(QLibraryInfo::path(QLibraryInfo::HeadersPath));
    const QStringList modules = headers.entryList({QStringLiteral("Qt*")}, QDir::Dirs);
    for (const QString& module : modules) {
        if (QFileInfo::exists(headers.filePath(module + QLatin1Char('/') + header)))
            return module.mid(2);
    }
    return {};
}

} // namespace

QSet<QString> allowedQtModules(const QString& room)
{
    if (isIn(room, "foundation") || isIn(room, "imagery") || isIn(room, "matching"))
        return {};
    const QString core = QStringLiteral("Core");
    if (isIn(room, "casework") || isIn(room, "training") || isIn(room, "ui/format") ||
        isIn(room, "ui/jobs"))
        return {core};
    if (isIn(room, "storage"))
        return {core, QStringLiteral("Sql")};
    QSet<QString> desktop = {core, QStringLiteral("Gui"), QStringLiteral("Widgets"),
                             QStringLiteral("Svg")};
    if (isIn(room, "app"))
        desktop.insert(QStringLiteral("Sql"));
    return desktop;
}

QString qtModuleOfHeader(const QString& header)
{
    if (header.startsWith(QStringLiteral("Qt")))
        return header.section(QLatin1Char('/'), 0, 0).mid(2);
    return header.startsWith(QLatin1Char('Q')) ? moduleOnDisk(header) : QString();
}

QString qtModuleOfTarget(const QString& target)
{
    const QString prefix = QStringLiteral("Qt6::");
    return target.startsWith(prefix) ? target.mid(prefix.size()) : QString();
}

} // namespace semblance::tests
