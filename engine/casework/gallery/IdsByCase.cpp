// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/gallery/IdsByCase.h"

#include "casework/gallery/NameOrder.h"

#include <algorithm>
#include <map>

namespace semblance::casework {

std::vector<QStringList> idsDifferingInCase(const std::set<QString>& there,
                                            const std::set<QString>& concerned)
{
    std::map<QString, QStringList> byFolded;
    for (const QString& id : concerned)
        byFolded[id.toCaseFolded()];
    for (const QString& id : there) {
        const auto found = byFolded.find(id.toCaseFolded());
        if (found != byFolded.end())
            found->second << id;
    }
    std::vector<QStringList> alike;
    for (auto& [folded, ids] : byFolded) {
        if (ids.size() < 2)
            continue;
        std::sort(ids.begin(), ids.end(), standsBefore);
        alike.push_back(std::move(ids));
    }
    std::sort(alike.begin(), alike.end(), [](const QStringList& a, const QStringList& b) {
        return standsBefore(a.front(), b.front());
    });
    return alike;
}

} // namespace semblance::casework
