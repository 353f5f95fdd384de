// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagery/enhancement/StepSpec.h"
#include "ui/enhancement/DraftBook.h"

#include <QTest>

using namespace semblance;
using namespace semblance::ui;

namespace {

DraftStep gammaStep(double gamma, bool isOn = true)
{
    return {imagery::RecipeStep(*imagery::findStep("gamma")).with("gamma", gamma), isOn};
}

imagery::Recipe asKept(const RecipeDraft::Steps& steps)
{
    return imagery::Recipe(stepsOn(steps));
}

} // namespace

/// Which steps would be lost with the window.
class tst_DraftBook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unsaved_data()
    {
        using Steps = RecipeDraft::Steps;
        QTest::addColumn<Steps>("kept");
        QTest::addColumn<Steps>("now");
        QTest::addColumn<int>("unsaved");
        const Steps none;
        const Steps one{gammaStep(2)};
        QTest::newRow("no steps") << none << none << 0;
        QTest::newRow("a step") << none << one << 1;
        QTest::newRow("the step is kept") << one << one << 0;
        QTest::newRow("it was changed since") << one << Steps{gammaStep(1.5)} << 1;
        QTest::newRow("another was added since") << one << Steps{gammaStep(2), gammaStep(2)} << 1;
        QTest::newRow("one that is off was added")
            << one << Steps{gammaStep(2), gammaStep(3, false)} << 0;
        QTest::newRow("all were taken away") << one << none << 0;
        QTest::newRow("nothing but one that is off") << none << Steps{gammaStep(2, false)} << 1;
    }

    void unsaved()
    {
        QFETCH(RecipeDraft::Steps, kept);
        QFETCH(RecipeDraft::Steps, now);
        DraftBook book;
        const ExhibitId exhibit{1};
        if (!kept.empty()) {
            book.put(exhibit, kept);
            book.keep(exhibit, asKept(kept));
        }
        book.put(exhibit, now);
        QTEST(book.unsaved(), "unsaved");
        QVERIFY(book.of(exhibit) == now);
    }

    void eachExhibitHasItsOwn()
    {
        DraftBook book;
        const RecipeDraft::Steps steps{gammaStep(2)};
        book.put(ExhibitId{1}, steps);
        book.put(ExhibitId{2}, steps);
        QCOMPARE(book.unsaved(), 2);
        book.keep(ExhibitId{2}, asKept(steps));
        QCOMPARE(book.unsaved(), 1);
        QVERIFY(book.of(ExhibitId{3}).empty());
    }
};

QTEST_APPLESS_MAIN(tst_DraftBook)
#include "tst_DraftBook.moc"
