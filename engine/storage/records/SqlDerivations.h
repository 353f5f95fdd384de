// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/enhancement/Derivation.h"
#include "storage/sql/SqlConnections.h"

namespace semblance::storage {

/// Derivations as rows of `derived_exhibit`.
class SqlDerivations final : public casework::DerivationRepository
{
public:
    explicit SqlDerivations(const SqlConnections& connections) : m_connections(connections) {}

    Result<casework::TakenIn> add(const Sha256& original, const QString& fileName,
                                  const casework::NewDerivation& derivation) override;
    Result<std::vector<casework::Derivation>> of(ExhibitId exhibit) const override;
    Result<std::vector<casework::Derivation>> all() const override;

private:
    const SqlConnections& m_connections;
};

} // namespace semblance::storage
