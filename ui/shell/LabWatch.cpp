// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/LabWatch.h"

#include <QWidget>

#include <utility>

namespace semblance::ui {

namespace {

constexpr int kLookMs = 2000;

} // namespace

LabWatch::LabWatch(Workplace& workplace, QWidget& pages)
    : QObject(&pages), m_workplace(workplace), m_pages(pages)
{
    m_timer.setInterval(kLookMs);
    connect(&m_timer, &QTimer::timeout, this, &LabWatch::look);
    m_timer.start();
    look();
}

void LabWatch::look()
{
    const bool isInUse = m_mark.empty() || (m_pages.isVisible() && m_pages.isActiveWindow());
    if (m_isAsking || !isInUse || !m_workplace.jobs().jobs().empty()) {
        return;
    }
    m_isAsking = true;
    m_workplace.jobs().startQuietly<std::string>(
        [lab = m_workplace.sharedLab()](const StopToken&) -> Result<std::string> {
            return lab->changeMark();
        },
        this, [this](const Result<std::string>& mark) {
            m_isAsking = false;
            if (mark) {
                take(*mark);
            }
        });
}

void LabWatch::take(const std::string& mark)
{
    const std::string before = std::exchange(m_mark, mark);
    if (!before.empty() && before != mark) {
        Q_EMIT changed();
    }
}

} // namespace semblance::ui
