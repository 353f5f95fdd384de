// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/evaluation/RecordCache.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace semblance;
using namespace semblance::matching;

namespace {

constexpr std::size_t kRecordBytes = 12;

Sha256 key(int number)
{
    const Bytes bytes = {std::byte(number)};
    return Sha256::of(bytes);
}

Bytes record(int number)
{
    return Bytes(kRecordBytes, std::byte(number));
}

} // namespace

class TestRecordCache : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keepsForTheNextRun();
    void twoRunsKeepBoth();
    void damage_data();
    void damage();
    void anotherLengthIsAnotherCache();
    void readOnlyFolderIsAnError();

private:
    std::unique_ptr<RecordCache> opened(std::size_t recordBytes = kRecordBytes);
    bool holds(const RecordCache& cache, int number);

    QTemporaryDir m_folder;
    std::filesystem::path m_file;
};

void TestRecordCache::init()
{
    m_file = std::filesystem::path(m_folder.path().toStdString()) / "test.cache";
    std::filesystem::remove(m_file);
}

std::unique_ptr<RecordCache> TestRecordCache::opened(std::size_t recordBytes)
{
    auto cache = RecordCache::open(m_file, recordBytes);
    return cache ? std::move(*cache) : nullptr;
}

bool TestRecordCache::holds(const RecordCache& cache, int number)
{
    const auto found = cache.find(key(number));
    return found && std::ranges::equal(*found, record(number));
}

void TestRecordCache::keepsForTheNextRun()
{
    const auto first = opened();
    QVERIFY(!first->find(key(1)));
    first->add(key(1), record(1));
    first->add(key(1), record(9));
    QVERIFY(holds(*first, 1));
    QVERIFY(first->save());
    first->add(key(2), record(2));
    QVERIFY(first->save());
    const auto next = opened();
    QVERIFY(holds(*next, 1));
    QVERIFY(holds(*next, 2));
    QVERIFY(!next->find(key(3)));
}

void TestRecordCache::twoRunsKeepBoth()
{
    const auto first = opened();
    const auto second = opened();
    first->add(key(1), record(1));
    second->add(key(2), record(2));
    QVERIFY(first->save());
    QVERIFY(second->save());
    const auto next = opened();
    QVERIFY(holds(*next, 1));
    QVERIFY(holds(*next, 2));
}

void TestRecordCache::damage_data()
{
    QTest::addColumn<int>("at");
    QTest::addColumn<bool>("isCut");
    QTest::addColumn<int>("kept");
    // 32 bytes of header, then 52 of each record.
    QTest::newRow("cut in the second") << 100 << true << 1;
    QTest::newRow("cut in the header") << 10 << true << 0;
    QTest::newRow("emptied") << 0 << true << 0;
    QTest::newRow("a bit of the second") << 32 + 52 + 40 << false << 1;
    QTest::newRow("a bit of a key") << 32 + 3 << false << 0;
    QTest::newRow("a bit of the header") << 4 << false << 0;
}

void TestRecordCache::damage()
{
    QFETCH(int, at);
    QFETCH(bool, isCut);
    QFETCH(int, kept);
    const auto first = opened();
    first->add(key(1), record(1));
    QVERIFY(first->save());
    first->add(key(2), record(2));
    QVERIFY(first->save());
    QFile file(QString::fromStdString(m_file.string()));
    QVERIFY(file.open(QIODevice::ReadWrite));
    QByteArray content = file.readAll();
    if (isCut)
        content.truncate(at);
    else
        content[at] = char(content[at] ^ 1);
    QVERIFY(file.resize(0) && file.seek(0));
    QCOMPARE(file.write(content), content.size());
    file.close();

    const auto next = opened();
    QCOMPARE(holds(*next, 1), kept >= 1);
    QCOMPARE(holds(*next, 2), kept >= 2);
    next->add(key(3), record(3));
    QVERIFY(next->save());
    const auto last = opened();
    QCOMPARE(holds(*last, 1), kept >= 1);
    QVERIFY(holds(*last, 3));
}

void TestRecordCache::anotherLengthIsAnotherCache()
{
    const auto first = opened();
    first->add(key(1), record(1));
    QVERIFY(first->save());
    QVERIFY(!opened(kRecordBytes + 1)->find(key(1)));
}

void TestRecordCache::readOnlyFolderIsAnError()
{
    m_file = "/proc/semblance.cache";
    const auto cache = opened();
    QVERIFY(cache);
    cache->add(key(1), record(1));
    QVERIFY(!cache->save());
    QVERIFY(holds(*cache, 1));
}

QTEST_APPLESS_MAIN(TestRecordCache)
#include "tst_RecordCache.moc"
