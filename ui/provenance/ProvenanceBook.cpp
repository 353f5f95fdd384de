// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/provenance/ProvenanceBook.h"

namespace semblance::ui {

ProvenanceBook::ProvenanceBook(Workplace& workplace, QObject* parent)
    : QObject(parent), m_workplace(workplace)
{
}

const casework::ProvenanceInForce* ProvenanceBook::find(ExhibitId exhibit) const
{
    const auto found = m_statements.find(exhibit);
    return found == m_statements.end() ? nullptr : &found->second;
}

casework::ProvenanceType ProvenanceBook::typeOf(ExhibitId exhibit) const
{
    const auto* found = find(exhibit);
    return found ? casework::typeOf(*found) : casework::ProvenanceType::Unknown;
}

void ProvenanceBook::refresh()
{
    m_workplace.jobs().startQuietly<Statements>(
        [lab = m_workplace.sharedLab()](const StopToken& stop) {
            return lab->provenances().inForce(stop);
        },
        this,
        [this, request = ++m_request](const Result<Statements>& statements) {
            // What was asked for later comes later.
            if (request != m_request)
                return;
            if (!statements) {
                Q_EMIT failed(statements.error());
                return;
            }
            const bool isNew = !m_isKnown || m_statements != *statements;
            m_isKnown = true;
            m_statements = *statements;
            if (isNew)
                Q_EMIT changed();
        });
}

void ProvenanceBook::state(ExhibitId exhibit, const casework::ProvenanceStatement& statement)
{
    m_workplace.jobs().save(
        [lab = m_workplace.sharedLab(), exhibit, statement] {
            return lab->provenances().state(exhibit, statement);
        },
        this,
        [this, exhibit, statement](const Result<void>& stated) {
            if (!stated) {
                Q_EMIT failed(stated.error());
                return;
            }
            // An answer that is under way does not hold it yet.
            ++m_request;
            m_statements.insert_or_assign(exhibit, casework::ProvenanceInForce{statement, exhibit});
            Q_EMIT changed();
            refresh();
        });
}

} // namespace semblance::ui
