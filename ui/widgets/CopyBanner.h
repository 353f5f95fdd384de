// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/enhancement/CopyChain.h"
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
    /// One more sentence, behind what is said; until the next showFor.
    void addLine(const QString& sentence);
    /// In place of what is said of the copies, while they are not what is on screen; empty: that
    /// again. Until the next showFor.
    void sayInstead(const QString& sentence);
    /// Of those exhibits shown that are copies, how each was made; empty until `known`.
    const std::vector<casework::CopyChain>& chains() const { return m_chains; }

Q_SIGNALS:
    void known();

private:
    void take(const std::vector<ExhibitId>& exhibits,
              const std::vector<casework::CopyChain>& chains);

    Workplace& m_workplace;
    std::vector<casework::CopyChain> m_chains;
    QStringList m_texts;
    int m_request = 0;
};

} // namespace semblance::ui
