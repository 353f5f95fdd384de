// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/Utf8Name.h"

#include <QTest>

using namespace semblance;

class TestUtf8Name : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhichFile_data();
    void tellsWhichFile();
    void isUndoneByAnyPercentDecoder();
    void isUndone_data();
    void isUndone();
};

void TestUtf8Name::tellsWhichFile_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("name");
    const auto same = [](const char* row, const QByteArray& bytes) {
        QTest::newRow(row) << bytes << bytes;
    };
    same("nothing", "");
    same("plain letters", "a.jpg");
    same("two, three and four bytes", "Jürgen € 😀");
    same("a percent sign in a proper name", "50%FF.jpg");
    QTest::newRow("Latin-1") << QByteArray("J\xfcrgen.jpg") << QByteArray("J%FCrgen.jpg");
    QTest::newRow("beside proper characters") << QByteArray("ü\xff€") << QByteArray("ü%FF€");
    QTest::newRow("with a percent sign") << QByteArray("50%\xff") << QByteArray("50%25%FF");
    QTest::newRow("a character cut off") << QByteArray("\xe2\x82") << QByteArray("%E2%82");
    QTest::newRow("longer than need be") << QByteArray("\xc0\xaf") << QByteArray("%C0%AF");
    QTest::newRow("half a pair of UTF-16")
        << QByteArray("\xed\xa0\x80") << QByteArray("%ED%A0%80");
    QTest::newRow("beyond Unicode") << QByteArray("\xf4\x90\x80\x80")
                                    << QByteArray("%F4%90%80%80");
}

void TestUtf8Name::tellsWhichFile()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, name);
    QCOMPARE(QByteArray::fromStdString(utf8Name(bytes.toStdString())), name);
}

void TestUtf8Name::isUndoneByAnyPercentDecoder()
{
    const QByteArray bytes("100% J\xfcrgen%41.jpg");
    const auto name = QByteArray::fromStdString(utf8Name(bytes.toStdString()));
    QCOMPARE(QByteArray::fromPercentEncoding(name), bytes);
}

void TestUtf8Name::isUndone_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("a byte") << QByteArray("J%FCrgen.jpg") << QByteArray("J\xfcrgen.jpg");
    QTest::newRow("with a percent sign") << QByteArray("50%25%FF") << QByteArray("50%\xff");
    QTest::newRow("beside proper characters") << QByteArray("ü%FF€") << QByteArray("ü\xff€");
    for (const char* none :
         {"", "a.jpg", "50%", "50%F", "%GG%FF", "%fc", "%41%FF", "%C3%BC", "%2F%FF"})
        QTest::addRow("none: %s", none) << QByteArray(none) << QByteArray();
}

void TestUtf8Name::isUndone()
{
    QFETCH(QByteArray, name);
    QTEST(QByteArray::fromStdString(bytesOfName(name.toStdString()).value_or("")), "bytes");
}

QTEST_APPLESS_MAIN(TestUtf8Name)
#include "tst_Utf8Name.moc"
