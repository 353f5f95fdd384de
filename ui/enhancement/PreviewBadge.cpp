// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/enhancement/PreviewBadge.h"

#include "ui/style/Spacing.h"
#include "ui/style/TextRole.h"

#include <QEvent>

#include <algorithm>

namespace semblance::ui {

namespace {

constexpr int kBadgeDelayMs = 200;

} // namespace

PreviewBadge::PreviewBadge(QWidget* under) : QLabel(under)
{
    setObjectName(QStringLiteral("previewState"));
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setContentsMargins(kGapPx, kSmallGapPx, kGapPx, kSmallGapPx);
    setBannerKind(this, BannerKind::Notice);
    hide();
    m_delay.setSingleShot(true);
    m_delay.setInterval(kBadgeDelayMs);
    connect(&m_delay, &QTimer::timeout, this, &PreviewBadge::showWords);
    under->installEventFilter(this);
}

void PreviewBadge::say(const QString& words)
{
    m_words = words;
    if (words.isEmpty()) {
        m_delay.stop();
        hide();
    } else if (isVisibleTo(parentWidget())) {
        showWords();
    } else if (!m_delay.isActive()) {
        m_delay.start();
    }
}

void PreviewBadge::showWords()
{
    setText(m_words);
    setAccessibleName(m_words);
    place();
    show();
    raise();
}

void PreviewBadge::place()
{
    const int widest = std::max(1, parentWidget()->width() - 2 * kGapPx);
    const int wide = std::min(widest, fontMetrics().horizontalAdvance(m_words) + 6 * kGapPx);
    setGeometry(kGapPx, kGapPx, wide, heightForWidth(wide));
}

bool PreviewBadge::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        place();
    return QLabel::eventFilter(watched, event);
}

} // namespace semblance::ui
