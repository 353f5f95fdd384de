// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/ProbeFace.h"

#include <QDateTime>
#include <QString>

namespace semblance::ui {

class CandidateListModel;

/// One search and its result as plain text for a case file: what was searched, with what, when and
/// what came of it. In the person's language; the time in UTC. `list`: with a
/// result; what it knows of images that cannot be shown is said. `changes`: since the
/// search, as sentences.
QString searchNote(const QString& lab, const ProbeFace& probe, const CandidateListModel& list,
                   const QDateTime& searchedUtc, const QStringList& changes);

} // namespace semblance::ui
