// SPDX-License-Identifier: GPL-3.0-or-later
#include "ShownComparison.h"
#include "casework/enhancement/EnhancedCopy.h"
#include "casework/intake/TakeIn.h"
#include "foundation/imaging/ImageDecoder.h"
#include "ui/comparison/OriginalSwap.h"
#include "ui/widgets/CopyBanner.h"

#include <QFile>
#include <QLabel>
#include <QTest>
#include <QToolButton>

#include <cmath>

using namespace semblance;
using namespace semblance::ui;
using tests::ShownComparison;
using tests::TestWorkplace;

namespace {

constexpr int kCutX = 40;
constexpr int kCutY = 30;

/// A comparison whose probe is a copy of an exhibit.
struct ShownCopy : ShownComparison
{
    casework::Exhibit original;

    explicit ShownCopy(const imagery::Recipe& recipe)
    {
        casework::Lab& lab = place.lab();
        const SystemClock clock;
        QFile file(place.makeImage(QStringLiteral("a.png"), TestWorkplace::kPortraitSize, 2));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("no file");
        const QByteArray content = file.readAll();
        const auto bytes =
            std::as_bytes(std::span(content.constData(), std::size_t(content.size())));
        original =
            casework::takeIn(lab.exhibits(), lab.originals(), Bytes(bytes.begin(), bytes.end()),
                             QStringLiteral("a.png"), clock)
                ->exhibit;
        const auto copy = casework::saveCopy({lab.originals(), lab.derivations()}, original, recipe,
                                             QStringLiteral("Semblance 9"), clock, {});
        probe.exhibit = copy->taken.exhibit;
        probe.photograph = std::make_shared<const Photograph>(
            *decodeImage(*lab.originals().read(probe.exhibit.original), "copy.png"));
        RectPx box = TestWorkplace::kPortraitFace;
        box.x -= probe.photograph->stored.size() == TestWorkplace::kPortraitSize ? 0 : kCutX;
        box.y -= probe.photograph->stored.size() == TestWorkplace::kPortraitSize ? 0 : kCutY;
        probe.face = *place.workplace().pipeline()->locateKnown(
            *probe.photograph, {box, 0.9, QuarterTurn::None, matching::FaceOrigin::Detected});
        place.sight().faces = {TestWorkplace::kPortraitFace};
    }
    QToolButton* button() { return page.findChild<QToolButton*>(QStringLiteral("originalButton")); }
    bool compareAndOffer()
    {
        return compare(0) && QTest::qWaitFor([this] { return button()->isVisible(); });
    }
    void press() { QTest::keyClick(&page.probeCanvas(), Qt::Key_O); }
    bool isOriginalShown()
    {
        return page.probeCanvas().image() &&
               page.probeCanvas().image()->map().storedSize() == TestWorkplace::kPortraitSize;
    }
    QString title()
    {
        return page.findChild<QWidget*>(QStringLiteral("probeHeader"))
            ->findChild<QLabel*>(QStringLiteral("faceHeaderTitle"))
            ->text();
    }
};

imagery::Recipe cut()
{
    return imagery::Recipe({imagery::RecipeStep(*imagery::findStep("crop"))
                                .with("x", double(kCutX))
                                .with("y", double(kCutY))
                                .with("width", 180.0)
                                .with("height", 240.0)});
}

} // namespace

/// The original in the place of its enhanced copy.
class TestOriginalSwap : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsNoCopyHasNoOriginal();
    void theSamePlaceIsShownOfBoth();
    void ofAMirroredCopyTheEyesAreLevelAgain();
    void theNextCandidateStandsBesideTheOriginal();
    void aFaceThatIsNotFoundIsSaid();
    void anotherFaceIsNotTaken();
    void whatCannotBeReadIsSaid();
    void facesThatAPersonMarkedCount();
};

void TestOriginalSwap::whatIsNoCopyHasNoOriginal()
{
    ShownComparison shown;
    QSignalSpy known(shown.page.findChild<CopyBanner*>(), &CopyBanner::known);
    QVERIFY(shown.compare(0));
    QTRY_VERIFY(known.count() > 0);
    const auto* button = shown.page.findChild<QToolButton*>(QStringLiteral("originalButton"));
    QVERIFY(!button->isVisible());
    QTest::keyClick(&shown.page.probeCanvas(), Qt::Key_O);
    // Nothing has begun that could change the picture, or fail, later.
    QVERIFY(!button->isChecked());
    QVERIFY(!shown.page.findChild<OriginalSwap*>()->isLoading());
}

void TestOriginalSwap::theSamePlaceIsShownOfBoth()
{
    ShownCopy shown(cut());
    QVERIFY(shown.compareAndOffer());
    QVERIFY(!shown.isOriginalShown());
    // An examiner looks at a detail.
    ViewTransform detail = shown.page.probeCanvas().view();
    detail.zoom *= 3;
    detail.centre = {50, 60};
    shown.page.probeCanvas().setView(detail);
    const ViewTransform beside = shown.page.candidateCanvas().view();

    shown.press();
    QTRY_VERIFY(shown.isOriginalShown());
    QVERIFY(shown.button()->isChecked());
    QVERIFY2(shown.title().contains(QStringLiteral("exhibit %1").arg(shown.original.id.value)),
             qPrintable(shown.title()));
    const ViewTransform same = shown.page.probeCanvas().view();
    QVERIFY(std::abs(same.centre.x - detail.centre.x - kCutX) < 0.5);
    QVERIFY(std::abs(same.centre.y - detail.centre.y - kCutY) < 0.5);
    QVERIFY(std::abs(same.zoom / detail.zoom - 1) < 0.01);
    QCOMPARE(shown.page.candidateCanvas().view(), beside);

    shown.press();
    QTRY_VERIFY(!shown.isOriginalShown());
    QVERIFY(!shown.button()->isChecked());
    const ViewTransform back = shown.page.probeCanvas().view();
    QVERIFY(std::abs(back.centre.x - detail.centre.x) < 0.01);
    QVERIFY(std::abs(back.zoom - detail.zoom) < 0.01);
    QVERIFY(!shown.title().contains(QStringLiteral("Original")));
}

/// Left and right are exchanged: there is no same place.
void TestOriginalSwap::ofAMirroredCopyTheEyesAreLevelAgain()
{
    ShownCopy shown(imagery::Recipe({imagery::RecipeStep(*imagery::findStep("flip"))}));
    QVERIFY(shown.compareAndOffer());
    shown.press();
    QTRY_VERIFY(shown.title().contains(QStringLiteral("Original")));
    // What is said of the mirrored copy is not said over its original.
    const auto* banner = shown.page.findChild<QWidget*>(QStringLiteral("copyBanner"));
    QVERIFY2(!banner->accessibleName().contains(QStringLiteral("mirrored")) &&
                 banner->accessibleName().contains(
                     QStringLiteral("The original, exhibit %1,").arg(shown.original.id.value)),
             qPrintable(banner->accessibleName()));
    const auto& reference = shown.result->candidates[0].reference;
    const auto [right, left] =
        ShownComparison::eyes(shown.page.candidateCanvas(), reference.landmarks);
    QVERIFY(std::abs(right.y() - left.y()) < 1);
    QVERIFY(shown.page.probeCanvas().isAtHome());
    shown.press();
    QTRY_VERIFY(!shown.title().contains(QStringLiteral("Original")));
    QVERIFY(banner->accessibleName().contains(QStringLiteral("mirrored")));
}

void TestOriginalSwap::theNextCandidateStandsBesideTheOriginal()
{
    ShownCopy shown(cut());
    QVERIFY(shown.compareAndOffer());
    shown.press();
    QTRY_VERIFY(shown.isOriginalShown());
    shown.page.showNext();
    QTRY_VERIFY(shown.page.candidateCanvas().image());
    QVERIFY(shown.isOriginalShown());
    QVERIFY(shown.title().contains(QStringLiteral("Original")));
    // Another probe begins with itself.
    auto other = shown.probe;
    other.exhibit = shown.original;
    other.photograph = shown.place.probe(2).photograph;
    shown.page.compare(other, shown.result, 0);
    QTRY_VERIFY(shown.page.probeCanvas().image());
    QVERIFY(!shown.title().contains(QStringLiteral("Original")));
    QVERIFY(!shown.button()->isVisible());
}

void TestOriginalSwap::aFaceThatIsNotFoundIsSaid()
{
    ShownCopy shown(cut());
    QVERIFY(shown.compareAndOffer());
    shown.place.sight().faces.clear();
    shown.press();
    QTRY_VERIFY(shown.isOriginalShown());
    bool isSaid = false;
    for (const auto* label :
         shown.page.findChild<QWidget*>(QStringLiteral("probeHeader"))->findChildren<QLabel*>())
        isSaid = isSaid || label->text().contains(QStringLiteral("was not found here"));
    QVERIFY(isSaid);
}

void TestOriginalSwap::anotherFaceIsNotTaken()
{
    ShownCopy shown(cut());
    QVERIFY(shown.compareAndOffer());
    shown.place.sight().faces = {{0, 200, 60, 75}, TestWorkplace::kPortraitFace};
    const auto original = originalOf(shown.place.lab(), shown.original.id, shown.probe,
                                     shown.place.workplace().pipeline().get(), {});
    QVERIFY(original && original->face);
    QCOMPARE(original->face->face.box, TestWorkplace::kPortraitFace);
    // Without an engine it is only a picture.
    const auto picture = originalOf(shown.place.lab(), shown.original.id, shown.probe, nullptr, {});
    QVERIFY(picture && !picture->face && picture->picture);
}

void TestOriginalSwap::whatCannotBeReadIsSaid()
{
    ShownCopy shown(cut());
    QVERIFY(shown.compareAndOffer());
    shown.place.damageOriginal(shown.original.original);
    shown.press();
    QTRY_VERIFY(shown.page.findChild<QWidget*>(QStringLiteral("errorPanel"))->isVisible());
    QVERIFY(!shown.button()->isChecked());
    QVERIFY(shown.page.probeCanvas().image() && !shown.isOriginalShown());
}

void TestOriginalSwap::facesThatAPersonMarkedCount()
{
    ShownCopy shown(cut());
    shown.place.sight().faces.clear();
    const casework::ExhibitFace drawn{
        1, {TestWorkplace::kPortraitFace, 0.9, QuarterTurn::None, matching::FaceOrigin::Drawn}};
    QVERIFY(shown.place.lab().exhibits().saveFaces(shown.original.id, {}, {drawn}));
    const auto original = originalOf(shown.place.lab(), shown.original.id, shown.probe,
                                     shown.place.workplace().pipeline().get(), {});
    QVERIFY(original && original->face);
    QCOMPARE(original->face->face, drawn.face);
}

QTEST_MAIN(TestOriginalSwap)
#include "tst_OriginalSwap.moc"
