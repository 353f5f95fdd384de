// SPDX-License-Identifier: GPL-3.0-or-later
#include "ShownEnhancementPage.h"
#include "imagery/enhancement/RecipeJson.h"
#include "ui/dialogs/ErrorPanel.h"
#include "ui/enhancement/PreviewBadge.h"

#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace semblance;
using namespace semblance::ui;
using tests::ShownEnhancementPage;

/// Which image the page is about, and what is kept of the work on it.
class TestEnhancementPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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

    void anExhibitThatIsLostIsSaid()
    {
        ShownEnhancementPage shown;
        QVERIFY(shown.isReady());
        shown.place.damageOriginal(shown.exhibits.back().original);
        shown.page.open(shown.exhibits.back());
        QTRY_VERIFY(shown.page.findChild<ErrorPanel*>()->isVisible());
        QVERIFY(!shown.find<QPushButton>("saveCopyButton")->isEnabled());
    }

    void stepsStayWithTheirExhibit()
    {
        ShownEnhancementPage shown;
        QVERIFY(shown.isReady());
        shown.add("gamma");
        shown.page.open(shown.exhibits.back());
        QVERIFY(shown.isReady());
        QCOMPARE(shown.list().count(), 0);
        shown.page.open(shown.exhibits.front());
        QVERIFY(shown.isReady());
        QCOMPARE(shown.list().count(), 1);
    }

    void theCopyIsSavedBesideItsOriginal()
    {
        ShownEnhancementPage shown;
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
        ShownEnhancementPage shown;
        QVERIFY(shown.isReady());
        const QString file = shown.place.makeFile(QStringLiteral("steps.json"), {});
        shown.add("gamma");
        shown.box("gamma")->setValue(1.7);
        shown.script->newFiles = {file};
        shown.click("saveRecipeButton");
        QTRY_VERIFY(QFile(file).size() > 0);
        shown.page.draft().reset({});
        shown.script->files = {{file}};
        shown.click("loadRecipeButton");
        QTRY_COMPARE(shown.list().count(), 1);
        QCOMPARE(shown.number(0, "gamma"), 1.7);
        // A bad one is named and changes nothing.
        shown.script->files = {
            {shown.place.makeFile(QStringLiteral("bad.json"), "{\"format\": 1, \"steps\": [{}]}")}};
        shown.click("loadRecipeButton");
        auto* error = shown.page.findChild<ErrorPanel*>();
        QTRY_VERIFY(error->isVisible());
        QVERIFY(error->sentence().contains(QStringLiteral("bad.json")));
        QCOMPARE(shown.list().count(), 1);
    }

    void stepsThatDoNotFitAreShownAsTheyAreAndNotSaved()
    {
        ShownEnhancementPage shown;
        QVERIFY(shown.isReady());
        const imagery::Recipe large({imagery::RecipeStep(*imagery::findStep("crop"))
                                         .with("x", 20000.0)
                                         .with("y", 200.0)
                                         .with("width", 30000.0)
                                         .with("height", 300.0)});
        const std::string json = imagery::recipeJson(large);
        shown.script->files = {{shown.place.makeFile(QStringLiteral("large crop.json"),
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
        // Whatever is on screen, it is not what the steps say.
        const auto* badge = shown.find<PreviewBadge>("previewState");
        QTRY_VERIFY(badge->isVisible());
        QVERIFY2(badge->words().contains(QStringLiteral("do not fit")), qPrintable(badge->words()));
        // Beside what is shown instead stands what that was before.
        shown.page.canvas().setFocus();
        shown.click("sideBySideButton");
        QTRY_VERIFY(badge->words().contains(QStringLiteral("does not show the last change")));
        QTRY_VERIFY(shown.page.view().beforeCanvas().image());
        QTRY_COMPARE(shown.page.view().beforeCanvas().image()->uprightSize(),
                     shown.page.canvas().image()->uprightSize());
        shown.click("sideBySideButton");
        // Undone, all of it is as before.
        shown.page.draft().undoStack().undo();
        shown.add("gamma");
        QTRY_VERIFY(save->isEnabled());
    }

    void escapeLeaves()
    {
        ShownEnhancementPage shown;
        QVERIFY(shown.isReady());
        QSignalSpy back(&shown.page, &EnhancementPage::backRequested);
        shown.page.canvas().setFocus();
        QTest::keyClick(&shown.page, Qt::Key_Escape);
        QTRY_COMPARE(back.count(), 1);
        shown.click("enhancementBackButton");
        QCOMPARE(back.count(), 2);
    }
};

QTEST_MAIN(TestEnhancementPage)
#include "tst_EnhancementPage.moc"
