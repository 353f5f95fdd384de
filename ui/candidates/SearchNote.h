// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/gallery/ProbeSearch.h"
#include "ui/format/ScoreText.h"
#include "ui/models/ProbeFace.h"

#include <QDateTime>
#include <QString>

namespace semblance::ui {

/// One search and its result as plain text for a case file: what was searched, with what, when and
/// what came of it. In the person's language; the time in UTC. `rulers`: of the engines that
/// searched.
QString searchNote(const QString& lab, const ProbeFace& probe,
                   const casework::ProbeSearchResult& result, const EngineRulers& rulers,
                   const QDateTime& searchedUtc);

} // namespace semblance::ui
