// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/records/ReceiptRows.h"

#include "storage/records/RecordText.h"

namespace semblance::storage {

using casework::ExhibitReceipt;

Result<void> addReceipt(const SqlSession& session, ExhibitId exhibit, const ExhibitReceipt& receipt)
{
    const auto added = session.run(
        QStringLiteral("INSERT INTO exhibit_receipt (exhibit_id, file_name, received_utc) "
                       "VALUES (?, ?, ?)"),
        {qint64{exhibit.value}, text(receipt.fileName), timeText(receipt.receivedUtc)});
    if (!added)
        return passOn(added);
    return {};
}

Result<std::vector<ExhibitReceipt>> receiptsOf(const SqlSession& session, ExhibitId exhibit)
{
    std::vector<ExhibitReceipt> receipts;
    const auto read = [&](const QSqlQuery& row) -> Result<void> {
        const auto received = timeFrom(row.value(1).toString());
        if (!received)
            return unreadableRecord(session.dialect().name(),
                                    "a receipt of exhibit " + std::to_string(exhibit.value));
        receipts.push_back({row.value(0).toString(), *received});
        return {};
    };
    // The exhibit's own receipt has no number: 0 stands before every one.
    const auto walked = session.eachRow(
        QStringLiteral("SELECT file_name, taken_in_utc, 0 AS place FROM exhibit WHERE id = ? "
                       "UNION ALL SELECT file_name, received_utc, id FROM exhibit_receipt "
                       "WHERE exhibit_id = ? ORDER BY place"),
        {qint64{exhibit.value}, qint64{exhibit.value}}, read);
    if (!walked)
        return passOn(walked);
    return receipts;
}

} // namespace semblance::storage
