// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/NavigationRail.h"

#include "ui/style/Icons.h"
#include "ui/style/Spacing.h"
#include "ui/style/TextRole.h"

#include <QButtonGroup>
#include <QFontMetrics>
#include <QToolButton>
#include <QVBoxLayout>

namespace semblance::ui {

namespace {

constexpr int kButtonWidthPx = 88;
constexpr int kButtonHeightPx = 60;
/// Left and right of the word, as the style sheet has it.
constexpr int kPaddingPx = 10;

/// Room for the icon and the word as it is written where it is widest: bold, for the place that is
/// shown.
QSize leastSize(const QToolButton& button)
{
    QFont bold = button.font();
    bold.setBold(true);
    const QFontMetrics metrics(bold);
    return QSize(metrics.horizontalAdvance(button.text()) + kPaddingPx,
                 kIconPx + metrics.height() + kMarginPx)
        .expandedTo({kButtonWidthPx, kButtonHeightPx});
}

} // namespace

NavigationRail::NavigationRail(QWidget* parent) : QFrame(parent)
{
    setObjectName(QStringLiteral("navigationRail"));
    setAccessibleName(tr("Places"));
    setFrameSurface(this);
    auto* group = new QButtonGroup(this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kSmallGapPx, kGapPx, kSmallGapPx, kGapPx);
    layout->setSpacing(kSmallGapPx);
    for (const Place place : kPlaces) {
        QToolButton* button = makeButton(place);
        m_buttons[static_cast<std::size_t>(place)] = button;
        setAvailable(place, false);
        group->addButton(button);
        layout->addWidget(button);
    }
    layout->addStretch();
}

void NavigationRail::setCurrent(Place place)
{
    for (const Place other : kPlaces) {
        // Tab leads to the place that is shown, the arrows to the others.
        m_buttons[static_cast<std::size_t>(other)]->setFocusPolicy(other == place ? Qt::TabFocus
                                                                                  : Qt::NoFocus);
    }
    m_buttons[static_cast<std::size_t>(place)]->setChecked(true);
}

void NavigationRail::setAvailable(Place place, bool isAvailable)
{
    m_buttons[static_cast<std::size_t>(place)]->setEnabled(isAvailable);
}

QToolButton* NavigationRail::makeButton(Place place)
{
    auto* button = new QToolButton(this);
    const QString name = placeName(place);
    const QKeySequence shortcut(QStringLiteral("Ctrl+%1").arg(static_cast<int>(place) + 1));
    button->setObjectName(placeIconName(place) + QStringLiteral("Button"));
    button->setProperty("surface", QStringLiteral("rail"));
    button->setText(name);
    button->setIcon(icon(placeIconName(place)));
    button->setIconSize({kIconPx, kIconPx});
    button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
    button->setMinimumSize(leastSize(*button));
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    button->setCheckable(true);
    button->setShortcut(shortcut);
    button->setToolTip(
        QStringLiteral("%1 (%2)").arg(name, shortcut.toString(QKeySequence::NativeText)));
    connect(button, &QToolButton::clicked, this, [this, place] { Q_EMIT placeChosen(place); });
    return button;
}

} // namespace semblance::ui
