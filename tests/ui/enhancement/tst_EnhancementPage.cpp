// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/intake/TakeIn.h"
#include "imagery/enhancement/CopyNote.h"
#include "imagery/enhancement/RecipeJson.h"
#include "support/LabInFront.h"
#include "support/SyntheticImage.h"
#include "support/TestWorkplace.h"
#include "ui/dialogs/ErrorPanel.h"
#include "ui/enhancement/EnhancementPage.h"
#include "ui/enhancement/PreviewBadge.h"
#include "ui/support/ScriptedDialogs.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/ImageCanvas.h"
#include "ui/widgets/SplitDivider.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>
#include <QToolButton>

#include <cmath>
#include <memory>

using namespace semblance;
using namespace semblance::ui;

namespace {

/// The page in a window of its own, on a lab with two exhibits of the same size.
struct ShownPage
{
    tests::TestWorkplace place;
    EnhancementPage page{place.workplace()};
    std::vector<casework::Exhibit> exhibits;

    ShownPage()
    {
        for (const std::uint32_t seed : {3U, 4U}) {
            const QString file =
                place.makeImage(QStringLiteral("still%1.png").arg(seed), {320, 240}, seed);
            const auto bytes = readFile(file.toStdString());
            exhibits.push_back(casework::takeIn(place.lab().exhibits(), place.lab().originals(),
                                                *bytes, QStringLiteral("still%1.png").arg(seed),
                                                SystemClock())
                                   .value()
                                   .exhibit);
        }
        page.resize(1200, 800);
        page.show();
        page.open(exhibits.front());
    }

    /// An exhibit with more pixels than the page.
    void openLarge()
    {
        const QString file = place.makeImage(QStringLiteral("large.png"), {1600, 1200}, 9);
        exhibits.push_back(casework::takeIn(place.lab().exhibits(), place.lab().originals(),
                                            *readFile(file.toStdString()),
                                            QStringLiteral("large.png"), SystemClock())
                               .value()
                               .exhibit);
        page.open(exhibits.back());
    }
    QStringList warnings()
    {
        QStringList texts;
        for (const QLabel* label : find<Banner>("enhancementWarnings")->findChildren<QLabel*>())
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
    ImageCanvas& canvas() { return page.canvas(); }
    /// "x y width height" of the crop in `row`.
    QString frame(int row)
    {
        QStringList all;
        for (const char* parameter : {"x", "y", "width", "height"})
            all << QString::number(number(row, parameter));
        return all.join(QLatin1Char(' '));
    }
    static void drag(ImageCanvas& on, QPointF from, QPointF to)
    {
        const QPoint start = on.imageToWidget().map(from).toPoint();
        const QPoint end = on.imageToWidget().map(to).toPoint();
        QTest::mousePress(&on, Qt::LeftButton, {}, start);
        QTest::mouseMove(&on, (start + end) / 2);
        QTest::mouseMove(&on, end);
        QTest::mouseRelease(&on, Qt::LeftButton, {}, end);
    }
    /// Of what is seen at a place of the canvas, each from 0 to 1.
    static int levelAt(ImageCanvas& on, double x, double y)
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
};

} // namespace

class TestEnhancementPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setApplicationName(QStringLiteral("Semblance"));
        QCoreApplication::setApplicationVersion(QStringLiteral("9"));
        m_script = tests::ScriptedDialogs::install();
    }

    void stepsAreAddedAndShown()
    {
        ShownPage shown;
        QVERIFY(shown.isReady());
        QVERIFY(!shown.find<QPushButton>("saveCopyButton")->isEnabled());
        shown.add("crop");
        QVERIFY(shown.isReady());
        QCOMPARE(shown.list().count(), 1);
        QCOMPARE(shown.number(0, "width"), 320.0);
        shown.box("width")->setValue(100);
        shown.box("height")->setValue(50);
        // Until the frame is right, the picture that is cut is seen.
        QVERIFY(shown.shownSize() == SizePx({320, 240}));
        QTest::keyClick(&shown.canvas(), Qt::Key_Return);
        QVERIFY(shown.isReady());
        QTRY_VERIFY(shown.shownSize() == SizePx({100, 50}));
        QVERIFY(shown.find<QPushButton>("saveCopyButton")->isEnabled());
        QVERIFY(shown.find<QLabel>("recipeLine")->text().contains(QStringLiteral("original ▸ ")));
        // Another step, of which the limits are those of what reaches it.
        shown.add("white-balance-grey-point");
        QCOMPARE(shown.box("x")->maximum(), 99.0);
        QCOMPARE(shown.number(1, "x"), 50.0);
    }

    /// The list, the warnings and the words over the picture are of the same steps.
    void anUndoOvertakesTheFullSize()
    {
        ShownPage shown;
        QVERIFY(shown.isReady());
        shown.openLarge();
        QVERIFY(shown.isReady());
        shown.add("denoise-median");
        shown.click("wholePreviewButton");
        QVERIFY(shown.isReady());
        QCOMPARE(shown.shownSize().width, 1600);
        const auto* badge = shown.find<PreviewBadge>("previewState");
        QVERIFY(!badge->isVisible());

        // What is made in full size stands still.
        JobList& jobs = shown.place.workplace().jobs();
        QSignalSpy started(&jobs, &JobList::jobStarted);
        connect(
            &jobs, &JobList::jobStarted, this, [&jobs](JobId job) { jobs.setPaused(job, true); },
            Qt::SingleShotConnection);
        shown.add("denoise-nlm");
        QTRY_COMPARE(started.size(), 1);
        QCOMPARE(jobs.jobs().size(), std::size_t(1));
        QVERIFY(jobs.jobs().front().title.contains(QStringLiteral("large.png in full size")));
        QTRY_VERIFY(badge->isVisible());
        QVERIFY(badge->text().contains(QStringLiteral("Full size is being computed")));
        QVERIFY(shown.shownSize().width < 1600);
        QCOMPARE(shown.warnings().filter(QStringLiteral("Step 2")).size(), 1);
        // Until it is there, the view has its own pixels.
        const int before = shown.shownSize().width;
        shown.page.resize(1600, 1000);
        QTRY_VERIFY(shown.shownSize().width > before);
        QCOMPARE(started.size(), 1);
        QVERIFY(!jobs.jobs().front().isCancelling);

        shown.click("undoStepButton");
        QVERIFY(shown.warnings().filter(QStringLiteral("Step 2")).isEmpty());
        QVERIFY(shown.warnings().front().startsWith(QStringLiteral("Step 1")));
        QVERIFY(badge->words().contains(QStringLiteral("does not show the last change")));
        QVERIFY(jobs.jobs().empty() || jobs.jobs().front().isCancelling);
        QVERIFY(shown.isReady());
        QVERIFY(!badge->isVisible());
        QCOMPARE(shown.shownSize().width, 1600);
        QCOMPARE(shown.warnings().size(), 1);
    }

    void theFullSizeIsCancelledAndNotMadeTwice()
    {
        ShownPage shown;
        QVERIFY(shown.isReady());
        shown.openLarge();
        shown.add("denoise-median");
        QVERIFY(shown.isReady());
        JobList& jobs = shown.place.workplace().jobs();
        QSignalSpy started(&jobs, &JobList::jobStarted);
        shown.click("wholePreviewButton");
        QVERIFY(shown.isReady());
        QCOMPARE(started.size(), 1);
        // It is the same in any room.
        shown.page.resize(1100, 900);
        QVERIFY(shown.isReady());
        QCOMPARE(started.size(), 1);
        QCOMPARE(shown.shownSize().width, 1600);

        connect(
            &jobs, &JobList::jobStarted, this, [&jobs](JobId job) { jobs.cancel(job); },
            Qt::SingleShotConnection);
        shown.add("denoise-bilateral");
        QTRY_COMPARE(started.size(), 2);
        QVERIFY(shown.isReady());
        QTRY_VERIFY(!shown.find<QToolButton>("wholePreviewButton")->isChecked());
        QVERIFY(shown.isReady());
        QVERIFY(shown.shownSize().width < 1600);
        QVERIFY(jobs.jobs().empty());
        QVERIFY(!shown.warnings().filter(QStringLiteral("Step 2")).isEmpty());
    }

    void anEmptyListSaysWhatItIsFor()
    {
        ShownPage shown;
        QVERIFY(shown.isReady());
        const auto* words = shown.find<QLabel>("emptyStepList");
        QVERIFY(words->isVisible());
        shown.add("gamma");
        QVERIFY(!words->isVisible());
        shown.click("removeStepButton");
        QVERIFY(words->isVisible());
        QVERIFY(shown.isReady());
    }

    void redoHasTwoKeys_data()
    {
        QTest::addColumn<QKeyCombination>("keys");
        QTest::newRow("Ctrl+Shift+Z") << (Qt::ControlModifier | Qt::ShiftModifier | Qt::Key_Z);
        QTest::newRow("Ctrl+Y") << (Qt::ControlModifier | Qt::Key_Y);
    }

    void redoHasTwoKeys()
    {
        QFETCH(QKeyCombination, keys);
        ShownPage shown;
        QVERIFY(shown.isReady());
        shown.add("gamma");
        shown.click("undoStepButton");
        QCOMPARE(shown.list().count(), 0);
        QTest::keyClick(&shown.page, keys.key(), keys.keyboardModifiers());
        QCOMPARE(shown.list().count(), 1);
        QVERIFY(shown.isReady());
    }

    void everyStepHasItsFields()
    {
        ShownPage shown;
        QVERIFY(shown.isReady());
        for (const imagery::StepSpec* spec : imagery::stepSpecs()) {
            shown.page.draft().reset({});
            shown.add(std::string(spec->id).c_str());
            QCOMPARE(shown.page.draft().steps().size(), std::size_t(1));
            for (const imagery::ParameterSpec& parameter : spec->parameters) {
                const auto* field = shown.page.findChild<QWidget*>(
                    QStringLiteral("parameter_") +
                    QString::fromStdString(std::string(parameter.id)));
                QVERIFY2(field, parameter.id.data());
                QVERIFY(field->isVisible());
            }
            QVERIFY(!shown.find<QLabel>("stepReference")->text().isEmpty());
        }
        QVERIFY(shown.isReady());
    }

    /// The list would look for a step of that name.
    void lettersOfThePageWorkInTheList()
    {
        ShownPage shown;
        QVERIFY(shown.isReady());
        shown.add("gamma");
        QVERIFY(shown.isReady());
        shown.list().setFocus();
        QTest::keyClick(&shown.list(), Qt::Key_S);
        QCOMPARE(int(shown.page.view().mode()), int(PictureMode::Divided));
        QTest::keyClick(&shown.list(), Qt::Key_D);
        QCOMPARE(int(shown.page.view().mode()), int(PictureMode::SideBySide));
        QTest::keyPress(&shown.list(), Qt::Key_B);
        QVERIFY(shown.find<QToolButton>("beforeButton")->isChecked());
        QTest::keyRelease(&shown.list(), Qt::Key_B);
        QVERIFY(!shown.find<QToolButton>("beforeButton")->isChecked());
        QVERIFY(shown.isReady());
    }

    /// A low page has one line for all warnings: the gravest, and the rest on demand.
    void warningsOpenOnDemand()
    {
        ShownPage shown;
        QVERIFY(shown.isReady());
        shown.page.resize(1200, 600);
        shown.add("deblur-wiener");
        shown.add("flip");
        QVERIFY(shown.isReady());
        auto* banner = shown.find<Banner>("enhancementWarnings");
        QTRY_VERIFY(banner->isVisible());
        const auto lines = [banner] {
            QStringList texts;
            for (const QLabel* label : banner->findChildren<QLabel*>()) {
                if (label->isVisible() && !label->text().isEmpty())
                    texts << label->text();
            }
            return texts;
        };
        QCOMPARE(lines().size(), 1);
        QVERIFY(lines().front().contains(QStringLiteral("Step 2, Flip")));
        QTest::keyClick(banner, Qt::Key_Return);
        QCOMPARE(lines().size(), 2);
        QTest::mouseClick(banner, Qt::LeftButton);
        QCOMPARE(lines().size(), 1);
    }

    /// Of the picture's pixels, not of those that a preview has.
    void theZoomIsThatOfThePicture()
    {
        ShownPage shown;
        QVERIFY(shown.isReady());
        shown.page.resize(760, 400);
        shown.add("resize");
        shown.box("width")->setValue(2400);
        shown.box("height")->setValue(1800);
        QVERIFY(shown.isReady());
        QTRY_VERIFY(shown.canvas().pictureScale() < 0.5);
        const double percent = shown.canvas().view().zoom * shown.canvas().pictureScale() * 100;
        QVERIFY(shown.canvas().zoomText().startsWith(QString::number(int(percent))));
        const SizePx size = shown.shownSize();
        const QPointF end =
            shown.canvas().imageToWidget().map(QPointF(size.width - 0.5, size.height - 0.5));
        const QString place = shown.canvas().pixelText(end);
        QVERIFY2(place.startsWith(QStringLiteral("x 239")), qPrintable(place));
        QVERIFY(place.contains(QStringLiteral("about")));
    }

    /// The same pixels on both sides of the line, though the original has more.
    void bothHalvesHaveTheSamePixels()
    {
        ShownPage shown;
        QVERIFY(shown.isReady());
        shown.page.resize(560, 330);
        shown.add("gamma");
        QVERIFY(shown.isReady());
        QTRY_VERIFY(shown.shownSize().width < 320);
        shown.page.view().setFocus();
        shown.click("sideBySideButton");
        QVERIFY(shown.isReady());
        QTRY_VERIFY(shown.page.view().beforeCanvas().image());
        QTRY_VERIFY(shown.page.view().beforeCanvas().image()->uprightSize() == shown.shownSize());
        QVERIFY(shown.isReady());
    }

    void aViewThatNobodyMovedStaysWhole_data()
    {
        QTest::addColumn<QString>("button");
        QTest::newRow("side by side") << "sideBySideButton";
        QTest::newRow("divided") << "dividedButton";
    }

    /// Whatever is switched on and off: the whole picture is seen again, in the middle.
    void aViewThatNobodyMovedStaysWhole()
    {
        QFETCH(QString, button);
        ShownPage shown;
        QVERIFY(shown.isReady());
        shown.add("gamma");
        QVERIFY(shown.isReady());
        for (int i = 0; i < 2; ++i) {
            shown.click(button.toUtf8().constData());
            QVERIFY(shown.isReady());
        }
        QTRY_VERIFY(shown.canvas().isAtHome());
        const SizePx size = shown.shownSize();
        const auto middle = [&] {
            return shown.canvas().imageToWidget().map(QPointF(size.width / 2.0, size.height / 2.0));
        };
        QTRY_VERIFY(std::abs(middle().x() - shown.canvas().width() / 2.0) < 2);
        QTRY_VERIFY(std::abs(middle().y() - shown.canvas().height() / 2.0) < 2);
    }

    void aSliderMovesItsValue()
    {
        ShownPage shown;
        QVERIFY(shown.isReady());
        shown.add("levels");
        auto* slider = shown.page.findChild<QWidget*>(QStringLiteral("parameter_black"))
                           ->findChild<QSlider*>();
        slider->setValue(40);
        QCOMPARE(shown.number(0, "black"), 40.0);
        QCOMPARE(shown.box("black")->value(), 40.0);
        QTest::keyClick(&shown.page, Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(shown.number(0, "black"), 0.0);
        QCOMPARE(slider->value(), 0);
        shown.click("redoStepButton");
        QCOMPARE(slider->value(), 40);
        QVERIFY(shown.isReady());
    }

    void stepsAreMovedSwitchedAndRemoved()
    {
        ShownPage shown;
        QVERIFY(shown.isReady());
        shown.add("gamma");
        shown.add("turn");
        shown.click("moveStepUpButton");
        QCOMPARE(shown.page.draft().steps().front().step.spec().id, std::string_view("turn"));
        QVERIFY(shown.isReady());
        QTRY_COMPARE(shown.shownSize().width, 240);
        shown.list().item(0)->setCheckState(Qt::Unchecked);
        QVERIFY(shown.isReady());
        QTRY_COMPARE(shown.shownSize().width, 320);
        QCOMPARE(shown.page.draft().recipe().steps().size(), std::size_t(1));
        shown.list().setCurrentRow(0);
        shown.click("removeStepButton");
        QCOMPARE(shown.list().count(), 1);
        QVERIFY(!shown.find<QToolButton>("moveStepUpButton")->isEnabled());
    }

    void theOriginalIsShownWhileBIsHeld()
    {
        ShownPage shown;
        QVERIFY(shown.isReady());
        shown.add("turn");
        QVERIFY(shown.isReady());
        QTRY_COMPARE(shown.shownSize().width, 240);
        QTest::keyPress(&shown.page.canvas(), Qt::Key_B);
        QCOMPARE(shown.shownSize().width, 320);
        QTest::keyRelease(&shown.page.canvas(), Qt::Key_B);
        QCOMPARE(shown.shownSize().width, 240);
        shown.click("beforeButton");
        QCOMPARE(shown.shownSize().width, 320);
    }

    void aCropIsDrawnOnThePicture()
    {
        ShownPage shown;
        QVERIFY(shown.isReady());
        shown.add("crop");
        QVERIFY(shown.canvas().tool());
        ShownPage::drag(shown.canvas(), {40, 30}, {140, 90});
        QCOMPARE(shown.frame(0), QStringLiteral("40 30 100 60"));
        QCOMPARE(shown.box("x")->value(), 40.0);
        // A handle, then arrows.
        ShownPage::drag(shown.canvas(), {140, 90}, {150, 100});
        QCOMPARE(shown.frame(0), QStringLiteral("40 30 110 70"));
        QTest::keyClick(&shown.canvas(), Qt::Key_Left);
        QTest::keyClick(&shown.canvas(), Qt::Key_Up);
        QCOMPARE(shown.frame(0), QStringLiteral("39 29 110 70"));
        QTest::keyClick(&shown.canvas(), Qt::Key_Return);
        QVERIFY(shown.isReady());
        QTRY_VERIFY(shown.shownSize() == SizePx({110, 70}));
        QVERIFY(!shown.canvas().tool());
        // Once more, by its button.
        shown.click("placingButton");
        QVERIFY(shown.shownSize() == SizePx({320, 240}));
        QVERIFY(shown.canvas().tool());
    }

    void eachPlacingIsUndoneAsOne()
    {
        ShownPage shown;
        QVERIFY(shown.isReady());
        shown.add("crop");
        ShownPage::drag(shown.canvas(), {40, 30}, {140, 90});
        ShownPage::drag(shown.canvas(), {140, 90}, {150, 100});
        for (int i = 0; i < 3; ++i)
            QTest::keyClick(&shown.canvas(), Qt::Key_Right);
        QCOMPARE(shown.frame(0), QStringLiteral("43 30 110 70"));
        for (const char* frame : {"40 30 110 70", "40 30 100 60", "0 0 320 240"}) {
            QTest::keyClick(&shown.page, Qt::Key_Z, Qt::ControlModifier);
            QTRY_COMPARE(shown.frame(0), QString::fromLatin1(frame));
        }
        for (const char* frame : {"40 30 100 60", "40 30 110 70", "43 30 110 70"}) {
            shown.click("redoStepButton");
            QCOMPARE(shown.frame(0), QString::fromLatin1(frame));
        }
        QVERIFY(shown.isReady());
    }

    /// Places are those of the picture that reaches the step.
    void aCropIsDrawnOnWhatReachesIt()
    {
        ShownPage shown;
        QVERIFY(shown.isReady());
        shown.add("turn");
        shown.add("crop");
        QVERIFY(shown.isReady());
        QTRY_VERIFY(shown.canvas().tool());
        QVERIFY(shown.shownSize() == SizePx({240, 320}));
        ShownPage::drag(shown.canvas(), {60, 100}, {200, 300});
        QCOMPARE(shown.frame(1), QStringLiteral("60 100 140 200"));
        // A step that is off has no frame.
        shown.list().item(1)->setCheckState(Qt::Unchecked);
        QVERIFY(!shown.canvas().tool());
        QVERIFY(shown.isReady());
    }

    void aGreyPointIsPicked()
    {
        ShownPage shown;
        QVERIFY(shown.isReady());
        shown.add("white-balance-grey-point");
        const QPoint at = shown.canvas().imageToWidget().map(QPointF(100.5, 80.5)).toPoint();
        QTest::mouseClick(&shown.canvas(), Qt::LeftButton, {}, at);
        QCOMPARE(shown.number(0, "x"), 100.0);
        QCOMPARE(shown.number(0, "y"), 80.0);
        QTest::keyClick(&shown.page, Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(shown.number(0, "x"), 160.0);
        QCOMPARE(shown.number(0, "y"), 120.0);
        QVERIFY(shown.isReady());
    }

    void escapeEndsPlacingBeforeItLeaves()
    {
        ShownPage shown;
        QVERIFY(shown.isReady());
        QSignalSpy back(&shown.page, &EnhancementPage::backRequested);
        shown.add("crop");
        shown.canvas().setFocus();
        QTest::keyClick(&shown.canvas(), Qt::Key_Escape);
        QVERIFY(!shown.canvas().tool());
        QCOMPARE(back.count(), 0);
        QVERIFY(shown.isReady());
    }

    /// What is moved or cut is so on both sides: they lie over each other.
    void aLinePartsBeforeAndAfter()
    {
        ShownPage shown;
        QVERIFY(shown.isReady());
        shown.add("turn");
        shown.add("levels");
        shown.box("white")->setValue(2);
        QVERIFY(shown.isReady());
        QTest::keyClick(&shown.page, Qt::Key_S);
        QVERIFY(shown.isReady());
        QTRY_COMPARE(shown.canvas().tool(), &shown.page.view().divider());
        QTRY_COMPARE(ShownPage::levelAt(shown.canvas(), 0.55, 0.3), 255);
        QVERIFY(ShownPage::levelAt(shown.canvas(), 0.45, 0.3) < 250);
        QTest::keyClick(&shown.canvas(), Qt::Key_Left, Qt::ShiftModifier);
        QCOMPARE(ShownPage::levelAt(shown.canvas(), 0.45, 0.3), 255);
        shown.click("dividedButton");
        QVERIFY(!shown.canvas().tool());
    }

    void bothStandSideBySide()
    {
        ShownPage shown;
        QVERIFY(shown.isReady());
        ImageCanvas& before = shown.page.view().beforeCanvas();
        QVERIFY(!before.isVisible());
        shown.add("turn");
        shown.add("gamma");
        QTest::keyClick(&shown.page, Qt::Key_D);
        QVERIFY(before.isVisible());
        QVERIFY(shown.isReady());
        QTRY_VERIFY(before.image() && before.image()->uprightSize() == SizePx({240, 320}));
        shown.canvas().zoomTo(3, {100, 100});
        QCOMPARE(before.view().zoom, 3.0);
        before.setView({2, {80, 90}, 0});
        QCOMPARE(shown.canvas().view().zoom, 2.0);
        QVERIFY(std::abs(shown.canvas().view().centre.x - 80) < 1);
        // A crop is drawn on the left, and seen at the right.
        shown.add("crop");
        QVERIFY(shown.isReady());
        QTRY_VERIFY(before.tool());
        before.resetView();
        ShownPage::drag(before, {40, 30}, {140, 90});
        QVERIFY(shown.isReady());
        QTRY_VERIFY(shown.shownSize().width <= 101);
        QTest::keyClick(&shown.page, Qt::Key_D);
        QVERIFY(!before.isVisible());
        QVERIFY(shown.isReady());
    }

    void warningsAreSeen()
    {
        ShownPage shown;
        QVERIFY(shown.isReady());
        auto* banner = shown.page.findChild<QWidget*>(QStringLiteral("enhancementWarnings"));
        QVERIFY(!banner->isVisible());
        shown.add("flip");
        QVERIFY(shown.isReady());
        QTRY_VERIFY(banner->isVisible());
        shown.click("undoStepButton");
        QVERIFY(shown.isReady());
        QTRY_VERIFY(!banner->isVisible());
    }

    /// On a low page the banner has one line: the gravest; the step's own stand with its fields.
    void aLowPageSaysTheGravestFirst()
    {
        ShownPage shown;
        shown.page.resize(1177, 620);
        QVERIFY(shown.isReady());
        shown.add("denoise-median");
        shown.add("flip");
        QVERIFY(shown.isReady());
        const auto banner = [&shown](const char* name) {
            QString all;
            for (const QLabel* label : shown.find<QWidget>(name)->findChildren<QLabel*>())
                all += label->isVisibleTo(&shown.page) ? label->text() : QString();
            return all;
        };
        QTRY_VERIFY(banner("enhancementWarnings").contains(QStringLiteral("mirrored")));
        QVERIFY(!banner("enhancementWarnings").contains(QStringLiteral("Denoising")));
        QVERIFY(banner("stepWarnings").contains(QStringLiteral("mirrored")));
        shown.list().setCurrentRow(0);
        QVERIFY(banner("stepWarnings").contains(QStringLiteral("Denoising")));
        shown.page.resize(1200, 900);
        QTRY_VERIFY(!shown.find<QWidget>("stepWarnings")->isVisible());
    }

    /// A mirrored copy that was made elsewhere: a flip of it makes it upright.
    void whatTheFileStatesOfItselfCounts()
    {
        ShownPage shown;
        QVERIFY(shown.isReady());
        const imagery::Recipe flip({imagery::RecipeStep(*imagery::findStep("flip"))});
        const Bytes copy =
            imagery::writeCopyPng(
                tests::syntheticTexture({60, 40}, 8),
                {{imagery::copyNoteOf(Sha256::of(Bytes()), {60, 40}, flip, "Semblance 9")}})
                .value();
        const auto came =
            casework::takeIn(shown.place.lab().exhibits(), shown.place.lab().originals(), copy,
                             QStringLiteral("copy.png"), SystemClock());
        QVERIFY(came);
        shown.page.open(came->exhibit);
        QVERIFY(shown.isReady());
        const auto* line = shown.find<QLabel>("recipeLine");
        QTRY_VERIFY(line->text().contains(QStringLiteral("original ▸ Flip ▸ [exhibit 3")));
        auto* banner = shown.find<Banner>("enhancementWarnings");
        QTRY_VERIFY(banner->isVisible());
        shown.add("flip");
        QVERIFY(shown.isReady());
        QTRY_VERIFY(!banner->isVisible());
    }

    void withoutAnImageItSaysWhatToDo()
    {
        tests::TestWorkplace place;
        EnhancementPage page(place.workplace());
        page.resize(1200, 800);
        page.show();
        QVERIFY(!page.findChild<QWidget*>(QStringLiteral("dividedButton"))->isEnabled());
        QVERIFY(!page.findChild<QWidget*>(QStringLiteral("addStepButton"))->isEnabled());
        QVERIFY(!page.canvas().image());
    }

    void aStepThatDoesNotFitIsSaid()
    {
        ShownPage shown;
        QVERIFY(shown.isReady());
        shown.add("crop");
        shown.box("width")->setValue(300);
        // In front of it, the picture becomes too small for it.
        shown.add("turn");
        shown.click("moveStepUpButton");
        auto* error = shown.page.findChild<ErrorPanel*>();
        QTRY_VERIFY(error->isVisible());
        QVERIFY2(error->sentence().contains(QStringLiteral("Crop")), qPrintable(error->sentence()));
        shown.click("undoStepButton");
        QTRY_VERIFY(!error->isVisible());
    }

    void theCopyIsSavedBesideItsOriginal()
    {
        ShownPage shown;
        QVERIFY(shown.isReady());
        QSignalSpy saved(&shown.page, &EnhancementPage::copySaved);
        shown.add("turn");
        shown.add("gamma");
        shown.list().item(1)->setCheckState(Qt::Unchecked);
        QTRY_VERIFY(shown.find<QPushButton>("saveCopyButton")->isEnabled());
        shown.click("saveCopyButton");
        QTRY_COMPARE(saved.count(), 1);
        const auto copy = saved.front().front().value<casework::Exhibit>();
        QVERIFY(saved.front().at(1).toBool());
        const auto derivations = shown.place.lab().derivations().of(copy.id);
        QVERIFY(derivations);
        QCOMPARE(derivations->size(), std::size_t(1));
        QVERIFY(derivations->front().source == shown.exhibits.front().id);
        QVERIFY(derivations->front().software.startsWith(QStringLiteral("Semblance 9")));
        const auto recipe =
            imagery::recipeFromJson(derivations->front().recipe.toStdString(), "recorded");
        QVERIFY(recipe);
        // The step that was off is no part of it.
        QCOMPARE(recipe->steps().size(), std::size_t(1));
    }

    void recipesAreWrittenAndRead()
    {
        ShownPage shown;
        QVERIFY(shown.isReady());
        const QString file = shown.place.makeFile(QStringLiteral("steps.json"), {});
        shown.add("gamma");
        shown.box("gamma")->setValue(1.7);
        m_script->newFiles = {file};
        shown.click("saveRecipeButton");
        QTRY_VERIFY(QFile(file).size() > 0);
        shown.page.draft().reset({});
        m_script->files = {{file}};
        shown.click("loadRecipeButton");
        QTRY_COMPARE(shown.list().count(), 1);
        QCOMPARE(shown.number(0, "gamma"), 1.7);
        // A bad one is named and changes nothing.
        m_script->files = {
            {shown.place.makeFile(QStringLiteral("bad.json"), "{\"format\": 1, \"steps\": [{}]}")}};
        shown.click("loadRecipeButton");
        auto* error = shown.page.findChild<ErrorPanel*>();
        QTRY_VERIFY(error->isVisible());
        QVERIFY(error->sentence().contains(QStringLiteral("bad.json")));
        QCOMPARE(shown.list().count(), 1);
    }

    void stepsThatDoNotFitAreShownAsTheyAreAndNotSaved()
    {
        ShownPage shown;
        QVERIFY(shown.isReady());
        const imagery::Recipe large({imagery::RecipeStep(*imagery::findStep("crop"))
                                         .with("x", 20000.0)
                                         .with("y", 200.0)
                                         .with("width", 30000.0)
                                         .with("height", 300.0)});
        const std::string json = imagery::recipeJson(large);
        m_script->files = {{shown.place.makeFile(QStringLiteral("large crop.json"),
                                                 QByteArray::fromStdString(json))}};
        shown.click("loadRecipeButton");
        auto* error = shown.page.findChild<ErrorPanel*>();
        QTRY_VERIFY(error->isVisible());
        QVERIFY2(error->sentence().contains(QStringLiteral("large crop.json")),
                 qPrintable(error->sentence()));
        QCOMPARE(shown.number(0, "width"), 30000.0);
        QCOMPARE(shown.box("width")->value(), 30000.0);
        QCOMPARE(shown.box("x")->value(), 20000.0);
        QVERIFY(!shown.find<QLabel>("recipeLine")->text().contains(QStringLiteral("px")));
        auto* save = shown.find<QPushButton>("saveCopyButton");
        QVERIFY(!save->isEnabled());
        QVERIFY2(save->toolTip().contains(QStringLiteral("large crop.json")),
                 qPrintable(save->toolTip()));
        // Undone, all of it is as before.
        shown.page.draft().undoStack().undo();
        shown.add("gamma");
        QTRY_VERIFY(save->isEnabled());
    }

    void framesAreOtherExhibits()
    {
        ShownPage shown;
        QVERIFY(shown.isReady());
        shown.add("frame-average");
        auto* frames = shown.find<QListWidget>("parameter_frames");
        QTRY_COMPARE(frames->count(), 1);
        frames->item(0)->setCheckState(Qt::Checked);
        const auto chosen = shown.page.draft().steps().front().step.frames("frames");
        QCOMPARE(chosen.size(), std::size_t(1));
        QVERIFY(chosen.front() == shown.exhibits.back().original);
        QVERIFY(shown.isReady());
    }

    void aCurveIsTakenFromItsText()
    {
        ShownPage shown;
        QVERIFY(shown.isReady());
        shown.add("curves");
        auto* line = shown.find<QLineEdit>("curvePointsField");
        line->setText(QStringLiteral("0 20, 255 200"));
        Q_EMIT line->editingFinished();
        QCOMPARE(shown.page.draft().steps().front().step.points("points").front().out, 20);
        line->setText(QStringLiteral("nonsense"));
        Q_EMIT line->editingFinished();
        QCOMPARE(shown.page.draft().steps().front().step.points("points").front().out, 20);
        QVERIFY(shown.isReady());
    }

    void stepsStayWithTheirExhibit()
    {
        ShownPage shown;
        QVERIFY(shown.isReady());
        shown.add("gamma");
        shown.page.open(shown.exhibits.back());
        QVERIFY(shown.isReady());
        QCOMPARE(shown.list().count(), 0);
        shown.page.open(shown.exhibits.front());
        QVERIFY(shown.isReady());
        QCOMPARE(shown.list().count(), 1);
    }

    void slowStepsNeverHoldTheWindowUp()
    {
        ShownPage shown;
        QVERIFY(shown.isReady());
        shown.add("denoise-nlm");
        for (int value = 1; value <= 15; ++value)
            shown.box("search")->setValue(value);
        QCOMPARE(shown.number(0, "search"), 15.0);
        shown.page.draft().reset({});
        QVERIFY(shown.isReady());
    }

    void anExhibitThatIsLostIsSaid()
    {
        ShownPage shown;
        QVERIFY(shown.isReady());
        shown.place.damageOriginal(shown.exhibits.back().original);
        shown.page.open(shown.exhibits.back());
        QTRY_VERIFY(shown.page.findChild<ErrorPanel*>()->isVisible());
        QVERIFY(!shown.find<QPushButton>("saveCopyButton")->isEnabled());
    }

    void lettersInAFieldOfNumbersAreThePages_data()
    {
        QTest::addColumn<QString>("step");
        QTest::addColumn<QString>("field");
        QTest::newRow("a whole number")
            << QStringLiteral("levels") << QStringLiteral("parameter_black");
        QTest::newRow("one with decimals")
            << QStringLiteral("gamma") << QStringLiteral("parameter_gamma");
        QTest::newRow("points of a curve")
            << QStringLiteral("curves") << QStringLiteral("parameter_points");
    }

    void lettersInAFieldOfNumbersAreThePages()
    {
        QFETCH(QString, step);
        QFETCH(QString, field);
        ShownPage shown;
        QVERIFY(shown.isReady());
        shown.add(qPrintable(step));
        QVERIFY(shown.isReady());
        auto* whole = shown.find<QWidget>(qPrintable(field));
        whole->setFocus();
        QWidget* focused = whole->focusProxy();
        QTRY_VERIFY(focused->hasFocus());
        const auto* line = qobject_cast<QLineEdit*>(focused);
        const auto text = [&] {
            return line ? line->text() : static_cast<QDoubleSpinBox*>(focused)->text();
        };
        const QString before = text();
        QTest::keyClick(focused, Qt::Key_S);
        QVERIFY(shown.find<QToolButton>("dividedButton")->isChecked());
        QTest::keyClick(focused, Qt::Key_D);
        QVERIFY(shown.find<QToolButton>("sideBySideButton")->isChecked());
        QTest::keyPress(focused, Qt::Key_B);
        QVERIFY(shown.find<QToolButton>("beforeButton")->isChecked());
        QTest::keyRelease(focused, Qt::Key_B);
        QVERIFY(!shown.find<QToolButton>("beforeButton")->isChecked());
        QCOMPARE(text(), before);
        // What belongs to the field stays there.
        QTest::keyClick(focused, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(focused, QStringLiteral("1"));
        QVERIFY2(text().startsWith(QLatin1Char('1')), qPrintable(text()));
    }

    void aCurveIsSeenAsAWhole_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("of a large window") << QSize(1200, 800);
        QTest::newRow("of 1280 × 720 at 100 %") << QSize(1180, 640);
        QTest::newRow("of 1280 × 720 at 150 %") << QSize(780, 400);
    }

    void aCurveIsSeenAsAWhole()
    {
        QFETCH(QSize, size);
        ShownPage shown;
        QVERIFY(shown.isReady());
        shown.page.resize(size);
        shown.add("curves");
        QVERIFY(shown.isReady());
        const auto* curve = shown.find<QWidget>("curveView");
        const auto* points = shown.find<QLineEdit>("curvePointsField");
        QTRY_COMPARE(curve->visibleRegion().boundingRect(), curve->rect());
        QTRY_COMPARE(points->visibleRegion().boundingRect(), points->rect());
        QVERIFY2(curve->height() >= 96, qPrintable(QString::number(curve->height())));
    }

    void aFigureBeingTypedOutlivesNoPage()
    {
        auto shown = std::make_unique<ShownPage>();
        QVERIFY(shown->isReady());
        shown->add("levels");
        QVERIFY(shown->isReady());
        shown->box("black")->setFocus();
        QTRY_VERIFY(shown->box("black")->hasFocus());
        QTest::keyClicks(shown->box("black"), QStringLiteral("1"));
        shown.reset();
    }

    void escapeLeaves()
    {
        ShownPage shown;
        QVERIFY(shown.isReady());
        QSignalSpy back(&shown.page, &EnhancementPage::backRequested);
        shown.page.canvas().setFocus();
        QTest::keyClick(&shown.page, Qt::Key_Escape);
        QTRY_COMPARE(back.count(), 1);
        shown.click("enhancementBackButton");
        QCOMPARE(back.count(), 2);
    }

private:
    std::shared_ptr<tests::ScriptedDialogs::Script> m_script;
};

QTEST_MAIN(TestEnhancementPage)
#include "tst_EnhancementPage.moc"
