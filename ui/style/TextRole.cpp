// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/TextRole.h"

#include "ui/style/Spacing.h"

#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

namespace semblance::ui {

namespace {

void setStyleProperty(QWidget* widget, const char* property, const QString& value)
{
    widget->setProperty(property, value);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

QString nameOf(TextRole role)
{
    switch (role) {
    case TextRole::Title:
        return QStringLiteral("title");
    case TextRole::Section:
        return QStringLiteral("section");
    case TextRole::Body:
        return QStringLiteral("body");
    case TextRole::Caption:
        return QStringLiteral("caption");
    case TextRole::Monospace:
        return QStringLiteral("monospace");
    case TextRole::Warning:
        return QStringLiteral("warning");
    case TextRole::Failure:
        return QStringLiteral("failure");
    }
    return {};
}

QString nameOf(BannerKind kind)
{
    switch (kind) {
    case BannerKind::Notice:
        return QStringLiteral("notice");
    case BannerKind::Warning:
        return QStringLiteral("warning");
    case BannerKind::Failure:
        return QStringLiteral("failure");
    }
    return {};
}

} // namespace

void setTextRole(QLabel* label, TextRole role)
{
    setStyleProperty(label, "textRole", nameOf(role));
}

void setPageTitle(QLabel* title)
{
    setTextRole(title, TextRole::Title);
    title->setMinimumHeight(kTitleRowPx);
}

void setBannerKind(QWidget* panel, BannerKind kind)
{
    panel->setAttribute(Qt::WA_StyledBackground);
    setStyleProperty(panel, "banner", nameOf(kind));
}

void setPrimary(QPushButton* button)
{
    button->setDefault(true);
    setStyleProperty(button, "surface", QStringLiteral("primary"));
}

void setMenuText(QToolButton* button, const QString& words)
{
    constexpr QChar kArrow(0x25be);
    button->setText(words + QLatin1Char(' ') + kArrow);
    button->setAccessibleName(words);
    setStyleProperty(button, "menuArrow", QStringLiteral("text"));
}

QFrame* makeSeparator(SeparatorDirection direction, QWidget* parent)
{
    auto* line = new QFrame(parent);
    line->setProperty("separator", direction == SeparatorDirection::Horizontal
                                       ? QStringLiteral("horizontal")
                                       : QStringLiteral("vertical"));
    return line;
}

void setFrameSurface(QWidget* panel)
{
    panel->setAttribute(Qt::WA_StyledBackground);
    setStyleProperty(panel, "surface", QStringLiteral("frame"));
}

void setImageSurface(QWidget* panel)
{
    panel->setAttribute(Qt::WA_StyledBackground);
    setStyleProperty(panel, "surface", QStringLiteral("image"));
}

} // namespace semblance::ui
