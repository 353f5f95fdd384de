// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/sql/SqlSession.h"

#include <memory>

namespace semblance::storage {

/// One connection per thread to one database, made at the thread's first call, closed when the
/// thread ends or this object goes, whichever is first. Thread-safe; at destruction no other thread
/// may be working with a session.
class SqlConnections
{
public:
    explicit SqlConnections(std::unique_ptr<const SqlDialect> dialect);
    SqlConnections(const SqlConnections&) = delete;
    SqlConnections& operator=(const SqlConnections&) = delete;
    ~SqlConnections();

    const SqlDialect& dialect() const { return *m_dialect; }
    /// For the calling thread alone; must not be kept beyond the call. Fails: as
    /// SqlDialect::connect.
    Result<SqlSession> session() const;
    /// How many threads have one open.
    std::size_t count() const;

    class Open;

private:
    std::unique_ptr<const SqlDialect> m_dialect;
    std::shared_ptr<Open> m_open;
};

} // namespace semblance::storage
