// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/DisplayAnswer.h"

#include <QTemporaryDir>
#include <QTest>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace semblance::app;

namespace {

/// Listens on a socket as a compositor does, until it is stopped or goes; the socket's file stays,
/// as after a crash.
class Listener
{
public:
    explicit Listener(const QByteArray& path) : m_socket(socket(AF_UNIX, SOCK_STREAM, 0))
    {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        std::copy(path.begin(), path.end(), address.sun_path);
        m_listens =
            bind(m_socket, reinterpret_cast<const sockaddr*>(&address), sizeof(address)) == 0 &&
            listen(m_socket, 1) == 0;
    }
    Listener(const Listener&) = delete;
    Listener& operator=(const Listener&) = delete;
    ~Listener() { stop(); }

    bool listens() const { return m_listens; }
    void stop()
    {
        if (m_socket >= 0)
            close(m_socket);
        m_socket = -1;
    }

private:
    int m_socket;
    bool m_listens = false;
};

} // namespace

class TestDisplayAnswer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nobodyAnswersAsXServer_data();
    void nobodyAnswersAsXServer();
    void aCompositorAnswers();
    void aCompositorIsNamedByItsPath();
    void aCompositorThatEndedDoesNotAnswer();
    void nothingIsThere();
};

void TestDisplayAnswer::nobodyAnswersAsXServer_data()
{
    QTest::addColumn<QByteArray>("display");
    QTest::newRow("number of nobody") << QByteArray(":7999");
    QTest::newRow("no name of a display") << QByteArray("nonsense");
}

void TestDisplayAnswer::nobodyAnswersAsXServer()
{
    QFETCH(QByteArray, display);
    QVERIFY(!xServerAnswers(display.constData()));
}

void TestDisplayAnswer::aCompositorAnswers()
{
    const QTemporaryDir folder;
    qputenv("XDG_RUNTIME_DIR", folder.path().toUtf8());
    const Listener listener(folder.filePath(QStringLiteral("wayland-7")).toUtf8());
    QVERIFY(listener.listens());
    QVERIFY(waylandAnswers("wayland-7"));
}

void TestDisplayAnswer::aCompositorIsNamedByItsPath()
{
    const QTemporaryDir folder;
    const QByteArray path = folder.filePath(QStringLiteral("socket")).toUtf8();
    qunsetenv("XDG_RUNTIME_DIR");
    const Listener listener(path);
    QVERIFY(listener.listens());
    QVERIFY(waylandAnswers(path.constData()));
}

void TestDisplayAnswer::aCompositorThatEndedDoesNotAnswer()
{
    const QTemporaryDir folder;
    const QByteArray path = folder.filePath(QStringLiteral("socket")).toUtf8();
    Listener listener(path);
    QVERIFY(listener.listens());
    listener.stop();
    QVERIFY(!waylandAnswers(path.constData()));
}

void TestDisplayAnswer::nothingIsThere()
{
    const QTemporaryDir folder;
    qputenv("XDG_RUNTIME_DIR", folder.path().toUtf8());
    QVERIFY(!waylandAnswers("wayland-7"));
    QVERIFY(!waylandAnswers(QByteArray(4096, 'x').prepend('/').constData()));
    qunsetenv("XDG_RUNTIME_DIR");
    QVERIFY(!waylandAnswers("wayland-7"));
}

QTEST_APPLESS_MAIN(TestDisplayAnswer)
#include "tst_DisplayAnswer.moc"
