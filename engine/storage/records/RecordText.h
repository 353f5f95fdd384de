// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Result.h"
#include "foundation/crypto/Sha256.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace semblance::storage {

/// ISO 8601 in UTC with milliseconds.
QString timeText(const QDateTime& time);
/// Empty for anything else than `timeText` writes.
std::optional<QDateTime> timeFrom(const QString& text);

QString hashText(const Sha256& hash);
/// Empty for anything else than `hashText` writes, upper-case digits too.
std::optional<Sha256> hashFrom(const QString& text);

/// The code and stage of that stable name; empty for a name that this program does not know.
std::optional<ErrorCode> errorCodeFrom(const QString& name);
std::optional<Stage> stageFrom(const QString& name);

/// A record that this program cannot have written: `where` names table and row.
tl::unexpected<Error> unreadableRecord(const std::string& database, const std::string& where);

} // namespace semblance::storage
