// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/Look.h"

#include "ui/style/ContrastStyle.h"
#include "ui/style/Spacing.h"

#include <QApplication>
#include <QFile>
#include <QFont>
#include <QPixmapCache>

#include <utility>

// Resources of a static library are linked in only when somebody asks for them; the macro does not
// work in a namespace.
static void initStyleResource()
{
    Q_INIT_RESOURCE(style);
}

namespace semblance::ui {

namespace {

constexpr int kBodyPt = 10;

PaletteKind& kindInUse()
{
    static PaletteKind kind = PaletteKind::Light;
    return kind;
}

QString styleSheet(PaletteKind kind)
{
    initStyleResource();
    QFile file(QStringLiteral(":/style/semblance.qss"));
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    QString sheet = QString::fromUtf8(file.readAll());
    const Colours& colours = coloursOf(kind);
    const std::pair<const char*, QColor> names[] = {
        {"@accentText", colours.accentText},   {"@accent", colours.accent},
        {"@warningTint", colours.warningTint}, {"@warning", colours.warning},
        {"@failureTint", colours.failureTint}, {"@failure", colours.failure},
        {"@noticeTint", colours.noticeTint},   {"@caption", colours.caption},
        {"@hairline", colours.hairline},       {"@frame", colours.frame},
        {"@surround", colours.imageSurround},
    };
    for (const auto& [placeholder, colour] : names) {
        sheet.replace(QLatin1String(placeholder), colour.name());
    }
    return sheet;
}

QStyle* makeStyle(PaletteKind kind)
{
    constexpr double kDarkLines = 0.35;
    switch (kind) {
    case PaletteKind::Light:
        return new ContrastStyle(0);
    case PaletteKind::Dark:
        return new ContrastStyle(kDarkLines);
    case PaletteKind::HighContrast:
        return new ContrastStyle(1);
    }
    return nullptr;
}

} // namespace

void applyLook(QApplication& application, PaletteKind kind)
{
    kindInUse() = kind;
    QPixmapCache::clear();
    QFont font = application.font();
    font.setPointSize(kBodyPt);
    application.setFont(font);
    application.setStyle(makeStyle(kind));
    application.setPalette(paletteOf(kind));
    application.setStyleSheet(styleSheet(kind));
}

PaletteKind paletteInUse()
{
    return kindInUse();
}

} // namespace semblance::ui
