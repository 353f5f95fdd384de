// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/enhancement/PointsField.h"
#include "ui/enhancement/RecipeDraft.h"

#include <QSignalSpy>
#include <QTest>

using namespace semblance;
using namespace semblance::ui;
using imagery::findStep;
using imagery::RecipeStep;

class TestRecipeDraft : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_draft.reset({});
        for (const char* id : {"crop", "levels", "gamma"})
            m_draft.add(RecipeStep(*findStep(id)));
    }

    void stepsAreAddedBehindTheSelectedOne()
    {
        QCOMPARE(ids(), words("crop levels gamma"));
        QCOMPARE(m_draft.selected(), 2);
        m_draft.select(0);
        m_draft.add(RecipeStep(*findStep("flip")));
        QCOMPARE(ids(), words("crop flip levels gamma"));
        QCOMPARE(m_draft.selected(), 1);
    }

    void everyChangeIsUndone_data()
    {
        QTest::addColumn<int>("change");
        QTest::newRow("add") << 0;
        QTest::newRow("remove") << 1;
        QTest::newRow("up") << 2;
        QTest::newRow("off") << 3;
        QTest::newRow("value") << 4;
        QTest::newRow("replace") << 5;
    }

    void everyChangeIsUndone()
    {
        QFETCH(int, change);
        const RecipeDraft::Steps before = m_draft.steps();
        const RecipeStep gamma = before[2].step;
        switch (change) {
        case 0:
            m_draft.add(RecipeStep(*findStep("turn")));
            break;
        case 1:
            m_draft.remove(1);
            break;
        case 2:
            m_draft.move(2, 0);
            break;
        case 3:
            m_draft.setOn(1, false);
            break;
        case 4:
            m_draft.setStep(2, gamma.with("gamma", 2.0), QStringLiteral("gamma"));
            break;
        default:
            m_draft.replace({}, QStringLiteral("load"));
        }
        const RecipeDraft::Steps after = m_draft.steps();
        QVERIFY(after != before);
        QVERIFY(!m_draft.undoStack().undoText().isEmpty());
        m_draft.undoStack().undo();
        QVERIFY(m_draft.steps() == before);
        m_draft.undoStack().redo();
        QVERIFY(m_draft.steps() == after);
    }

    void aSliderThatMovesIsOneChange()
    {
        const int count = m_draft.undoStack().count();
        const RecipeStep gamma = m_draft.steps()[2].step;
        for (const double value : {1.1, 1.2, 1.3})
            m_draft.setStep(2, gamma.with("gamma", value), QStringLiteral("gamma"));
        QCOMPARE(m_draft.undoStack().count(), count + 1);
        const RecipeStep levels = m_draft.steps()[1].step;
        m_draft.setStep(1, levels.with("black", 9.0), QStringLiteral("black"));
        m_draft.setStep(1, levels.with("black", 9.0).with("white", 99.0), QStringLiteral("white"));
        QCOMPARE(m_draft.undoStack().count(), count + 3);
        m_draft.undoStack().undo();
        m_draft.undoStack().undo();
        m_draft.undoStack().undo();
        QCOMPARE(m_draft.steps()[2].step.number("gamma"), 1.0);
    }

    void stepsThatAreOffAreNotSaved()
    {
        m_draft.setOn(1, false);
        QCOMPARE(m_draft.recipe().steps().size(), std::size_t(2));
        QCOMPARE(m_draft.numberOf(2), std::size_t(1));
    }

    void whatIsNotThereIsNotChanged()
    {
        const QSignalSpy changed(&m_draft, &RecipeDraft::changed);
        m_draft.remove(9);
        m_draft.remove(-1);
        m_draft.move(0, 3);
        m_draft.move(0, -1);
        m_draft.setOn(3, false);
        m_draft.setOn(0, true);
        m_draft.setStep(7, RecipeStep(*findStep("turn")), {});
        QCOMPARE(changed.count(), 0);
    }

    void pointsAreRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("count");
        QTest::newRow("three") << "0 0, 128 150,255 255" << 3;
        QTest::newRow("blanks") << "  0   0 ,  255 9  " << 2;
        QTest::newRow("one") << "0 0" << 0;
        QTest::newRow("falling") << "9 0, 9 3" << 0;
        QTest::newRow("beyond") << "0 0, 255 256" << 0;
        QTest::newRow("negative") << "-1 0, 255 255" << 0;
        QTest::newRow("three numbers") << "0 0 0, 255 255" << 0;
        QTest::newRow("words") << "black to white" << 0;
        QTest::newRow("nothing") << "" << 0;
    }

    void pointsAreRead()
    {
        QFETCH(QString, text);
        QFETCH(int, count);
        QCOMPARE(int(PointsField::pointsFrom(text).size()), count);
        if (count > 0)
            QCOMPARE(PointsField::pointsFrom(PointsField::textOf(PointsField::pointsFrom(text))),
                     PointsField::pointsFrom(text));
    }

private:
    QStringList ids() const
    {
        QStringList all;
        for (const DraftStep& each : m_draft.steps())
            all << QString::fromStdString(std::string(each.step.spec().id));
        return all;
    }
    static QStringList words(const char* text)
    {
        return QString::fromLatin1(text).split(QLatin1Char(' '));
    }

    RecipeDraft m_draft;
};

QTEST_MAIN(TestRecipeDraft)
#include "tst_RecipeDraft.moc"
