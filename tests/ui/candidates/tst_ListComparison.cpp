// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/TestWorkplace.h"
#include "ui/candidates/ListComparison.h"
#include "ui/models/ReferencePortraits.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
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

constexpr QSize kPortrait{128, 160};

/// What the table shows beside the name, in the middle of a face.
QColor faceIn(const QTableWidget& table, int row)
{
    const QSize size = table.iconSize();
    const QImage shown = table.item(row, 0)->icon().pixmap(size).toImage();
    return shown.isNull() ? QColor(Qt::transparent)
                          : shown.pixelColor(shown.width() / 2, shown.height() / 2);
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
        tests::TestWorkplace place;
        ReferencePortraits portraits(place.workplace(), kPortrait);
        ListComparison dialog({QStringLiteral("Exhibit 1"), shared(words("a b"))},
                              {QStringLiteral("Exhibit 2 (copy)"), shared(words("b"))}, portraits);
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

    void whatIsCopiedSaysWhatWasSearched()
    {
        casework::ProbeSearchResult found = listOf(words("a b"));
        found.gallery.name = QStringLiteral("Custody");
        found.engine.id = "default-6";
        found.parameters.threshold = 0.3;
        const auto result = std::make_shared<const casework::ProbeSearchResult>(found);
        tests::TestWorkplace place;
        ReferencePortraits portraits(place.workplace(), kPortrait);
        ListComparison dialog({QStringLiteral("Exhibit 1"), result},
                              {QStringLiteral("Exhibit 2 (copy)"), result}, portraits);
        const QString heading =
            dialog.findChild<QLabel*>(QStringLiteral("listComparisonHeading"))->text();
        for (const char* part : {"Exhibit 1", "Exhibit 2 (copy)", "“Custody”", "default-6", "0.30"})
            QVERIFY2(heading.contains(QString::fromUtf8(part)), qPrintable(heading));
        dialog.findChild<QPushButton*>(QStringLiteral("copyListsButton"))->click();
        const QStringList lines = QGuiApplication::clipboard()->text().split(QLatin1Char('\n'));
        QVERIFY(lines.contains(heading));
        QVERIFY(lines.contains(QStringLiteral("b\t2\t1.40\t2\t1.40")));
        QVERIFY(!lines.last().contains(QStringLiteral("one footing")));
        found.coarseness = 0.5;
        const ListComparison coarse({QStringLiteral("Exhibit 1"),
                                     std::make_shared<const casework::ProbeSearchResult>(found)},
                                    {QStringLiteral("Exhibit 2 (copy)"), result}, portraits);
        coarse.findChild<QPushButton*>(QStringLiteral("copyListsButton"))->click();
        QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("one footing")));
    }

    void theBetterRankedImageIsShown()
    {
        casework::ProbeSearchResult first = listOf(words("a b"));
        casework::ProbeSearchResult second = listOf(words("b a"));
        for (std::size_t i = 0; i < 2; ++i) {
            first.candidates[i].reference.id = ReferenceId{qint64(10 + i)};
            second.candidates[i].reference.id = ReferenceId{qint64(20 + i)};
        }
        const std::vector<ListedTwice> listed = listedTwice(first, second);
        QCOMPARE(listed[0].person, QStringLiteral("a"));
        QCOMPARE(listed[0].reference.value, qint64(10));
        QCOMPARE(listed[1].person, QStringLiteral("b"));
        QCOMPARE(listed[1].reference.value, qint64(20));
    }

    void facesStandBesideTheNames()
    {
        tests::TestWorkplace place;
        place.makeGallery(QStringLiteral("Demo"), 2);
        casework::Lab& lab = place.lab();
        const auto gallery = lab.galleries().byName(QStringLiteral("Demo"));
        QVERIFY(gallery);
        const auto references = lab.galleries().references(gallery->id, 0, 2);
        QVERIFY(references);
        place.damageOriginal((*references)[1].original);
        auto result = std::make_shared<casework::ProbeSearchResult>();
        for (const casework::Reference& reference : *references) {
            casework::FoundCandidate found;
            found.reference = reference;
            found.candidate.rank = int(result->candidates.size()) + 1;
            result->candidates.push_back(found);
        }
        ReferencePortraits portraits(place.workplace(), kPortrait);
        ListComparison dialog({QStringLiteral("Exhibit 1"), result},
                              {QStringLiteral("Exhibit 2 (copy)"), result}, portraits);
        dialog.show();
        const auto* table = dialog.findChild<QTableWidget*>();
        QCOMPARE(faceIn(*table, 0).alpha(), 0);
        QTRY_COMPARE(faceIn(*table, 0).alpha(), 255);
        QVERIFY(table->item(0, 0)->toolTip().isEmpty());
        // Of a face that cannot be shown it is said why, and names stay below each other.
        QTRY_VERIFY(!table->item(1, 0)->toolTip().isEmpty());
        QCOMPARE(faceIn(*table, 1).alpha(), 0);
        QVERIFY(!table->item(1, 0)->icon().isNull());
        QVERIFY(table->rowHeight(0) >= table->iconSize().height());
    }
};

QTEST_MAIN(TestListComparison)
#include "tst_ListComparison.moc"
