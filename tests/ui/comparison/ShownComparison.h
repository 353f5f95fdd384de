// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/TestWorkplace.h"
#include "ui/comparison/ComparisonPage.h"
#include "ui/widgets/ImageCanvas.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTest>

namespace semblance::tests {

/// The page on screen, and a search of three people for it to show.
struct ShownComparison
{
    TestWorkplace place;
    ui::ComparisonPage page{place.workplace()};
    QSignalSpy shown{&page, &ui::ComparisonPage::imagesShown};
    ui::ProbeFace probe;
    std::shared_ptr<const casework::ProbeSearchResult> result;

    ShownComparison()
    {
        place.makeGallery(QStringLiteral("Demo"), 3);
        probe = place.probe(2);
        const auto engine = place.workplace().pipeline();
        const auto templates = engine->templates(*probe.photograph, probe.face, StopToken());
        auto found = place.workplace().probeSearch().search(
            {*templates, probe.face.landmarks.interEyeDistancePx()}, QStringLiteral("Demo"),
            std::nullopt, StopToken());
        result = std::make_shared<const casework::ProbeSearchResult>(std::move(*found));
        page.resize(1280, 800);
        page.show();
        page.activateWindow();
    }
    bool compare(int index)
    {
        if (!QTest::qWaitForWindowActive(&page))
            return false;
        page.compare(probe, result, index);
        return QTest::qWaitFor([this] { return shown.count() > 0; });
    }
    QString text(const char* name)
    {
        return page.findChild<QLabel*>(QString::fromLatin1(name))->text();
    }
    /// The eyes of one side on its canvas, logical pixels.
    static std::pair<QPointF, QPointF> eyes(ui::ImageCanvas& canvas,
                                            const matching::Landmarks& landmarks)
    {
        const auto at = [&canvas](const PointPx& stored) {
            const PointPx upright = canvas.image()->map().toUpright(stored);
            return canvas.imageToWidget().map(QPointF(upright.x, upright.y));
        };
        return {at(landmarks.rightEye()), at(landmarks.leftEye())};
    }
};

} // namespace semblance::tests
