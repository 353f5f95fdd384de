// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/intake/Exhibit.h"
#include "storage/sql/SqlConnections.h"

namespace semblance::storage {

/// Exhibits as rows of `exhibit`, `exhibit_receipt` and `exhibit_face`.
class SqlExhibits final : public casework::ExhibitRepository
{
public:
    explicit SqlExhibits(const SqlConnections& connections) : m_connections(connections) {}

    Result<casework::TakenIn> add(const Sha256& original, const QString& fileName,
                                  const QDateTime& takenInUtc) override;
    Result<std::vector<casework::Exhibit>> all() const override;
    Result<std::vector<casework::ExhibitReceipt>> receipts(ExhibitId exhibit) const override;
    Result<casework::FaceSearch> faceSearch(ExhibitId exhibit) const override;
    Result<void> noteFaceSearch(ExhibitId exhibit, casework::FaceSearch search) override;
    Result<casework::KnownFaces> faces(ExhibitId exhibit) const override;
    Result<int> nextMark(ExhibitId exhibit) const override;
    Result<void> saveFaces(ExhibitId exhibit, const casework::KnownFaces& known,
                           const std::vector<casework::ExhibitFace>& faces) override;

private:
    const SqlConnections& m_connections;
};

} // namespace semblance::storage
