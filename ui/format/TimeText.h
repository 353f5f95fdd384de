// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

namespace semblance::ui {

/// "24 Nov 2026, 12:33": in the person's time zone and language, to the minute: what screens show.
QString localTimeText(const QDateTime& time);
/// With its offset from UTC, to the second: what a tool tip shows.
QString exactTimeText(const QDateTime& time);
/// ISO 8601 in UTC with milliseconds: what records and --json hold.
QString recordTime(const QDateTime& time);

} // namespace semblance::ui
