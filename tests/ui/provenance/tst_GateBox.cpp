// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/policy/SearchPolicy.h"
#include "ui/provenance/GateBox.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace semblance;
using namespace semblance::ui;
using namespace semblance::casework;

namespace {

GateResult resultOf(const QString& id, GateEffect effect, bool mayOverride = false)
{
    return {{id, ProvenanceBound{{ProvenanceType::Scan}}, effect, mayOverride,
             QStringLiteral("the source of ") + id},
            {},
            ProvenanceType::Scan};
}

struct ShownGates
{
    GateBox box;

    ShownGates()
    {
        box.resize(360, 300);
        box.show();
    }
    QStringList rows() const
    {
        QStringList texts;
        for (const auto* label : box.findChildren<QLabel*>(QStringLiteral("gateText")))
            texts << label->text();
        return texts;
    }
    QLineEdit* reason() const { return box.findChild<QLineEdit*>(QStringLiteral("gateReason")); }
};

} // namespace

class TestGateBox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutGatesItIsNotThere();
    void aWarningIsSaidAndStopsNothing();
    void aReasonIsAskedForAndKept();
    void aRefusalStaysOne();
    void anOverriddenRefusalNeedsItsReason();
    void theKeyboardComesToTheReasonNext();
    void whatSeveralPhotographsMeetStandsInOneRow();
    void anotherProbeBeginsAnew();
    void inALabThatIsReadNothingCanBeStated();
};

void TestGateBox::withoutGatesItIsNotThere()
{
    ShownGates shown;
    shown.box.showGates({}, {}, QStringLiteral("Q-1"));
    QVERIFY(!shown.box.isVisible());
    QVERIFY(shown.box.reason().isEmpty());
    QVERIFY(!shown.box.focusAnswer());
}

void TestGateBox::aWarningIsSaidAndStopsNothing()
{
    ShownGates shown;
    shown.box.showGates({resultOf(QStringLiteral("w"), GateEffect::Warn)}, {},
                        QStringLiteral("Q-1"));
    QVERIFY(shown.box.isVisible());
    QCOMPARE(shown.rows(), QStringList{QStringLiteral(
                               "Warning: Rule “w”: Provenance: Scan of a print or document.")});
    QVERIFY(!shown.reason()->isVisible());
    QVERIFY(shown.box.reason().isEmpty());
    // Where the rule comes from is a tool tip away.
    QCOMPARE(shown.box.findChild<QLabel*>(QStringLiteral("gateText"))->toolTip(),
             QStringLiteral("the source of w"));
}

void TestGateBox::aReasonIsAskedForAndKept()
{
    ShownGates shown;
    const std::vector<GateResult> gates{resultOf(QStringLiteral("n"), GateEffect::NeedReason)};
    shown.box.showGates(gates, {}, QStringLiteral("Q-1"));
    QVERIFY(shown.reason()->isVisible());
    QVERIFY(shown.box.reason().contains(QStringLiteral("asks for a reason")));
    shown.box.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&shown.box));
    QVERIFY(shown.box.focusAnswer());
    QVERIFY(shown.reason()->hasFocus());
    QSignalSpy answered(&shown.box, &GateBox::answered);
    QTest::keyClicks(shown.reason(), QStringLiteral("  the only one "));
    QVERIFY(answered.count() > 0);
    QVERIFY(shown.box.reason().isEmpty());
    QCOMPARE(shown.box.answer().reason, QStringLiteral("the only one"));
    // The same gates of the same probe leave it.
    shown.box.showGates(gates, {}, QStringLiteral("Q-1"));
    QCOMPARE(shown.box.answer().reason, QStringLiteral("the only one"));
}

void TestGateBox::aRefusalStaysOne()
{
    ShownGates shown;
    shown.box.showGates({resultOf(QStringLiteral("P10"), GateEffect::Refuse)}, {},
                        QStringLiteral("Q-1"));
    QVERIFY(shown.rows().front().startsWith(QStringLiteral("Refused: Rule “P10”")));
    QVERIFY2(shown.box.reason().contains(QStringLiteral("“P10” does not let")),
             qPrintable(shown.box.reason()));
    QVERIFY2(shown.box.reason().contains(QStringLiteral("Nobody can override")),
             qPrintable(shown.box.reason()));
    QVERIFY(!shown.box.findChild<QCheckBox*>());
    QVERIFY(!shown.reason()->isVisible());
}

void TestGateBox::anOverriddenRefusalNeedsItsReason()
{
    ShownGates shown;
    shown.box.showGates({resultOf(QStringLiteral("r"), GateEffect::Refuse, true)}, {},
                        QStringLiteral("Q-1"));
    QVERIFY(shown.box.reason().contains(QStringLiteral("unless you override")));
    auto* tick = shown.box.findChild<QCheckBox*>(QStringLiteral("overrideBox"));
    QVERIFY(tick && !tick->isChecked());
    QVERIFY(!shown.reason()->isVisible());
    tick->click();
    QVERIFY(shown.reason()->isVisible());
    QVERIFY(shown.box.reason().contains(QStringLiteral("asks for a reason")));
    shown.reason()->setText(QStringLiteral("court order"));
    QVERIFY(shown.box.reason().isEmpty());
    QCOMPARE(shown.box.answer(),
             (GateAnswer{QStringLiteral("court order"), {QStringLiteral("r")}}));
    tick->click();
    QVERIFY(!shown.box.reason().isEmpty());
    QVERIFY(shown.box.answer().reason.isEmpty());
}

void TestGateBox::theKeyboardComesToTheReasonNext()
{
    ShownGates shown;
    // Made anew, as when another measure comes in.
    for (const char* second : {"b", "c"}) {
        shown.box.showGates({resultOf(QStringLiteral("a"), GateEffect::Refuse, true),
                             resultOf(QLatin1String(second), GateEffect::Refuse, true)},
                            {}, QStringLiteral("Q-1"));
    }
    QVERIFY(QTest::qWaitForWindowActive(&shown.box));
    const auto boxes = shown.box.findChildren<QCheckBox*>(QStringLiteral("overrideBox"));
    QCOMPARE(boxes.size(), 2);
    boxes[0]->setFocus();
    QTest::keyClick(boxes[0], Qt::Key_Space);
    QTest::keyClick(boxes[0], Qt::Key_Tab);
    QVERIFY(boxes[1]->hasFocus());
    QTest::keyClick(boxes[1], Qt::Key_Space);
    QTest::keyClick(boxes[1], Qt::Key_Tab);
    QVERIFY(shown.reason()->hasFocus());
}

void TestGateBox::whatSeveralPhotographsMeetStandsInOneRow()
{
    ShownGates shown;
    std::vector<GateResult> gates;
    for (std::size_t i = 0; i < 4; ++i) {
        gates.push_back(resultOf(QStringLiteral("r"), GateEffect::Refuse, true));
        gates.back().photograph = i;
    }
    const QStringList names{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"),
                            QStringLiteral("d")};
    shown.box.showGates(gates, names, QStringLiteral("Q-1"));
    QCOMPARE(shown.rows().size(), 1);
    QVERIFY2(shown.rows().front().contains(QStringLiteral("All 4 photographs: Rule")),
             qPrintable(shown.rows().front()));
    // Overridden once it is for all of them.
    const auto boxes = shown.box.findChildren<QCheckBox*>(QStringLiteral("overrideBox"));
    QCOMPARE(boxes.size(), 1);
    boxes.front()->click();
    shown.reason()->setText(QStringLiteral("only images of the case"));
    QVERIFY(shown.box.reason().isEmpty());
    QCOMPARE(shown.box.answer().overridden, QStringList{QStringLiteral("r")});
}

void TestGateBox::anotherProbeBeginsAnew()
{
    ShownGates shown;
    const std::vector<GateResult> gates{resultOf(QStringLiteral("r"), GateEffect::Refuse, true),
                                        resultOf(QStringLiteral("n"), GateEffect::NeedReason)};
    shown.box.showGates(gates, {}, QStringLiteral("Q-1"));
    shown.box.findChild<QCheckBox*>(QStringLiteral("overrideBox"))->click();
    shown.reason()->setText(QStringLiteral("for Q-1"));
    shown.box.showGates(gates, {}, QStringLiteral("Q-2"));
    QCOMPARE(shown.box.answer(), GateAnswer());
    QVERIFY(!shown.box.findChild<QCheckBox*>(QStringLiteral("overrideBox"))->isChecked());
}

void TestGateBox::inALabThatIsReadNothingCanBeStated()
{
    ShownGates shown;
    const GateResult unknown{{QStringLiteral("u"), ProvenanceBound{{ProvenanceType::Unknown}},
                              GateEffect::Warn, false, QStringLiteral("s")},
                             {},
                             ProvenanceType::Unknown};
    shown.box.showGates({unknown}, {}, QStringLiteral("Q-1"));
    auto* state = shown.box.findChild<QPushButton*>(QStringLiteral("stateProvenanceButton"));
    QVERIFY(state->isVisible() && state->isEnabled());
    shown.box.setReadOnly(true);
    QVERIFY(state->isVisible() && !state->isEnabled());
    QVERIFY2(state->toolTip().contains(QStringLiteral("read-only")), qPrintable(state->toolTip()));
    QCOMPARE(state->accessibleDescription(), state->toolTip());
}

QTEST_MAIN(TestGateBox)
#include "tst_GateBox.moc"
