// SPDX-License-Identifier: GPL-3.0-or-later
#include "ShownEnhancementPage.h"

#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSlider>
#include <QTest>
#include <QToolButton>

#include <memory>

using namespace semblance;
using namespace semblance::ui;
using tests::ShownEnhancementPage;

/// The fields of a step's values.
class TestStepFields : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStepHasItsFields()
    {
        ShownEnhancementPage shown;
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
        ShownEnhancementPage shown;
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

    void framesAreOtherExhibits()
    {
        ShownEnhancementPage shown;
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
        ShownEnhancementPage shown;
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
        ShownEnhancementPage shown;
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
        ShownEnhancementPage shown;
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

    void aFigureBeingTypedOutlivesNoPage()
    {
        auto shown = std::make_unique<ShownEnhancementPage>();
        QVERIFY(shown->isReady());
        shown->add("levels");
        QVERIFY(shown->isReady());
        shown->box("black")->setFocus();
        QTRY_VERIFY(shown->box("black")->hasFocus());
        QTest::keyClicks(shown->box("black"), QStringLiteral("1"));
        shown.reset();
    }
};

QTEST_MAIN(TestStepFields)
#include "tst_StepFields.moc"
