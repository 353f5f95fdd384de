// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/Icons.h"

#include "ui/style/Palettes.h"

#include <QApplication>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <cmath>

// Resources of a static library are linked in only when somebody asks for them; the macro does not
// work in a namespace.
static void initIconResource()
{
    Q_INIT_RESOURCE(icons);
}

namespace semblance::ui {

namespace {

QString pathOf(const QString& name)
{
    initIconResource();
    return QStringLiteral(":/icons/%1.svg").arg(name);
}

QPixmap rendered(const QString& name, const QColor& colour, const QSize& devicePx)
{
    const QString key = QStringLiteral("semblance/%1/%2/%3x%4")
                            .arg(name, colour.name(QColor::HexArgb))
                            .arg(devicePx.width())
                            .arg(devicePx.height());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap)) {
        return pixmap;
    }
    pixmap = QPixmap(devicePx);
    pixmap.fill(Qt::transparent);
    QFile file(pathOf(name));
    if (!file.open(QIODevice::ReadOnly)) {
        return pixmap;
    }
    QByteArray drawing = file.readAll();
    drawing.replace("currentColor", colour.name().toLatin1());
    QSvgRenderer renderer(drawing);
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    QPainter painter(&pixmap);
    renderer.render(&painter);
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

QColor colourOf(QIcon::Mode mode)
{
    const QPalette palette = QApplication::palette();
    switch (mode) {
    case QIcon::Disabled:
        return palette.color(QPalette::Disabled, QPalette::ButtonText);
    case QIcon::Selected:
        return palette.color(QPalette::HighlightedText);
    case QIcon::Normal:
    case QIcon::Active:
        return palette.color(QPalette::ButtonText);
    }
    return palette.color(QPalette::ButtonText);
}

class LineIconEngine final : public QIconEngine
{
public:
    explicit LineIconEngine(QString name) : m_name(std::move(name)) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        const qreal ratio = painter->device()->devicePixelRatioF();
        painter->drawPixmap(rect, rendered(m_name, colourOf(mode), rect.size() * ratio));
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State) override
    {
        return rendered(m_name, colourOf(mode), size);
    }

    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state,
                         qreal ratio) override
    {
        // Qt 6.4 hands over device pixels.
        QPixmap scaled = pixmap(size, mode, state);
        scaled.setDevicePixelRatio(ratio);
        return scaled;
    }

    QIconEngine* clone() const override { return new LineIconEngine(m_name); }
    QString key() const override { return QStringLiteral("semblance"); }

private:
    QString m_name;
};

} // namespace

QIcon icon(const QString& name)
{
    if (!QFile::exists(pathOf(name))) {
        return {};
    }
    return QIcon(new LineIconEngine(name));
}

QPixmap iconPixmap(const QString& name, const QColor& colour, int sizePx, qreal devicePixelRatio)
{
    const int devicePx = static_cast<int>(std::lround(sizePx * devicePixelRatio));
    QPixmap pixmap = rendered(name, colour, {devicePx, devicePx});
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

} // namespace semblance::ui
