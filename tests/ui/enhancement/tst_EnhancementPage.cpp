// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/intake/TakeIn.h"
#include "imagery/enhancement/RecipeJson.h"
#include "support/LabInFront.h"
#include "support/TestWorkplace.h"
#include "ui/dialogs/ErrorPanel.h"
#include "ui/enhancement/EnhancementPage.h"
#include "ui/support/ScriptedDialogs.h"
#include "ui/widgets/ImageCanvas.h"

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
        QVERIFY(shown.isReady());
        QTRY_VERIFY(shown.shownSize() == SizePx({100, 50}));
        QVERIFY(shown.find<QPushButton>("saveCopyButton")->isEnabled());
        QVERIFY(shown.find<QLabel>("recipeLine")->text().contains(QStringLiteral("original ▸ ")));
        // Another step, of which the limits are those of what reaches it.
        shown.add("white-balance-grey-point");
        QCOMPARE(shown.box("x")->maximum(), 99.0);
        QCOMPARE(shown.number(1, "x"), 50.0);
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
