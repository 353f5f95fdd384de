// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/gallery/CsvTable.h"

#include <QTest>

using namespace semblance;
using namespace semblance::casework;

class TestCsvTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsAndValues_data();
    void rowsAndValues();
    void linesAreCounted();
    void saysWhereItIsWrong_data();
    void saysWhereItIsWrong();

private:
    static Result<std::vector<CsvRow>> parse(const QByteArray& text)
    {
        const auto* begin = reinterpret_cast<const std::byte*>(text.constData());
        return parseCsv(Bytes(begin, begin + text.size()), "people.csv");
    }
};

void TestCsvTable::rowsAndValues_data()
{
    QTest::addColumn<QByteArray>("text");
    // Values in brackets, rows by line.
    QTest::addColumn<QString>("rows");
    QTest::newRow("nothing") << QByteArray() << "";
    QTest::newRow("one value") << QByteArray("a") << "[a]";
    QTest::newRow("line feeds") << QByteArray("a,b\nc,d\n") << "[a][b]\n[c][d]";
    QTest::newRow("carriage returns and line feeds")
        << QByteArray("a,b\r\nc,d") << "[a][b]\n[c][d]";
    QTest::newRow("carriage returns") << QByteArray("a\rb") << "[a]\n[b]";
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF"
                                                   "a,b")
                                     << "[a][b]";
    QTest::newRow("empty values") << QByteArray(",\na,\n,a") << "[][]\n[a][]\n[][a]";
    QTest::newRow("blank lines") << QByteArray("a\n\n\r\nb\n\n") << "[a]\n[b]";
    QTest::newRow("quoted") << QByteArray("\"a\",\"b,c\"") << "[a][b,c]";
    QTest::newRow("quotes inside") << QByteArray("\"a \"\"b\"\"\"") << "[a \"b\"]";
    QTest::newRow("line break inside") << QByteArray("\"a\r\nb\",c") << "[a\r\nb][c]";
    QTest::newRow("spaces stay") << QByteArray(" a , b ") << "[ a ][ b ]";
    QTest::newRow("many scripts") << QByteArray("Jürgen,照片")
                                  << QString::fromUtf8("[Jürgen][照片]");
    QTest::newRow("rows of unlike length") << QByteArray("a\nb,c,d") << "[a]\n[b][c][d]";
}

void TestCsvTable::rowsAndValues()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, rows);
    const auto parsed = parse(text);
    QVERIFY(parsed);
    QStringList lines;
    for (const CsvRow& row : *parsed) {
        QString line;
        for (const QString& value : row.values)
            line += QLatin1Char('[') + value + QLatin1Char(']');
        lines << line;
    }
    QCOMPARE(lines.join(QLatin1Char('\n')), rows);
}

void TestCsvTable::linesAreCounted()
{
    const auto parsed = parse("a\r\n\r\n\"b\nb\",c\r\nd");
    QCOMPARE(parsed->at(0).line, 1);
    QCOMPARE(parsed->at(1).line, 3);
    QCOMPARE(parsed->at(2).line, 5);
}

void TestCsvTable::saysWhereItIsWrong_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("column");
    QTest::newRow("a quote never closed")
        << QByteArray("a,b\nc,\"d") << QByteArray("2") << QByteArray("2");
    QTest::newRow("a quote never closed, lines above the end")
        << QByteArray("a,b\nc,\"d\ne,f\r\ng,h\n") << QByteArray("2") << QByteArray("2");
    QTest::newRow("a quote closed by another value's")
        << QByteArray("a,b\nc,\"d\ne,f\ng,\"h\"\n") << QByteArray("2") << QByteArray("2");
    QTest::newRow("text after a quote")
        << QByteArray("\"a\"b,c") << QByteArray("1") << QByteArray("1");
    QTest::newRow("a quote inside") << QByteArray("a\nb\"c") << QByteArray("2") << QByteArray("1");
    QTest::newRow("not UTF-8") << QByteArray("J\xfcrgen") << QByteArray("1") << QByteArray("1");
    QTest::newRow("not UTF-8 behind a comma in quotes")
        << QByteArray("a,b,c\n1,\"2,2\",\xc3,4\n") << QByteArray("2") << QByteArray("3");
}

void TestCsvTable::saysWhereItIsWrong()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, column);
    const auto parsed = parse(text);
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().code, ErrorCode::InvalidInput);
    QCOMPARE(parsed.error().subject, std::string("people.csv"));
    QCOMPARE(QByteArray(parsed.error().facts.at(0).value.c_str()), line);
    QCOMPARE(QByteArray(parsed.error().facts.at(1).value.c_str()), column);
}

QTEST_APPLESS_MAIN(TestCsvTable)
#include "tst_CsvTable.moc"
