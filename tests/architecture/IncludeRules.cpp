// SPDX-License-Identifier: GPL-3.0-or-later
#include "architecture/ForeignLibraries.h"
#include "architecture/HouseRules.h"
#include "architecture/QtModules.h"

namespace semblance::tests {

namespace {

bool isInRoot(const QString& path, const char* root)
{
    return path.startsWith(QLatin1String(root) + QLatin1Char('/'));
}

bool isCode(const QString& path)
{
    return path.endsWith(QStringLiteral(".h")) || path.endsWith(QStringLiteral(".cpp"));
}

/// The path from the repository's root of what a file includes with quotes; empty where there is no
/// such file.
QString resolve(const SourceTree& tree, const QString& from, const QString& target)
{
    for (const QString& path :
         {QStringLiteral("engine/") + target, target, folderOf(from) + QLatin1Char('/') + target}) {
        if (tree.contains(path))
            return path;
    }
    return {};
}

/// engine 0, ui 1, app 2; elsewhere −1.
int floorOf(const QString& path)
{
    return isInRoot(path, "engine") ? 0 : isInRoot(path, "ui") ? 1 : isInRoot(path, "app") ? 2 : -1;
}

class IncludeChecker
{
public:
    IncludeChecker(const SourceTree& tree, const House& house) : m_tree(tree), m_house(house) {}

    QList<Breach> check()
    {
        for (auto file = m_tree.files.begin(); file != m_tree.files.end(); ++file) {
            if (!isCode(file.key()) || floorOf(file.key()) < 0)
                continue;
            for (const Include& include : includesOf(file.value())) {
                if (include.isSystem)
                    checkSystem(file.key(), include);
                else
                    checkOwn(file.key(), include);
            }
        }
        checkUses();
        return m_breaches;
    }

private:
    void report(const char* rule, const QString& file, const Include& include, const QString& what)
    {
        m_breaches.append({QLatin1String(rule), file, include.line, what});
    }

    void checkSystem(const QString& file, const Include& include)
    {
        const Room* room = m_house.roomOfFile(file);
        const QString library = foreignLibraryOf(include.target);
        if (room && !library.isEmpty() && !mayName(room->name, library))
            report("foreignLibrary", file, include,
                   QStringLiteral("%1 may not name %2").arg(room->name, library));
        const QString module = qtModuleOfHeader(include.target);
        if (module.isEmpty() || !room || allowedQtModules(room->name).contains(module))
            return;
        report("qtModule", file, include,
               QStringLiteral("<%1> is of Qt %2").arg(include.target, module));
    }

    void checkOwn(const QString& file, const Include& include)
    {
        if (include.target.endsWith(QStringLiteral(".moc")))
            return;
        const QString path = resolve(m_tree, file, include.target);
        if (path.isEmpty()) {
            if (!isGenerated(include.target))
                report("missingFile", file, include,
                       QStringLiteral("\"%1\" is no file of the house").arg(include.target));
            return;
        }
        if (floorOf(path) > floorOf(file))
            report("upwards", file, include,
                   QStringLiteral("includes %1, which stands above it").arg(path));
        else
            checkRooms(file, include, path);
    }

    static bool isGenerated(const QString& target)
    {
        return target.startsWith(QStringLiteral("moc_")) ||
               target.startsWith(QStringLiteral("ui_")) ||
               target.startsWith(QStringLiteral("generated/"));
    }

    void checkRooms(const QString& file, const Include& include, const QString& path)
    {
        const Room* user = m_house.roomOfFile(file);
        const Room* used = m_house.roomOfFile(path);
        if (!user || !used || user == used)
            return;
        m_included.insert({user->name, used->name});
        if (breaksScreens(user->name, used->name))
            report("screens", file, include,
                   QStringLiteral("%1 and %2 meet in ui/shell only").arg(user->name, used->name));
        else if (breaksStorage(user->name, used->name))
            report("storage", file, include,
                   QStringLiteral("only app/wiring names %1").arg(used->name));
        else if (!user->uses.contains(used->name))
            report("unnamedRoom", file, include,
                   QStringLiteral("%1 does not name %2 in USES").arg(user->name, used->name));
    }

    /// What an engine room names it includes itself; screens and programs may only hand on.
    void checkUses()
    {
        for (const Room& room : m_house.rooms) {
            QStringList uses(room.uses.begin(), room.uses.end());
            uses.sort();
            for (const QString& used : uses) {
                const bool isUsed = floorOf(room.folder + QLatin1Char('/')) != 0 ||
                                    m_included.contains({room.name, used});
                if (!isUsed && m_house.room(used))
                    m_breaches.append({QStringLiteral("unusedRoom"), room.buildFile, room.line,
                                       QStringLiteral("%1 names %2 in USES and includes nothing "
                                                      "of it")
                                           .arg(room.name, used)});
            }
        }
    }

    const SourceTree& m_tree;
    const House& m_house;
    /// Who includes whom.
    QSet<std::pair<QString, QString>> m_included;
    QList<Breach> m_breaches;
};

} // namespace

QList<Breach> includeBreaches(const SourceTree& tree, const House& house)
{
    return IncludeChecker(tree, house).check();
}

} // namespace semblance::tests
