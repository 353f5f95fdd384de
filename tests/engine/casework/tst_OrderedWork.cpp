// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/gallery/OrderedWork.h"

#include <QTest>

#include <atomic>
#include <fstream>
#include <sys/resource.h>
#include <thread>
#include <unistd.h>

using namespace semblance;
using semblance::casework::OrderedWork;

namespace {

/// Of address space; what a thread's stack would have to be added to.
rlim_t bytesInUse()
{
    std::ifstream file("/proc/self/statm");
    rlim_t pages = 0;
    file >> pages;
    return pages * static_cast<rlim_t>(::sysconf(_SC_PAGESIZE));
}

} // namespace

class TestOrderedWork : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutThreadsTheTakerWorks();
    void everyResultComesOnceInOrder_data();
    void everyResultComesOnceInOrder();
    void workersDoNotRunFarAhead();
    void patienceGathersHalfOfTheWindow();
    void patienceEndsWithTheWork();
    void aStopEndsEarlyAndKeepsWhatIsDone();
    void aStopBeforehandMakesNothing();
    void droppingItWaitsForTheWorkers();
};

/// First of all: later the C library has stacks of ended threads to give.
void TestOrderedWork::withoutThreadsTheTakerWorks()
{
    rlimit before = {};
    QCOMPARE(::getrlimit(RLIMIT_AS, &before), 0);
    const rlimit none = {bytesInUse() + (1U << 20), before.rlim_max};
    QCOMPARE(::setrlimit(RLIMIT_AS, &none), 0);
    const auto here = std::this_thread::get_id();
    int taken = 0;
    bool isHere = true;
    {
        OrderedWork<std::size_t> work(20, 4, 16,
                                      [&](std::size_t index, const StopToken&) {
                                          isHere = isHere && std::this_thread::get_id() == here;
                                          return index;
                                      },
                                      {});
        for (auto results = work.take(8); !results.empty(); results = work.take(8))
            taken += static_cast<int>(results.size());
    }
    QCOMPARE(::setrlimit(RLIMIT_AS, &before), 0);
    QCOMPARE(taken, 20);
    QVERIFY(isHere);
}

void TestOrderedWork::everyResultComesOnceInOrder_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("threads");
    QTest::addColumn<int>("most");
    QTest::newRow("nothing to do") << 0 << 2 << 10;
    QTest::newRow("one thing") << 1 << 4 << 10;
    QTest::newRow("no thread") << 50 << 0 << 7;
    QTest::newRow("one thread") << 500 << 1 << 7;
    QTest::newRow("many threads") << 5000 << 8 << 64;
    QTest::newRow("one at a time") << 500 << 4 << 1;
}

void TestOrderedWork::everyResultComesOnceInOrder()
{
    QFETCH(int, count);
    QFETCH(int, threads);
    QFETCH(int, most);
    OrderedWork<std::size_t> work(
        static_cast<std::size_t>(count), static_cast<unsigned>(threads), 16,
        [](std::size_t index, const StopToken&) { return index * index; }, {});
    std::size_t expected = 0;
    for (auto taken = work.take(static_cast<std::size_t>(most)); !taken.empty();
         taken = work.take(static_cast<std::size_t>(most))) {
        QVERIFY(taken.size() <= static_cast<std::size_t>(most));
        for (const auto& [index, result] : taken) {
            QCOMPARE(index, expected);
            QCOMPARE(result, expected * expected);
            ++expected;
        }
    }
    QCOMPARE(expected, static_cast<std::size_t>(count));
}

void TestOrderedWork::workersDoNotRunFarAhead()
{
    constexpr std::size_t kWindow = 5;
    std::atomic<std::size_t> taken = 0;
    std::atomic<bool> isTooFar = false;
    OrderedWork<int> work(300, 4, kWindow,
                          [&](std::size_t index, const StopToken&) {
                              // `taken` is counted after the take: a whole batch may be on its way.
                              if (index >= taken + kWindow + 1)
                                  isTooFar = true;
                              return 0;
                          },
                          {});
    while (!work.take(1).empty())
        ++taken;
    QCOMPARE(taken.load(), std::size_t{300});
    QVERIFY(!isTooFar);
}

void TestOrderedWork::patienceGathersHalfOfTheWindow()
{
    OrderedWork<int> work(300, 2, 16, [](std::size_t, const StopToken&) { return 0; }, {});
    std::size_t taken = 0;
    while (taken < 280) {
        const auto results = work.take(64, std::chrono::minutes(1));
        QVERIFY(results.size() >= 8);
        taken += results.size();
    }
}

void TestOrderedWork::patienceEndsWithTheWork()
{
    OrderedWork<int> work(3, 2, 16, [](std::size_t, const StopToken&) { return 0; }, {});
    QCOMPARE(work.take(64, std::chrono::minutes(1)).size(), std::size_t{3});
    QVERIFY(work.take(64, std::chrono::minutes(1)).empty());
}

void TestOrderedWork::aStopEndsEarlyAndKeepsWhatIsDone()
{
    StopSource stop;
    std::atomic<int> made = 0;
    OrderedWork<int> work(
        1000, 2, 10,
        [&](std::size_t index, const StopToken&) {
            ++made;
            if (index == 20)
                stop.request_stop();
            return 1;
        },
        stop.get_token());
    int taken = 0;
    std::size_t last = 0;
    for (auto results = work.take(4); !results.empty(); results = work.take(4)) {
        for (const auto& [index, result] : results) {
            QVERIFY(taken == 0 || index > last);
            last = index;
            taken += result;
        }
    }
    QCOMPARE(taken, made.load());
    QVERIFY(taken < 1000);
}

void TestOrderedWork::aStopBeforehandMakesNothing()
{
    StopSource stop;
    stop.request_stop();
    std::atomic<int> made = 0;
    OrderedWork<int> work(
        10, 2, 10, [&](std::size_t, const StopToken&) { return ++made; }, stop.get_token());
    QVERIFY(work.take(10).empty());
    QCOMPARE(made.load(), 0);
}

void TestOrderedWork::droppingItWaitsForTheWorkers()
{
    std::atomic<int> inside = 0;
    {
        OrderedWork<int> work(1000, 4, 100,
                              [&](std::size_t, const StopToken&) {
                                  ++inside;
                                  --inside;
                                  return 0;
                              },
                              {});
        QVERIFY(!work.take(1).empty());
    }
    QCOMPARE(inside.load(), 0);
}

QTEST_APPLESS_MAIN(TestOrderedWork)
#include "tst_OrderedWork.moc"
