// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/SyntheticImage.h"
#include "support/TestWorkplace.h"
#include "ui/enhancement/RecipePreviews.h"

#include <QSignalSpy>
#include <QTest>

using namespace semblance;
using namespace semblance::imagery;
using namespace semblance::ui;

namespace {

Recipe recipeOf(std::vector<const char*> methods)
{
    std::vector<RecipeStep> steps;
    for (const char* id : methods)
        steps.emplace_back(*findStep(id));
    return Recipe(std::move(steps));
}

std::shared_ptr<const Photograph> photograph()
{
    auto made = std::make_shared<Photograph>();
    made->stored = tests::syntheticTexture({640, 480}, 5);
    return made;
}

} // namespace

class TestPreviewLoop : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// A preview's warnings change the room of the picture, for which another one is asked for
    /// while the finer one is to come.
    void whoIsToldMayAskForTheNext_data()
    {
        QTest::addColumn<bool>("isOther");
        QTest::newRow("the same steps in another room") << false;
        QTest::newRow("other steps") << true;
    }

    void whoIsToldMayAskForTheNext()
    {
        QFETCH(bool, isOther);
        tests::TestWorkplace place;
        PreviewLoop loop(place.workplace());
        loop.setPhotograph(photograph());
        const Recipe slow = recipeOf({"denoise-median", "denoise-nlm"});
        const Recipe next = isOther ? recipeOf({"denoise-median"}) : slow;
        std::vector<ShownPreview> shown;
        connect(&loop, &PreviewLoop::shown, this, [&](const ShownPreview& preview) {
            shown.push_back(preview);
            if (shown.size() == 1)
                loop.request(next, {300, 300});
        });
        // One piece of work at a time: what is not known any more could not be stopped.
        bool isIdleAtEnd = false;
        connect(&loop, &PreviewLoop::busyChanged, this, [&](bool isBusy) {
            if (!isBusy)
                isIdleAtEnd = place.workplace().jobs().isIdle();
        });
        loop.request(slow, {400, 400});
        QTRY_VERIFY(isIdleAtEnd && !loop.isBusy());
        QVERIFY(shown.front().isCoarse);
        QVERIFY(!shown.back().isCoarse);
        QVERIFY(shown.back().recipe == next);
        QCOMPARE(shown.back().pyramid->uprightSize().width, 300);
        // Of what was overtaken nothing finer comes.
        QCOMPARE(shown.size(), isOther ? std::size_t(2) : std::size_t(3));
    }

    /// Its warnings take room from a preview, and a coarse one has other warnings.
    void aSmallerRoomNeedsNoOtherPreview_data()
    {
        QTest::addColumn<SizePx>("room");
        QTest::addColumn<bool>("isMade");
        QTest::newRow("the same") << SizePx{200, 200} << false;
        QTest::newRow("lower") << SizePx{200, 150} << false;
        QTest::newRow("wider and lower") << SizePx{240, 150} << true;
        QTest::newRow("higher") << SizePx{200, 240} << true;
    }

    void aSmallerRoomNeedsNoOtherPreview()
    {
        QFETCH(SizePx, room);
        QFETCH(bool, isMade);
        tests::TestWorkplace place;
        RecipePreviews previews(place.workplace());
        previews.setPhotograph(photograph(), QStringLiteral("picture.png"));
        const Recipe recipe = recipeOf({"denoise-bilateral"});
        previews.request(recipe, {200, 200}, PreviewSize::View);
        QTRY_VERIFY(!previews.isBusy());
        previews.request(recipe, room, PreviewSize::View);
        QCOMPARE(previews.isBusy(), isMade);
        QTRY_VERIFY(!previews.isBusy());
        // Where there was more room before, that counts.
        previews.request(recipe, {200, 200}, PreviewSize::View);
        QVERIFY(!previews.isBusy());
        previews.request(recipeOf({"flip"}), {100, 100}, PreviewSize::View);
        QVERIFY(previews.isBusy());
        QTRY_VERIFY(!previews.isBusy());
    }

    void whatIsStoppedIsNotTold()
    {
        tests::TestWorkplace place;
        PreviewLoop loop(place.workplace());
        loop.setPhotograph(photograph());
        QSignalSpy shown(&loop, &PreviewLoop::shown);
        QSignalSpy failed(&loop, &PreviewLoop::failed);
        QSignalSpy cancelled(&loop, &PreviewLoop::cancelled);
        loop.requestWhole(recipeOf({"denoise-nlm"}), QStringLiteral("whole"));
        loop.stop();
        QTRY_VERIFY(!loop.isBusy());
        QCOMPARE(shown.size() + failed.size() + cancelled.size(), 0);
        loop.requestWhole(recipeOf({"flip"}), QStringLiteral("whole"));
        QTRY_COMPARE(shown.size(), 1);
    }

    void peopleCancelTheFullSize()
    {
        tests::TestWorkplace place;
        PreviewLoop loop(place.workplace());
        loop.setPhotograph(photograph());
        QSignalSpy shown(&loop, &PreviewLoop::shown);
        QSignalSpy cancelled(&loop, &PreviewLoop::cancelled);
        loop.requestWhole(recipeOf({"denoise-nlm"}), QStringLiteral("whole"));
        const auto jobs = place.workplace().jobs().jobs();
        QCOMPARE(jobs.size(), std::size_t(1));
        QCOMPARE(jobs.front().title, QStringLiteral("whole"));
        place.workplace().jobs().cancel(jobs.front().id);
        QTRY_VERIFY(!loop.isBusy());
        QCOMPARE(cancelled.size(), 1);
        QCOMPARE(shown.size(), 0);
    }
};

QTEST_MAIN(TestPreviewLoop)
#include "tst_PreviewLoop.moc"
