// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <set>
#include <vector>

namespace semblance::casework {

/// Ids among `there` that are the same but for the case of letters, where one of them is in
/// `concerned`: a list for each, by their bytes; the lists by their first. Ids are facts, so that
/// these are different people; whether they are, a person has to know. Thread-safe.
std::vector<QStringList> idsDifferingInCase(const std::set<QString>& there,
                                            const std::set<QString>& concerned);

} // namespace semblance::casework
