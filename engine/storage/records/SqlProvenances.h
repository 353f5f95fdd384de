// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/provenance/ProvenanceRepository.h"
#include "storage/sql/SqlConnections.h"

namespace semblance::storage {

/// Statements as rows of `provenance_statement`, readings as rows of `file_reading`.
class SqlProvenances final : public casework::ProvenanceRepository
{
public:
    explicit SqlProvenances(const SqlConnections& connections) : m_connections(connections) {}

    Result<std::vector<casework::ProvenanceStatement>> history(ExhibitId exhibit) const override;
    Result<std::map<ExhibitId, casework::ProvenanceStatement>> inForce() const override;
    Result<void> state(ExhibitId exhibit, const casework::ProvenanceStatement& statement) override;
    Result<std::optional<casework::FileReading>> reading(ExhibitId exhibit) const override;
    Result<void> keep(ExhibitId exhibit, const casework::FileReading& reading) override;

private:
    const SqlConnections& m_connections;
};

} // namespace semblance::storage
