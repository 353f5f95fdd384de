// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/packs/Address.h"

#include <QTest>

using namespace semblance::app;

class TestAddress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void redirect_data();
    void redirect();
    void shown_data();
    void shown();
    void web();
};

void TestAddress::redirect_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<bool>("isAllowed");
    const auto row = [](const char* name, const char* from, const char* to, bool isAllowed) {
        QTest::newRow(name) << QByteArray(from) << QByteArray(to) << isAllowed;
    };
    row("encrypted to encrypted", "https://a/x", "https://b/y", true);
    row("in capitals", "HTTPS://a/x", "HTTPS://b/y", true);
    row("encrypted to plain", "https://a/x", "http://a/x", false);
    row("encrypted to plain, in capitals", "HTTPS://a/x", "HTTP://a/x", false);
    row("plain to plain", "http://a/x", "http://b/y", true);
    row("plain to encrypted", "http://a/x", "https://a/x", true);
    row("to a file", "http://a/x", "file:///etc/passwd", false);
    row("to another protocol", "https://a/x", "ftp://a/x", false);
    row("to nothing", "http://a/x", "", false);
}

void TestAddress::redirect()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(bool, isAllowed);
    QCOMPARE(isRedirectAllowed(from.toStdString(), to.toStdString()), isAllowed);
}

void TestAddress::shown_data()
{
    QTest::addColumn<QByteArray>("address");
    QTest::addColumn<QByteArray>("shown");
    QTest::newRow("plain") << QByteArray("https://a.b/c/d") << QByteArray("https://a.b/c/d");
    QTest::newRow("name and password")
        << QByteArray("https://me:secret@a.b/c") << QByteArray("https://a.b/c");
    QTest::newRow("@ in the path")
        << QByteArray("https://a.b/c@d") << QByteArray("https://a.b/c@d");
    QTest::newRow("a token") << QByteArray("https://a.b/c?token=1#x")
                             << QByteArray("https://a.b/c");
    QTest::newRow("a proxy without a scheme")
        << QByteArray("me:secret@proxy:3128") << QByteArray("proxy:3128");
    QTest::newRow("nothing") << QByteArray() << QByteArray();
}

void TestAddress::shown()
{
    QFETCH(QByteArray, address);
    QTEST(QByteArray::fromStdString(shownAddress(address.toStdString())), "shown");
}

void TestAddress::web()
{
    QVERIFY(isWebAddress("https://a"));
    QVERIFY(isWebAddress("http://127.0.0.1:1/x"));
    QVERIFY(!isWebAddress("https://"));
    QVERIFY(!isWebAddress("file:///a"));
    QVERIFY(!isWebAddress("/a/b"));
}

QTEST_APPLESS_MAIN(TestAddress)
#include "tst_Address.moc"
