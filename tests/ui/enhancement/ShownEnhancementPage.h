// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/intake/TakeIn.h"
#include "support/TestWorkplace.h"
#include "ui/enhancement/EnhancementPage.h"
#include "ui/support/ScriptedDialogs.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/ImageCanvas.h"

#include <QAbstractButton>
#include <QAction>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QTest>

namespace semblance::tests {

/// The page in a window of its own, on a lab with two exhibits of the same size; the program is
/// “Semblance 9”.
struct ShownEnhancementPage
{
    /// Of the dialogs that the page would open.
    std::shared_ptr<ScriptedDialogs::Script> script = ScriptedDialogs::install();
    TestWorkplace place;
    ui::EnhancementPage page{place.workplace()};
    std::vector<casework::Exhibit> exhibits;

    ShownEnhancementPage()
    {
        QCoreApplication::setApplicationName(QStringLiteral("Semblance"));
        QCoreApplication::setApplicationVersion(QStringLiteral("9"));
        for (const std::uint32_t seed : {3U, 4U})
            takeIn(QStringLiteral("still%1.png").arg(seed), {320, 240}, seed);
        page.resize(1200, 800);
        page.show();
        page.open(exhibits.front());
    }

    /// An exhibit with more pixels than the page.
    void openLarge()
    {
        takeIn(QStringLiteral("large.png"), {1600, 1200}, 9);
        page.open(exhibits.back());
    }
    QStringList warnings()
    {
        QStringList texts;
        for (const QLabel* label : find<ui::Banner>("enhancementWarnings")->findChildren<QLabel*>())
            texts << label->text();
        return texts.filter(QStringLiteral("Step "));
    }
    bool isReady()
    {
        return QTest::qWaitFor([this] { return page.isIdle(); });
    }
    template <typename T>
    T* find(const char* name)
    {
        return page.findChild<T*>(QString::fromLatin1(name));
    }
    void add(const char* step)
    {
        page.findChild<QMenu*>(QStringLiteral("stepMenu"))
            ->findChild<QAction*>(QString::fromLatin1(step))
            ->trigger();
    }
    void click(const char* name) { find<QAbstractButton>(name)->click(); }
    QListWidget& list() { return *find<QListWidget>("stepList"); }
    SizePx shownSize() { return page.canvas().image()->uprightSize(); }
    double number(int row, const char* parameter)
    {
        return page.draft().steps()[std::size_t(row)].step.number(parameter);
    }
    ui::ImageCanvas& canvas() { return page.canvas(); }
    /// "x y width height" of the crop in `row`.
    QString frame(int row)
    {
        QStringList all;
        for (const char* parameter : {"x", "y", "width", "height"})
            all << QString::number(number(row, parameter));
        return all.join(QLatin1Char(' '));
    }
    static void drag(ui::ImageCanvas& on, QPointF from, QPointF to)
    {
        const QPoint start = on.imageToWidget().map(from).toPoint();
        const QPoint end = on.imageToWidget().map(to).toPoint();
        QTest::mousePress(&on, Qt::LeftButton, {}, start);
        QTest::mouseMove(&on, (start + end) / 2);
        QTest::mouseMove(&on, end);
        QTest::mouseRelease(&on, Qt::LeftButton, {}, end);
    }
    /// Of what is seen at a place of the canvas, each from 0 to 1.
    static int levelAt(ui::ImageCanvas& on, double x, double y)
    {
        const QImage seen = on.grab().toImage();
        return qGray(seen.pixel(int(x * (seen.width() - 1)), int(y * (seen.height() - 1))));
    }
    QDoubleSpinBox* box(const char* parameter)
    {
        return page
            .findChild<QWidget*>(QStringLiteral("parameter_") + QString::fromLatin1(parameter))
            ->findChild<QDoubleSpinBox*>();
    }

private:
    void takeIn(const QString& name, SizePx size, std::uint32_t seed)
    {
        const auto bytes = readFile(place.makeImage(name, size, seed).toStdString());
        exhibits.push_back(casework::takeIn(place.lab().exhibits(), place.lab().originals(), *bytes,
                                            name, SystemClock())
                               .value()
                               .exhibit);
    }
};

} // namespace semblance::tests
