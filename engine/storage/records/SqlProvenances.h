// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/provenance/ProvenanceRepository.h"
#include "storage/records/PictureRows.h"
#include "storage/sql/SqlConnections.h"

namespace semblance::storage {

/// Statements as rows of `provenance_statement`, readings as rows of `file_reading`.
class SqlProvenances final : public casework::ProvenanceRepository
{
public:
    /// Borrowed.
    SqlProvenances(const SqlConnections& connections, const casework::OriginalStore& originals)
        : m_connections(connections), m_pictures(originals)
    {
    }

    Result<std::vector<casework::ProvenanceStatement>> history(ExhibitId exhibit) const override;
    Result<casework::ProvenanceByExhibit> inForce(const StopToken& stop) const override;
    Result<std::optional<casework::ProvenanceInForce>>
    inForceOf(const Sha256& file, const casework::PictureIdentity& identity,
              const StopToken& stop) const override;
    Result<casework::ProvenanceGraph> graph(const StopToken& stop) const override;
    Result<std::vector<casework::KnownPicture>> pictures(const StopToken& stop) const override;
    Result<void> state(ExhibitId exhibit, const casework::ProvenanceStatement& statement) override;
    Result<std::optional<casework::FileReading>> reading(ExhibitId exhibit) const override;
    Result<void> keep(ExhibitId exhibit, const casework::FileReading& reading) override;
    /// Whether what is kept of the exhibits' pictures can be read. Fails: as `inForce`.
    Result<void> readPictures() const;

private:
    /// Empty where nobody has said anything: what is asked of it is then nothing.
    Result<casework::ProvenanceGraph> statedGraph(const StopToken& stop) const;

    const SqlConnections& m_connections;
    PictureRows m_pictures;
};

} // namespace semblance::storage
