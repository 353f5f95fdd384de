// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/candidates/ListComparison.h"

#include <QTableWidget>
#include <QTest>

using namespace semblance;
using namespace semblance::ui;

namespace {

/// Ranked in this order, the first with 1.5, each other a tenth less.
casework::ProbeSearchResult listOf(const QStringList& people)
{
    casework::ProbeSearchResult result;
    for (const QString& person : people) {
        casework::FoundCandidate found;
        found.reference.subject.id = person;
        found.candidate.rank = int(result.candidates.size()) + 1;
        found.candidate.score.fused = 1.5 - 0.1 * double(result.candidates.size());
        result.candidates.push_back(found);
    }
    return result;
}

QStringList words(const char* text)
{
    return QString::fromLatin1(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

} // namespace

class TestListComparison : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everybodyStandsThereOnce_data()
    {
        QTest::addColumn<QStringList>("first");
        QTest::addColumn<QStringList>("second");
        QTest::addColumn<QStringList>("order");
        QTest::newRow("the same") << words("a b c") << words("a b c") << words("a b c");
        QTest::newRow("turned") << words("a b c") << words("c b a") << words("a c b");
        QTest::newRow("nobody in common") << words("a b") << words("x y") << words("a x b y");
        QTest::newRow("an empty one") << words("") << words("x y") << words("x y");
        QTest::newRow("both empty") << words("") << words("") << words("");
    }

    void everybodyStandsThereOnce()
    {
        QFETCH(QStringList, first);
        QFETCH(QStringList, second);
        QFETCH(QStringList, order);
        QStringList found;
        for (const ListedTwice& listed : listedTwice(listOf(first), listOf(second))) {
            found << listed.person;
            QCOMPARE(listed.first.has_value(), first.contains(listed.person));
            QCOMPARE(listed.second.has_value(), second.contains(listed.person));
            if (listed.second)
                QCOMPARE(listed.second->rank, int(second.indexOf(listed.person)) + 1);
        }
        QCOMPARE(found, order);
    }

    void ranksAndScoresAreShown()
    {
        const auto shared = [](const QStringList& people) {
            return std::make_shared<const casework::ProbeSearchResult>(listOf(people));
        };
        ListComparison dialog({QStringLiteral("Exhibit 1"), shared(words("a b"))},
                              {QStringLiteral("Exhibit 2 (copy)"), shared(words("b"))});
        const auto* table = dialog.findChild<QTableWidget*>();
        const auto text = [table](int row, int column) { return table->item(row, column)->text(); };
        QCOMPARE(text(0, 0), QStringLiteral("a"));
        QCOMPARE(text(0, 1), QStringLiteral("1"));
        QCOMPARE(text(0, 3), QStringLiteral("not listed"));
        QCOMPARE(text(0, 4), QStringLiteral("–"));
        QCOMPARE(text(1, 1), QStringLiteral("2"));
        QCOMPARE(text(1, 3), QStringLiteral("1"));
        QCOMPARE(text(1, 2), QStringLiteral("1.40"));
        QCOMPARE(text(1, 4), QStringLiteral("1.50"));
    }
};

QTEST_MAIN(TestListComparison)
#include "tst_ListComparison.moc"
