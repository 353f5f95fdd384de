// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/lab/OriginalsInUse.h"

#include "storage/records/RecordText.h"

#include <algorithm>

namespace semblance::storage {

Result<std::vector<Sha256>> originalsInUse(const SqlConnections& connections)
{
    const auto session = connections.session();
    if (!session)
        return passOn(session);
    std::vector<Sha256> originals;
    const auto read = [&](const QSqlQuery& row) -> Result<void> {
        const auto hash = hashFrom(row.value(0).toString());
        if (!hash)
            return unreadableRecord(session->dialect().name(), "an original without a hash");
        originals.push_back(*hash);
        return {};
    };
    const auto walked = session->eachRow(QStringLiteral("SELECT original FROM reference UNION "
                                                        "SELECT original FROM exhibit ORDER BY 1"),
                                         {}, read);
    if (!walked)
        return passOn(walked);
    return originals;
}

std::vector<std::filesystem::path> withoutRecord(const std::vector<StoredFile>& files,
                                                 const std::vector<Sha256>& inUse)
{
    std::vector<std::filesystem::path> unrecorded;
    for (const StoredFile& file : files) {
        if (file.hash && !std::binary_search(inUse.begin(), inUse.end(), *file.hash))
            unrecorded.push_back(file.path);
    }
    return unrecorded;
}

} // namespace semblance::storage
