// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/enhancement/Derivation.h"
#include "ui/models/Workplace.h"
#include "ui/widgets/Banner.h"

namespace semblance::ui {

/// Says of exhibits that are enhanced copies what was done to them; hidden where none is. Looks
/// into the lab off the GUI thread.
class CopyBanner : public Banner
{
    Q_OBJECT

public:
    /// Borrowed; outlives the banner.
    explicit CopyBanner(Workplace& workplace, QWidget* parent = nullptr);

    /// Nothing is said until the lab has been asked; without any exhibit nothing at all.
    void showFor(std::vector<ExhibitId> exhibits);
    /// Of the exhibits shown, how each was made first; empty until `known`.
    const std::vector<casework::Derivation>& derivations() const { return m_derivations; }

Q_SIGNALS:
    void known();

private:
    void take(const std::vector<ExhibitId>& exhibits,
              const std::vector<casework::Derivation>& derivations);

    Workplace& m_workplace;
    std::vector<casework::Derivation> m_derivations;
    int m_request = 0;
};

} // namespace semblance::ui
