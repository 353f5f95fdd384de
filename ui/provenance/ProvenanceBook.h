// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/provenance/ProvenanceRepository.h"
#include "ui/models/Workplace.h"

#include <QObject>

namespace semblance::ui {

/// What is stated about the lab's exhibits, as it was read last. GUI thread; the reading and
/// writing runs in jobs.
class ProvenanceBook : public QObject
{
    Q_OBJECT

public:
    /// Borrowed.
    explicit ProvenanceBook(Workplace& workplace, QObject* parent = nullptr);

    /// False until the first reading has come.
    bool isKnown() const { return m_isKnown; }
    /// What is in force; null where nobody has said anything.
    const casework::ProvenanceInForce* find(ExhibitId exhibit) const;
    casework::ProvenanceType typeOf(ExhibitId exhibit) const;
    /// Shows what another window or program has stated meanwhile.
    void refresh();
    /// Keeps it; `changed` or `failed` follows.
    void state(ExhibitId exhibit, const casework::ProvenanceStatement& statement);

Q_SIGNALS:
    void changed();
    /// Could not be read or written.
    void failed(const semblance::Error& error);

private:
    using Statements = casework::ProvenanceByExhibit;

    Workplace& m_workplace;
    Statements m_statements;
    bool m_isKnown = false;
    int m_request = 0;
};

} // namespace semblance::ui
