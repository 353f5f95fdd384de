// SPDX-License-Identifier: GPL-3.0-or-later
#include "ShownEnhancementPage.h"
#include "imagery/enhancement/CopyNote.h"
#include "support/SyntheticImage.h"
#include "ui/dialogs/ErrorPanel.h"
#include "ui/widgets/Banner.h"

#include <QLabel>
#include <QTest>

using namespace semblance;
using namespace semblance::ui;
using tests::ShownEnhancementPage;

/// What is said of steps that may mislead.
class TestEnhancementWarnings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void warningsAreSeen()
    {
        ShownEnhancementPage shown;
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

    /// A low page has one line for all warnings: the gravest, and the rest on demand.
    void warningsOpenOnDemand()
    {
        ShownEnhancementPage shown;
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

    /// On a low page the banner has one line: the gravest; the step's own stand with its fields.
    void aLowPageSaysTheGravestFirst()
    {
        ShownEnhancementPage shown;
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
        ShownEnhancementPage shown;
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

    void aStepThatDoesNotFitIsSaid()
    {
        ShownEnhancementPage shown;
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
};

QTEST_MAIN(TestEnhancementWarnings)
#include "tst_EnhancementWarnings.moc"
