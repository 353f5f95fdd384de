// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/records/RecordText.h"

namespace semblance::storage {

namespace {

/// Both enumerations count from 0 without a gap; beyond the last, `name` is empty.
template <typename Enum>
std::optional<Enum> named(const QString& text)
{
    const std::string wanted = text.toStdString();
    for (int i = 0; !name(static_cast<Enum>(i)).empty(); ++i) {
        if (name(static_cast<Enum>(i)) == wanted)
            return static_cast<Enum>(i);
    }
    return std::nullopt;
}

} // namespace

QString timeText(const QDateTime& time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

std::optional<QDateTime> timeFrom(const QString& text)
{
    const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!time.isValid() || time.timeSpec() != Qt::UTC)
        return std::nullopt;
    return time;
}

QString hashText(const Sha256& hash)
{
    return QString::fromStdString(hash.hex());
}

std::optional<Sha256> hashFrom(const QString& text)
{
    const auto hash = Sha256::fromHex(text.toStdString());
    return hash && hashText(*hash) == text ? hash : std::nullopt;
}

std::optional<ErrorCode> errorCodeFrom(const QString& name)
{
    return named<ErrorCode>(name);
}

std::optional<Stage> stageFrom(const QString& name)
{
    return named<Stage>(name);
}

tl::unexpected<Error> unreadableRecord(const std::string& database, const std::string& where)
{
    return failure(ErrorCode::LabDamaged, Stage::Storage, database,
                   "a record that this program cannot have written: " + where);
}

} // namespace semblance::storage
