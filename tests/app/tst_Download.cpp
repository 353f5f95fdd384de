// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/packs/Download.h"
#include "support/FileServer.h"
#include "support/PrivateMount.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <fstream>
#include <span>
#include <sstream>

using namespace semblance;
using namespace semblance::app;
using namespace semblance::tests;
namespace fs = std::filesystem;

namespace {

constexpr std::size_t kSize = 300'000;

/// No two stretches of it are alike.
std::string made(unsigned seed)
{
    std::string content(kSize, '\0');
    unsigned state = seed;
    for (char& c : content) {
        state = state * 1664525U + 1013904223U;
        c = static_cast<char>(state >> 24U);
    }
    return content;
}

const std::string& right()
{
    static const std::string content = made(1);
    return content;
}

Sha256 hashOf(const std::string& content)
{
    return Sha256::of(std::as_bytes(std::span(content)));
}

std::string contentOf(const fs::path& path)
{
    std::ifstream file(path, std::ios::binary);
    std::ostringstream content;
    content << file.rdbuf();
    return content.str();
}

void write(const fs::path& path, const std::string& content)
{
    std::ofstream(path, std::ios::binary) << content;
}

std::string valueOf(const Error& error, const std::string& key)
{
    const auto found = std::find_if(error.facts.begin(), error.facts.end(),
                                    [&key](const ErrorFact& fact) { return fact.key == key; });
    return found == error.facts.end() ? std::string() : found->value;
}

using Handler = FileServer::Handler;

} // namespace

Q_DECLARE_METATYPE(Handler)

class TestDownload : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { m_place.emplace(); }
    void whole_data();
    void whole();
    void failing_data();
    void failing();
    void goesOnBehindWhatCame_data();
    void goesOnBehindWhatCame();
    void whatIsThereWholeNeedsNoServer();
    void anotherFileIsRefused();
    void whatIsNoBeginningOfItIsNotKept();
    void cancelledKeepsWhatCame();
    void nobodyListens();
    void theProxyIsTheEnvironments();
    void fullDisk();
    void readOnly();

private:
    DownloadRequest request(const std::string& address) const
    {
        return {address + "/a.bin",
                target(),
                kSize,
                hashOf(right()),
                {std::chrono::seconds(5), std::chrono::seconds(1)}};
    }
    fs::path target() const { return fs::path(m_place->path().toStdString()) / "a.bin"; }
    fs::path part() const { return target().string() + ".part"; }

    std::optional<QTemporaryDir> m_place;
    std::unique_ptr<QTemporaryDir> m_mountPlace;
    std::unique_ptr<PrivateMount> m_mount;
    std::string m_noMount;
};

void TestDownload::initTestCase()
{
    for (const char* variable : {"http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy",
                                 "ALL_PROXY", "no_proxy", "NO_PROXY"})
        qunsetenv(variable);
    m_mountPlace = std::make_unique<QTemporaryDir>();
    m_mount = PrivateMount::make(fs::path(m_mountPlace->path().toStdString()) / "disk", kSize / 2,
                                 m_noMount);
}

void TestDownload::whole_data()
{
    QTest::addColumn<Handler>("handler");
    const auto row = [](const char* name, Handler handler) {
        QTest::newRow(name) << std::move(handler);
    };
    row("as it is",
        [](const WebRequest& asked, const WebAnswer& answer) { answer.sendFile(asked, right()); });
    row("without a length", [](const WebRequest&, const WebAnswer& answer) {
        answer.send("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + right());
    });
    row("from another place", [](const WebRequest& asked, const WebAnswer& answer) {
        if (asked.target == "/elsewhere")
            answer.sendFile(asked, right());
        else
            answer.sendWhole("302 Found", "Location: /elsewhere\r\n", "a page about it");
    });
}

void TestDownload::whole()
{
    QFETCH(Handler, handler);
    const FileServer server(handler);
    std::uint64_t heard = 0;
    const auto done = download(request(server.address()), {},
                               [&heard](std::uint64_t size) { heard = std::max(heard, size); });
    QVERIFY2(done, done ? "" : done.error().detail.c_str());
    QVERIFY(contentOf(target()) == right());
    QVERIFY(!fs::exists(part()));
    QCOMPARE(heard, std::uint64_t{kSize});
}

void TestDownload::failing_data()
{
    QTest::addColumn<Handler>("handler");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("status");
    const auto row = [](const char* name, const char* reason, const char* status, Handler handler) {
        QTest::newRow(name) << std::move(handler) << QString::fromLatin1(reason)
                            << QString::fromLatin1(status);
    };
    const auto answers = [](const char* status) {
        return [status](const WebRequest&, const WebAnswer& answer) {
            answer.sendWhole(status, {}, "a page about it");
        };
    };
    row("not there", "status", "404", answers("404 Not Found"));
    row("not for everybody", "status", "403", answers("403 Forbidden"));
    row("out of order", "status", "503", answers("503 Service Unavailable"));
    row("sent on without an address", "status", "302", answers("302 Found"));
    row("cut off", "cutOff", "", [](const WebRequest& asked, const WebAnswer& answer) {
        answer.sendFile(asked, right(), kSize / 2);
    });
    row("cut off, without a length", "cutOff", "", [](const WebRequest&, const WebAnswer& answer) {
        answer.send("HTTP/1.1 200 OK\r\n\r\n" + right().substr(0, kSize / 2));
    });
    row("closed at once", "cutOff", "", [](const WebRequest&, const WebAnswer&) {});
    row("silent", "timedOut", "",
        [](const WebRequest&, const WebAnswer& answer) { answer.waitForTheEnd(); });
    row("silent in the middle", "timedOut", "",
        [](const WebRequest& asked, const WebAnswer& answer) {
            answer.sendFile(asked, right(), kSize / 2);
            answer.waitForTheEnd();
        });
    row("more than the file", "tooLarge", "", [](const WebRequest& asked, const WebAnswer& answer) {
        answer.sendFile(asked, right() + right());
    });
    row("in a circle", "redirect", "", [](const WebRequest&, const WebAnswer& answer) {
        answer.sendWhole("302 Found", "Location: /a.bin\r\n", {});
    });
    row("to another protocol", "redirect", "", [](const WebRequest&, const WebAnswer& answer) {
        answer.sendWhole("302 Found", "Location: ftp://127.0.0.1/a.bin\r\n", {});
    });
}

void TestDownload::failing()
{
    QFETCH(Handler, handler);
    const FileServer server(handler);
    const auto done = download(request(server.address()), {}, {});
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::ModelMissing);
    QTEST(QString::fromStdString(valueOf(done.error(), "reason")), "reason");
    QTEST(QString::fromStdString(valueOf(done.error(), "status")), "status");
    QCOMPARE(valueOf(done.error(), "file"), std::string("a.bin"));
    QVERIFY(done.error().subject.starts_with(server.address()));
    QVERIFY(!fs::exists(target()));
}

void TestDownload::goesOnBehindWhatCame_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<Handler>("handler");
    QTest::addColumn<int>("requests");
    const auto row = [](const char* name, const std::string& before, int requests,
                        Handler handler) {
        QTest::newRow(name) << QByteArray::fromStdString(before) << std::move(handler) << requests;
    };
    const std::string half = right().substr(0, kSize / 2);
    const Handler good = [](const WebRequest& asked, const WebAnswer& answer) {
        answer.sendFile(asked, right());
    };
    row("half of it", half, 1, good);
    row("half of it, and a server that begins anew", half, 1,
        [](const WebRequest&, const WebAnswer& answer) {
            answer.sendWhole("200 OK", {}, right());
        });
    row("half of an older file", made(2).substr(0, kSize / 2), 2, good);
    row("more than it has", right() + "x", 1, good);
    row("as much of an older file", made(2), 1, good);
    row("a server that knows no such range", half, 2,
        [](const WebRequest& asked, const WebAnswer& answer) {
            if (asked.from)
                answer.sendWhole("416 Range Not Satisfiable", {}, "a page about it");
            else
                answer.sendFile(asked, right());
        });
    row("a server that begins elsewhere", half, 2,
        [](const WebRequest& asked, const WebAnswer& answer) {
            WebRequest other = asked;
            if (asked.from)
                other.from = 10;
            answer.sendFile(other, right());
        });
}

void TestDownload::goesOnBehindWhatCame()
{
    QFETCH(QByteArray, before);
    QFETCH(Handler, handler);
    QFETCH(int, requests);
    write(part(), before.toStdString());
    const FileServer server(handler);
    const auto done = download(request(server.address()), {}, {});
    QVERIFY2(done, done ? "" : done.error().detail.c_str());
    QVERIFY(contentOf(target()) == right());
    QVERIFY(!fs::exists(part()));
    QCOMPARE(int(server.requests().size()), requests);
    if (before.size() < qsizetype(kSize))
        QCOMPARE(server.requests().front().from.value_or(0), std::uint64_t(before.size()));
}

void TestDownload::whatIsThereWholeNeedsNoServer()
{
    write(part(), right());
    QVERIFY(download(request("http://127.0.0.1:1"), {}, {}));
    QVERIFY(contentOf(target()) == right());
}

void TestDownload::anotherFileIsRefused()
{
    for (const std::string& other : {made(2), right().substr(1), std::string()}) {
        const FileServer server([&other](const WebRequest&, const WebAnswer& answer) {
            answer.sendWhole("200 OK", {}, other);
        });
        const auto done = download(request(server.address()), {}, {});
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::ModelDamaged);
        QCOMPARE(valueOf(done.error(), "foundSha256"), hashOf(other).hex());
        QCOMPARE(valueOf(done.error(), "address"), server.address() + "/a.bin");
        QVERIFY(!fs::exists(part()));
        QVERIFY(!fs::exists(target()));
    }
}

void TestDownload::whatIsNoBeginningOfItIsNotKept()
{
    write(part(), right().substr(0, kSize / 2));
    const FileServer server([](const WebRequest& asked, const WebAnswer& answer) {
        answer.sendFile(asked, right() + right());
    });
    const auto done = download(request(server.address()), {}, {});
    QCOMPARE(valueOf(done.error(), "reason"), std::string("tooLarge"));
    QVERIFY(!fs::exists(part()));
}

void TestDownload::cancelledKeepsWhatCame()
{
    const FileServer server([](const WebRequest& asked, const WebAnswer& answer) {
        answer.sendFile(asked, right(), kSize / 2);
        answer.waitForTheEnd();
    });
    StopSource source;
    const auto done =
        download(request(server.address()), source.get_token(), [&source](std::uint64_t size) {
            if (size >= kSize / 2)
                source.request_stop();
        });
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::Cancelled);
    QVERIFY(contentOf(part()) == right().substr(0, kSize / 2));
}

void TestDownload::nobodyListens()
{
    std::string address;
    {
        const FileServer gone([](const WebRequest&, const WebAnswer&) {});
        address = gone.address();
    }
    const auto done = download(request(address), {}, {});
    QVERIFY(!done);
    QCOMPARE(valueOf(done.error(), "reason"), std::string("unreachable"));
    const auto unknown = download(request("http://no-such-host.invalid"), {}, {});
    QVERIFY(!unknown);
    QCOMPARE(valueOf(unknown.error(), "reason"), std::string("unreachable"));
}

void TestDownload::theProxyIsTheEnvironments()
{
    std::string gone;
    {
        const FileServer proxy([](const WebRequest& asked, const WebAnswer& answer) {
            answer.sendFile(asked, right());
        });
        gone = proxy.address();
        qputenv("http_proxy", QByteArray::fromStdString(proxy.address()));
        const auto done = download(request("http://maker.invalid"), {}, {});
        QVERIFY2(done, done ? "" : done.error().detail.c_str());
        QCOMPARE(proxy.requests().front().target, std::string("http://maker.invalid/a.bin"));
    }
    fs::remove(target());
    const auto done = download(request("http://maker.invalid"), {}, {});
    qunsetenv("http_proxy");
    QVERIFY(!done);
    QCOMPARE(valueOf(done.error(), "reason"), std::string("proxy"));
    QCOMPARE(valueOf(done.error(), "proxy"), gone);
}

void TestDownload::fullDisk()
{
    if (!m_mount)
        QSKIP(m_noMount.c_str());
    const FileServer server(
        [](const WebRequest& asked, const WebAnswer& answer) { answer.sendFile(asked, right()); });
    DownloadRequest large = request(server.address());
    large.target = m_mount->folder() / "a.bin";
    const auto full = download(large, {}, {});
    QVERIFY(!full);
    QCOMPARE(full.error().code, ErrorCode::DiskFull);
    QCOMPARE(full.error().subject, (m_mount->folder() / "a.bin.part").string());
    QVERIFY(m_mount->resize(2 * kSize));
    QVERIFY(download(large, {}, {}));
    QVERIFY(contentOf(large.target) == right());
    QVERIFY(server.requests().back().from.value_or(0) > 0);
}

void TestDownload::readOnly()
{
    if (!m_mount)
        QSKIP(m_noMount.c_str());
    QVERIFY(m_mount->setReadOnly(true));
    const FileServer server(
        [](const WebRequest& asked, const WebAnswer& answer) { answer.sendFile(asked, right()); });
    DownloadRequest denied = request(server.address());
    denied.target = m_mount->folder() / "b.bin";
    const auto done = download(denied, {}, {});
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::FileNotWritable);
    QVERIFY(m_mount->setReadOnly(false));
}

QTEST_APPLESS_MAIN(TestDownload)
#include "tst_Download.moc"
