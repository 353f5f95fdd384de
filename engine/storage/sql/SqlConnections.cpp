// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sql/SqlConnections.h"

#include <QSqlDatabase>

#include <algorithm>
#include <atomic>
#include <map>
#include <mutex>
#include <thread>
#include <vector>

namespace semblance::storage {

/// The names of what is open, by thread.
class SqlConnections::Open
{
public:
    ~Open() { closeAll(); }

    QString ofThisThread() const
    {
        const std::lock_guard lock(m_mutex);
        const auto found = m_names.find(std::this_thread::get_id());
        return found == m_names.end() ? QString() : found->second;
    }
    void add(const QString& name)
    {
        const std::lock_guard lock(m_mutex);
        m_names.emplace(std::this_thread::get_id(), name);
    }
    void closeOfThisThread()
    {
        const std::lock_guard lock(m_mutex);
        const auto found = m_names.find(std::this_thread::get_id());
        if (found == m_names.end())
            return;
        QSqlDatabase::removeDatabase(found->second);
        m_names.erase(found);
    }
    void closeAll()
    {
        const std::lock_guard lock(m_mutex);
        for (const auto& [thread, name] : m_names)
            QSqlDatabase::removeDatabase(name);
        m_names.clear();
    }
    std::size_t count() const
    {
        const std::lock_guard lock(m_mutex);
        return m_names.size();
    }

private:
    mutable std::mutex m_mutex;
    std::map<std::thread::id, QString> m_names;
};

namespace {

/// Closes the ending thread's connections to every database it worked with.
class ThreadEnd
{
public:
    ThreadEnd() = default;
    ThreadEnd(const ThreadEnd&) = delete;
    ThreadEnd& operator=(const ThreadEnd&) = delete;
    ~ThreadEnd()
    {
        for (const auto& weak : m_used) {
            if (const auto open = weak.lock())
                open->closeOfThisThread();
        }
    }
    void add(const std::shared_ptr<SqlConnections::Open>& open)
    {
        std::erase_if(m_used, [](const auto& weak) { return weak.expired(); });
        m_used.push_back(open);
    }

private:
    std::vector<std::weak_ptr<SqlConnections::Open>> m_used;
};

ThreadEnd& threadEnd()
{
    thread_local ThreadEnd end;
    return end;
}

QString nextName()
{
    static std::atomic<quint64> last = 0;
    return QStringLiteral("semblance-storage-%1").arg(++last);
}

} // namespace

SqlConnections::SqlConnections(std::unique_ptr<const SqlDialect> dialect)
    : m_dialect(std::move(dialect)), m_open(std::make_shared<Open>())
{
}

SqlConnections::~SqlConnections()
{
    m_open->closeAll();
}

Result<SqlSession> SqlConnections::session() const
{
    QString name = m_open->ofThisThread();
    if (name.isEmpty()) {
        name = nextName();
        const auto connected = m_dialect->connect(name);
        if (!connected)
            return passOn(connected);
        m_open->add(name);
        threadEnd().add(m_open);
    }
    return SqlSession(QSqlDatabase::database(name, false), *m_dialect);
}

std::size_t SqlConnections::count() const
{
    return m_open->count();
}

} // namespace semblance::storage
