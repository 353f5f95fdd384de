// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Result.h"

#include <QSqlError>
#include <QString>

namespace semblance::storage {

/// One database and everything in which its kind differs from others; all other SQL is common.
/// Thread-safe.
class SqlDialect
{
public:
    virtual ~SqlDialect() = default;

    /// Makes the QSqlDatabase of that name, opened and set up, for the calling thread.
    /// Fails: StorageFailed, LabBusy, LabDamaged, DiskFull; no connection of that name is left
    /// then.
    virtual Result<void> connect(const QString& connection) const = 0;
    /// Opens a transaction that is certain to be allowed to write.
    virtual QString beginWriting() const = 0;
    /// LabBusy, LabReadOnly, LabDamaged, DiskFull or StorageFailed, with the database's name and
    /// reason.
    virtual Error failure(const QSqlError& error) const = 0;
    virtual bool isReadOnly() const = 0;
    /// What writing fails with where it is: LabReadOnly or DiskFull.
    virtual ErrorCode refusal() const = 0;
    /// How messages name the database.
    virtual std::string name() const = 0;
};

} // namespace semblance::storage
