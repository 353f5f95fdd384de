// SPDX-License-Identifier: GPL-3.0-or-later
#include "architecture/Rooms.h"

#include "architecture/CMakeCommands.h"

#include <algorithm>

namespace semblance::tests {

namespace {

const QStringList kRoomKeywords = {QStringLiteral("MOC"), QStringLiteral("SOURCES"),
                                   QStringLiteral("USES"), QStringLiteral("PRIVATE"),
                                   QStringLiteral("PUBLIC")};
const QStringList kTestKeywords = {QStringLiteral("TIMEOUT"), QStringLiteral("USES"),
                                   QStringLiteral("LINKS"), QStringLiteral("DEFINES")};
const QStringList kLinkKeywords = {QStringLiteral("PRIVATE"), QStringLiteral("PUBLIC"),
                                   QStringLiteral("INTERFACE")};
const QString kTargetPrefix = QStringLiteral("semblance_");

QSet<QString> setOf(const QStringList& list)
{
    return {list.begin(), list.end()};
}

QString folderOfRoom(const QString& name)
{
    const bool isOutside =
        name.startsWith(QStringLiteral("ui/")) || name.startsWith(QStringLiteral("app/"));
    return isOutside ? name : QStringLiteral("engine/") + name;
}

QString nameOfFolder(const QString& folder)
{
    const QString engine = QStringLiteral("engine/");
    return folder.startsWith(engine) ? folder.mid(engine.size()) : folder;
}

QString targetOf(const QString& room)
{
    return kTargetPrefix + QString(room)
                               .replace(QLatin1Char('/'), QLatin1Char('_'))
                               .replace(QLatin1Char('-'), QLatin1Char('_'));
}

class HouseReader
{
public:
    explicit HouseReader(const SourceTree& tree) : m_tree(tree) {}

    House read()
    {
        follow(QString());
        for (Room& room : m_house.rooms)
            sortTargets(room.uses, room.links);
        for (TestProgram& test : m_house.tests)
            sortTargets(test.uses, test.links);
        return m_house;
    }

private:
    void follow(const QString& folder)
    {
        const QString path = folder.isEmpty() ? QStringLiteral("CMakeLists.txt")
                                              : folder + QStringLiteral("/CMakeLists.txt");
        for (const CMakeCommand& command : cmakeCommands(m_tree.files.value(path)))
            take(command, folder, path);
    }

    void take(const CMakeCommand& command, const QString& folder, const QString& path)
    {
        if (command.arguments.isEmpty())
            return;
        const QString first = command.arguments.first();
        if (command.name == QStringLiteral("add_subdirectory"))
            follow(folder.isEmpty() ? first : folder + QLatin1Char('/') + first);
        else if (command.name == QStringLiteral("semblance_add_room"))
            addRoom(command, first, path);
        else if (command.name == QStringLiteral("semblance_add_test"))
            addTest(command, folder, path);
        else if (isProgram(command.name) && (folder.startsWith(QStringLiteral("app/")) ||
                                             folder.startsWith(QStringLiteral("ui/"))))
            m_house.rooms.append({nameOfFolder(folder), folder, {}, {}, path, command.line});
        else if (command.name == QStringLiteral("target_link_libraries"))
            addLinks(command, folder);
    }

    static bool isProgram(const QString& name)
    {
        return name == QStringLiteral("add_executable") ||
               name == QStringLiteral("qt_add_executable");
    }

    void addRoom(const CMakeCommand& command, const QString& name, const QString& path)
    {
        QSet<QString> links = setOf(command.after(QStringLiteral("PUBLIC"), kRoomKeywords));
        links += setOf(command.after(QStringLiteral("PRIVATE"), kRoomKeywords));
        m_house.rooms.append({name, folderOfRoom(name),
                              setOf(command.after(QStringLiteral("USES"), kRoomKeywords)), links,
                              path, command.line});
    }

    void addTest(const CMakeCommand& command, const QString& folder, const QString& path)
    {
        m_house.tests.append(
            {command.arguments.first(), folder + QLatin1Char('/') + command.arguments.value(1),
             setOf(command.after(QStringLiteral("USES"), kTestKeywords)),
             setOf(command.after(QStringLiteral("LINKS"), kTestKeywords)), path, command.line});
    }

    /// Belongs to the room of this folder, whatever the target is called.
    void addLinks(const CMakeCommand& command, const QString& folder)
    {
        for (Room& room : m_house.rooms) {
            if (room.folder != folder)
                continue;
            for (const QString& link : command.arguments.mid(1)) {
                if (!kLinkKeywords.contains(link))
                    room.links.insert(link);
            }
        }
    }

    /// Targets of rooms among the links count as used rooms.
    void sortTargets(QSet<QString>& uses, QSet<QString>& links) const
    {
        for (const Room& room : m_house.rooms) {
            if (links.remove(targetOf(room.name)))
                uses.insert(room.name);
        }
    }

    const SourceTree& m_tree;
    House m_house;
};

} // namespace

const Room* House::room(const QString& name) const
{
    const auto found = std::find_if(rooms.begin(), rooms.end(),
                                    [&](const Room& room) { return room.name == name; });
    return found == rooms.end() ? nullptr : &*found;
}

int House::order(const QString& name) const
{
    const auto found = std::find_if(rooms.begin(), rooms.end(),
                                    [&](const Room& room) { return room.name == name; });
    return found == rooms.end() ? -1 : int(found - rooms.begin());
}

const Room* House::roomOfFile(const QString& path) const
{
    const QString folder = folderOf(path);
    const auto found = std::find_if(rooms.begin(), rooms.end(),
                                    [&](const Room& room) { return room.folder == folder; });
    return found == rooms.end() ? nullptr : &*found;
}

QSet<QString> House::everythingLinked(const QSet<QString>& names) const
{
    QSet<QString> linked;
    QSet<QString> seen = names;
    QStringList waiting(names.begin(), names.end());
    while (!waiting.isEmpty()) {
        const Room* next = room(waiting.takeLast());
        if (!next)
            continue;
        linked += next->links;
        for (const QString& used : next->uses) {
            if (!seen.contains(used)) {
                seen.insert(used);
                waiting << used;
            }
        }
    }
    return linked;
}

House readHouse(const SourceTree& tree)
{
    return HouseReader(tree).read();
}

} // namespace semblance::tests
