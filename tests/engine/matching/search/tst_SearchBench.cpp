// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/evaluation/SearchBench.h"
#include "matching/store/RowStore.h"

#include <QTemporaryDir>
#include <QTest>

using namespace semblance;
using namespace semblance::matching;

class TestSearchBench : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameSeedSamePeople()
    {
        const auto templates = SyntheticTemplates::create({128, 64}, 5);
        const auto again = SyntheticTemplates::create({128, 64}, 5);
        const auto others = SyntheticTemplates::create({128, 64}, 6);
        QVERIFY(templates && again && others);
        FaceTemplates a = templates->blank(), b = a, c = a, d = a;
        templates->fill(a, 17);
        again->fill(b, 17);
        others->fill(c, 17);
        templates->fill(d, 18);
        QCOMPARE(a, b);
        QVERIFY(a != c);
        QVERIFY(a != d);
        double squares = 0;
        for (const float number : a[0].values)
            squares += static_cast<double>(number) * static_cast<double>(number);
        QVERIFY(std::abs(squares - 1) < 1e-6);
    }

    void measuresARealSearch()
    {
        QTemporaryDir folder;
        const std::filesystem::path path = folder.path().toStdString();
        const auto templates = SyntheticTemplates::create({128, 64}, 1);
        QVERIFY(templates);
        {
            const auto store = SyntheticStore::create(*templates, 40000, path, {});
            QVERIFY(store);
            SearchBenchOptions options;
            options.people = 40000;
            options.probes = 3;
            options.rounds = 2;
            options.isChecked = true;
            const auto figures = measureSearch(*store, *templates, options, {});
            QVERIFY(figures);
            QCOMPARE(figures->bytesScanned, std::uint64_t(40000) * (128 + 8 + 64 + 8));
            QVERIFY(figures->searchMs > 0 && figures->readMs > 0 && figures->openMs > 0);
            QVERIFY(figures->equalsExhaustive == true);
            QVERIFY(figures->rowsScored < 4000);
            QVERIFY(!figures->instructions.empty());
        }
        QVERIFY(std::filesystem::is_empty(path));
    }

    void moreThanTheDiskHoldsIsRefused()
    {
        QTemporaryDir folder;
        const std::filesystem::path path = folder.path().toStdString();
        const auto templates = SyntheticTemplates::create({2048, 2048, 2048, 2048}, 1);
        QVERIFY(templates);
        const auto store = SyntheticStore::create(*templates, 4'000'000'000U, path, {});
        QVERIFY(!store);
        QCOMPARE(store.error().code, ErrorCode::DiskFull);
        QVERIFY(std::filesystem::is_empty(path));
    }

    void cancelledLeavesNothing()
    {
        QTemporaryDir folder;
        const std::filesystem::path path = folder.path().toStdString();
        const auto templates = SyntheticTemplates::create({64}, 1);
        StopSource stop;
        const auto store =
            SyntheticStore::create(*templates, 100000, path, stop.get_token(),
                                   [&stop](const Progress&) { stop.request_stop(); });
        QVERIFY(!store);
        QCOMPARE(store.error().code, ErrorCode::Cancelled);
        QVERIFY(std::filesystem::is_empty(path));
    }
};

QTEST_GUILESS_MAIN(TestSearchBench)
#include "tst_SearchBench.moc"
