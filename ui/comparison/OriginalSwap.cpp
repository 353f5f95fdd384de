// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/comparison/OriginalSwap.h"

#include "ui/widgets/CopyBanner.h"

#include <QToolButton>

namespace semblance::ui {

OriginalSwap::OriginalSwap(Workplace& workplace, CopyBanner& banner, QToolButton& button,
                           QObject* parent)
    : QObject(parent), m_workplace(workplace), m_banner(banner), m_button(button)
{
    m_button.setCheckable(true);
    setOffered(false);
    connect(&m_banner, &CopyBanner::known, this, &OriginalSwap::offer);
    connect(&m_button, &QToolButton::clicked, this, &OriginalSwap::choose);
}

void OriginalSwap::begin(const ProbeFace& photograph)
{
    ++m_request;
    m_copy = photograph;
    m_origin.reset();
    m_original.reset();
    m_isShown = false;
    m_button.setChecked(false);
    setOffered(false);
    setLoading(false);
}

void OriginalSwap::offer()
{
    if (!m_copy || m_banner.chains().empty())
        return;
    const casework::CopyChain& chain = m_banner.chains().front();
    m_origin = chain.origin();
    m_isMirrored = chain.isMirrored();
    setOffered(true);
    //: O: a key
    m_banner.addLine(tr("O shows the original in its place."));
}

void OriginalSwap::setOffered(bool isOffered)
{
    m_button.setEnabled(isOffered);
    m_button.setVisible(isOffered);
}

void OriginalSwap::choose(bool isOriginal)
{
    if (isOriginal && !m_original) {
        load();
        return;
    }
    ++m_request;
    setLoading(false);
    if (isOriginal != m_isShown)
        setShown(isOriginal);
}

void OriginalSwap::setShown(bool isShown)
{
    m_isShown = isShown;
    m_banner.sayInstead(
        isShown
            //: %1 and %2: numbers of exhibits; O: a key
            ? tr("The original, exhibit %1, stands in the place of its enhanced copy, exhibit %2, "
                 "which was searched. O shows the copy again.")
                  .arg(m_original->exhibit.id.value)
                  .arg(m_copy->exhibit.id.value)
            : QString());
    Q_EMIT swapped();
}

void OriginalSwap::setLoading(bool isLoading)
{
    m_isLoading = isLoading;
    Q_EMIT loadingChanged();
}

void OriginalSwap::load()
{
    setLoading(true);
    m_workplace.jobs().startQuietly<CopyOriginal>(
        [lab = m_workplace.sharedLab(), origin = *m_origin, copy = *m_copy,
         engine = m_workplace.pipeline()](const StopToken& stop) {
            return originalOf(*lab, origin, copy, engine.get(), stop);
        },
        this,
        [this, request = ++m_request](const Result<CopyOriginal>& original) {
            if (request == m_request)
                take(original);
        });
}

void OriginalSwap::take(const Result<CopyOriginal>& original)
{
    setLoading(false);
    if (!original) {
        m_button.setChecked(false);
        Q_EMIT failed(original.error());
        return;
    }
    m_original = *original;
    setShown(true);
}

} // namespace semblance::ui
