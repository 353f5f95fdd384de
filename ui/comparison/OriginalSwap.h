// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/comparison/CopyOriginal.h"
#include "ui/models/Workplace.h"

#include <QObject>

#include <optional>

class QToolButton;

namespace semblance::ui {

class CopyBanner;

/// Puts the original in the place of an enhanced copy and back. It is read once, when it is first
/// asked for.
class OriginalSwap : public QObject
{
    Q_OBJECT

public:
    /// Borrowed; all outlive it. `button`: checked while the original is shown or being read, there
    /// only while the banner knows what the copy was made from.
    OriginalSwap(Workplace& workplace, CopyBanner& banner, QToolButton& button,
                 QObject* parent = nullptr);

    /// The copy itself is shown; of what is no copy there is no original.
    void begin(const ProbeFace& photograph);
    /// Null while the copy itself is shown.
    const CopyOriginal* shown() const { return m_isShown ? &*m_original : nullptr; }
    bool isLoading() const { return m_isLoading; }
    /// Left and right are exchanged between the two.
    bool isMirrored() const { return m_isMirrored; }

Q_SIGNALS:
    void loadingChanged();
    /// The other one is to be on screen now.
    void swapped();
    /// It cannot be shown.
    void failed(const semblance::Error& error);

private:
    void setShown(bool isShown);
    void offer();
    /// The key works a hidden button too, but none that is disabled.
    void setOffered(bool isOffered);
    void choose(bool isOriginal);
    void load();
    void setLoading(bool isLoading);
    void take(const Result<CopyOriginal>& original);

    Workplace& m_workplace;
    CopyBanner& m_banner;
    QToolButton& m_button;
    std::optional<ProbeFace> m_copy;
    std::optional<ExhibitId> m_origin;
    bool m_isMirrored = false;
    std::optional<CopyOriginal> m_original;
    bool m_isShown = false;
    bool m_isLoading = false;
    int m_request = 0;
};

} // namespace semblance::ui
