// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/matching/store/StoreScript.h"
#include "engine/matching/store/TestDevices.h"

#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>
#include <poll.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace semblance;
using namespace semblance::matching;
using namespace semblance::tests;
namespace fs = std::filesystem;

/// Stores whose writer, disk or machine gives up.
class TestStoreCrash : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    void aKilledWriterLosesNothing_data();
    void aKilledWriterLosesNothing();
    void powerLoss_data();
    void powerLoss();
    void powerLossWhileTheLogIsFolded();
    void aFullDiskLosesNothing();
    void aFullDiskWhileCompacting();
    void aLimitOfFileSizes();
    void aBrokenDisk_data();
    void aBrokenDisk();

private:
    fs::path at(const char* name) const { return fs::path(m_folder->path().toStdString()) / name; }
    /// The number of steps that a child process said it had done before it was killed.
    unsigned writeUntilKilled(const StoreScript& script, unsigned firstStep,
                              const RowValues& values, unsigned killAfterMicros);

    std::unique_ptr<QTemporaryDir> m_folder;
    QuickDevice m_device;
};

namespace {

const StoreScript kScript(77);

std::string differenceOf(const fs::path& path, const RowValues& values)
{
    const auto store = RowStore::open(path, smallLayout());
    return store ? difference(*(*store)->view(), values) : store.error().detail;
}

/// In a child process, which nothing but a signal ends: a byte through the pipe after each step.
[[noreturn]] void writeForEver(const fs::path& path, const StoreScript& script, unsigned step,
                               RowValues values, int pipe)
{
    // Whoever was killed has every write in the kernel's keeping: no flush is needed.
    QuickDevice device;
    auto writer = RowWriter::open(path, smallLayout(), device);
    for (; writer; ++step) {
        if (!script.run(step, values, writer->get()) || ::write(pipe, "+", 1) != 1)
            break;
    }
    ::_exit(1);
}

void writeFile(const fs::path& path, const Bytes& bytes)
{
    fs::remove(path);
    std::ofstream file(path, std::ios::binary);
    file.write(reinterpret_cast<const char*>(bytes.data()),
               static_cast<std::streamsize>(bytes.size()));
}

std::uint64_t inodeOf(const fs::path& path)
{
    struct stat status = {};
    ::stat(path.c_str(), &status);
    return status.st_ino;
}

} // namespace

unsigned TestStoreCrash::writeUntilKilled(const StoreScript& script, unsigned firstStep,
                                          const RowValues& values, unsigned killAfterMicros)
{
    std::array<int, 2> pipe = {};
    if (::pipe(pipe.data()) != 0)
        return 0;
    const pid_t child = ::fork();
    if (child == 0)
        writeForEver(at("killed"), script, firstStep, values, pipe[1]);
    ::close(pipe[1]);
    // From its first sign of life on, at any moment.
    char byte = 0;
    unsigned done = ::read(pipe[0], &byte, 1) == 1 ? 1 : 0;
    ::usleep(killAfterMicros);
    ::kill(child, SIGKILL);
    int status = 0;
    ::waitpid(child, &status, 0);
    while (::read(pipe[0], &byte, 1) == 1)
        ++done;
    ::close(pipe[0]);
    return WIFSIGNALED(status) ? done : 0;
}

void TestStoreCrash::aKilledWriterLosesNothing_data()
{
    QTest::addColumn<bool>("compacts");
    QTest::newRow("which compacts at times") << true;
    QTest::newRow("whose log is folded at times") << false;
}

void TestStoreCrash::aKilledWriterLosesNothing()
{
    QFETCH(bool, compacts);
    const StoreScript script(77, compacts);
    QVERIFY(RowWriter::create(at("killed"), smallLayout(), m_device));
    RowValues values;
    unsigned step = 0;
    unsigned halfDone = 0;
    std::minstd_rand random(5);
    constexpr int kKills = 60;
    for (int i = 0; i < kKills; ++i) {
        const unsigned done =
            writeUntilKilled(script, step, values, static_cast<unsigned>(random() % 3000));
        QVERIFY(done > 0);
        for (const unsigned end = step + done; step < end; ++step)
            QVERIFY(script.run(step, values, nullptr));
        // The step that it was at may be there as a whole.
        RowValues after = values;
        QVERIFY(script.run(step, after, nullptr));
        std::string wrong = differenceOf(at("killed"), values);
        if (!wrong.empty()) {
            wrong = differenceOf(at("killed"), after);
            values = after;
            ++step;
            ++halfDone;
        }
        QVERIFY2(wrong.empty(), (std::to_string(i) + ": " + wrong).c_str());
    }
    qInfo("%u steps, %u of them written when the process had not said so yet", step, halfDone);
}

void TestStoreCrash::powerLoss_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 4; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestStoreCrash::powerLoss()
{
    QFETCH(unsigned, seed);
    const StoreScript script(seed);
    // At each call in turn.
    for (int calls = 0; calls < 160; ++calls) {
        fs::remove(at("power"));
        PowerDevice device(calls, seed * 1000 + static_cast<unsigned>(calls));
        auto writer = RowWriter::create(at("power"), smallLayout(), device);
        if (!writer) {
            QVERIFY(!fs::exists(at("power")));
            continue;
        }
        RowValues values;
        RowValues after;
        for (unsigned step = 0; !device.isOff(); ++step) {
            after = values;
            if (!script.run(step, after, writer->get()))
                break;
            values = after;
        }
        writer->reset();
        writeFile(at("rest"), device.rest(inodeOf(at("power"))));
        std::string wrong = differenceOf(at("rest"), values);
        if (!wrong.empty()) {
            wrong = differenceOf(at("rest"), after);
            values = after;
        }
        QVERIFY2(wrong.empty(), (std::to_string(calls) + ": " + wrong).c_str());
        auto again = RowWriter::open(at("rest"), smallLayout(), m_device);
        QVERIFY2(again, again ? "" : again.error().detail.c_str());
        for (unsigned step = 500; step < 510; ++step)
            QVERIFY(script.run(step, values, again->get()));
        QCOMPARE(differenceOf(at("rest"), values), std::string());
    }
}

void TestStoreCrash::powerLossWhileTheLogIsFolded()
{
    // A log whose first part is nearly full.
    auto before = *RowWriter::create(at("before"), smallLayout(), m_device);
    RowValues first;
    for (std::uint64_t value = 0; value < 70; ++value) {
        QVERIFY(appendValues(*before, value, 1));
        first.emplace_back(value);
    }
    before.reset();
    const Bytes content = *readFile(at("before"));
    const StoreScript script(8, false);
    std::size_t longest = 0;
    for (int calls = 0; calls < 120; ++calls) {
        writeFile(at("power"), content);
        PowerDevice device(calls, static_cast<unsigned>(calls));
        device.know(at("power"));
        auto writer = RowWriter::open(at("power"), smallLayout(), device);
        QVERIFY(writer);
        RowValues values = first;
        RowValues after = first;
        for (unsigned step = 0; !device.isOff(); ++step) {
            after = values;
            if (!script.run(step, after, writer->get()))
                break;
            values = after;
        }
        writer->reset();
        const Bytes rest = device.rest(inodeOf(at("power")));
        longest = std::max(longest, rest.size());
        writeFile(at("rest"), rest);
        const bool isBefore = differenceOf(at("rest"), values).empty();
        const std::string wrong = isBefore ? std::string() : differenceOf(at("rest"), after);
        QVERIFY2(wrong.empty(), (std::to_string(calls) + ": " + wrong).c_str());
        values = isBefore ? values : after;
        auto again = RowWriter::open(at("rest"), smallLayout(), m_device);
        QVERIFY2(again, again ? "" : again.error().detail.c_str());
        for (unsigned step = 500; step < 520; ++step)
            QVERIFY(script.run(step, values, again->get()));
        QCOMPARE(differenceOf(at("rest"), values), std::string());
    }
    QVERIFY2(longest > content.size() + (256 << 10), "the log was never folded");
}

void TestStoreCrash::aFullDiskLosesNothing()
{
    FullDevice device(UINT64_MAX);
    auto writer = *RowWriter::create(at("full"), smallLayout(), device);
    RowValues values;
    unsigned failures = 0;
    unsigned reopened = 0;
    for (unsigned step = 0; step < 400; ++step) {
        device.allow(step * 37 % 4001);
        RowValues after = values;
        const auto done = StoreScript(3, false).run(step, after, writer.get());
        failures += done ? 0 : 1;
        if (done)
            values = after;
        else
            QCOMPARE(done.error().code, ErrorCode::DiskFull);
        QCOMPARE(difference(*writer->view(), values), std::string());
        if (done) {
            QCOMPARE(differenceOf(at("full"), values), std::string());
            continue;
        }
        // With room again the same writer goes on, unless it could not take back its record: then
        // the step is there as a whole or not at all.
        device.allow(UINT64_MAX);
        RowValues again = values;
        if (const auto goesOn = StoreScript(3, false).run(step, again, writer.get()); !goesOn) {
            QCOMPARE(goesOn.error().code, ErrorCode::StorageFailed);
            ++reopened;
            writer.reset();
            writer = *RowWriter::open(at("full"), smallLayout(), device);
            again = difference(*writer->view(), values).empty() ? values : after;
        }
        values = again;
        QCOMPARE(differenceOf(at("full"), values), std::string());
    }
    QVERIFY(failures > 50);
    QVERIFY2(reopened < failures, "a failed write of rows leaves the writer in order");
}

void TestStoreCrash::aFullDiskWhileCompacting()
{
    FullDevice device(UINT64_MAX);
    const auto writer = *RowWriter::create(at("full"), smallLayout(), device);
    RowValues values;
    for (unsigned step = 0; step < 20; ++step)
        QVERIFY(StoreScript(4, false).run(step, values, writer.get()));
    const Bytes before = *readFile(at("full"));
    for (std::uint64_t room = 0; room < before.size(); room += 997) {
        device.allow(room);
        const auto compacted = writer->compact({});
        if (compacted)
            break;
        QCOMPARE(compacted.error().code, ErrorCode::DiskFull);
        QVERIFY(*readFile(at("full")) == before);
        QVERIFY(!fs::exists(at("full.compacting")));
    }
    device.allow(UINT64_MAX);
    QVERIFY(appendValues(*writer, 9000, 1));
}

void TestStoreCrash::aLimitOfFileSizes()
{
    QVERIFY(RowWriter::create(at("limited"), smallLayout(), m_device));
    const pid_t child = ::fork();
    if (child == 0) {
        ::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit = {60000, 60000};
        ::setrlimit(RLIMIT_FSIZE, &limit);
        auto writer = *RowWriter::open(at("limited"), smallLayout(), m_device);
        std::uint64_t value = 0;
        Result<RowNumber> last = 0;
        while ((last = appendValues(*writer, value, 1)))
            ++value;
        const bool isSaid = last.error().code == ErrorCode::DiskFull &&
                            last.error().subject == at("limited").string() &&
                            writer->view()->rowCount() == value;
        ::_exit(isSaid && value < 100 ? static_cast<int>(value) : 255);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    QVERIFY(WIFEXITED(status));
    const int rows = WEXITSTATUS(status);
    QVERIFY(rows >= 16 && rows < 100);
    RowValues values;
    for (int value = 0; value < rows; ++value)
        values.emplace_back(value);
    QCOMPARE(differenceOf(at("limited"), values), std::string());
    const auto writer = *RowWriter::open(at("limited"), smallLayout(), m_device);
    QVERIFY(appendValues(*writer, values.size(), 100));
}

void TestStoreCrash::aBrokenDisk_data()
{
    QTest::addColumn<bool>("onlyFlush");
    QTest::newRow("everything fails") << false;
    QTest::newRow("nothing is flushed") << true;
}

void TestStoreCrash::aBrokenDisk()
{
    QFETCH(bool, onlyFlush);
    for (int calls = 3; calls < 200; ++calls) {
        fs::remove(at("broken"));
        BrokenDevice device(calls, onlyFlush);
        auto writer = RowWriter::create(at("broken"), smallLayout(), device);
        if (!writer)
            continue;
        RowValues values;
        RowValues after;
        for (unsigned step = 0;; ++step) {
            after = values;
            if (!kScript.run(step, after, writer->get()))
                break;
            values = after;
        }
        const auto again = appendValues(**writer, 1, 1);
        QVERIFY(!again);
        QVERIFY(again.error().code == ErrorCode::FileNotWritable ||
                again.error().code == ErrorCode::StorageFailed);
        QCOMPARE(difference(*(*writer)->view(), values), std::string());
        writer->reset();
        auto reopened = RowWriter::open(at("broken"), smallLayout(), m_device);
        QVERIFY2(reopened, reopened ? "" : reopened.error().detail.c_str());
        const auto view = (*reopened)->view();
        const std::string wrong = difference(*view, values);
        QVERIFY2(wrong.empty() || difference(*view, after).empty(),
                 (std::to_string(calls) + ": " + wrong + ", " + difference(*view, after)).c_str());
    }
}

QTEST_GUILESS_MAIN(TestStoreCrash)
#include "tst_StoreCrash.moc"
