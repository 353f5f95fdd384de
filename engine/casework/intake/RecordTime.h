// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Clock.h"

#include <QDateTime>
#include <QTimeZone>

namespace semblance::casework {

/// The clock's time as records keep it: UTC, milliseconds.
inline QDateTime recordTime(const Clock& clock)
{
    return QDateTime::fromMSecsSinceEpoch(clock.now().time_since_epoch().count(), Qt::UTC);
}

} // namespace semblance::casework
