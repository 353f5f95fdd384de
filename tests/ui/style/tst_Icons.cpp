// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/Icons.h"
#include "ui/style/Look.h"

#include <QApplication>
#include <QDirIterator>
#include <QTest>

using namespace semblance::ui;

namespace {

/// The colour of the most opaque pixel; an invalid colour when nothing was drawn.
QColor inkOf(const QPixmap& pixmap)
{
    const QImage image = pixmap.toImage().convertToFormat(QImage::Format_ARGB32);
    QColor ink;
    int alpha = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (qAlpha(image.pixel(x, y)) > alpha) {
                alpha = qAlpha(image.pixel(x, y));
                ink = image.pixelColor(x, y);
            }
        }
    }
    return ink;
}

} // namespace

class tst_Icons : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyDrawingDraws_data()
    {
        QTest::addColumn<QString>("name");
        QVERIFY(icon(QStringLiteral("no-such-drawing")).isNull());
        QDirIterator files(QStringLiteral(":/icons"), {QStringLiteral("*.svg")});
        while (files.hasNext()) {
            files.next();
            const QString name = files.fileInfo().completeBaseName();
            QTest::newRow(qPrintable(name)) << name;
        }
    }

    void everyDrawingDraws()
    {
        QFETCH(QString, name);
        QVERIFY(!icon(name).isNull());
        QVERIFY(inkOf(icon(name).pixmap(24)).isValid());
    }

    void followsThePalette()
    {
        const QIcon search = icon(QStringLiteral("search"));
        applyLook(*qApp, PaletteKind::Light);
        const QColor onLight = inkOf(search.pixmap(24));
        applyLook(*qApp, PaletteKind::Dark);
        const QColor onDark = inkOf(search.pixmap(24));
        QVERIFY(onLight.lightness() < 100);
        QVERIFY(onDark.lightness() > 155);
    }

    void isSharpOnDenseScreens()
    {
        const QPixmap dense = iconPixmap(QStringLiteral("search"), Qt::black, 16, 1.5);
        QCOMPARE(dense.width(), 24);
        QCOMPARE(dense.devicePixelRatio(), 1.5);
    }
};

QTEST_MAIN(tst_Icons)
#include "tst_Icons.moc"
