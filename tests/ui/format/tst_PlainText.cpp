// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagery/traces/Trace.h"
#include "ui/format/ErrorText.h"
#include "ui/format/OriginText.h"
#include "ui/format/PersonText.h"
#include "ui/format/PlainText.h"
#include "ui/format/TraceText.h"

#include <QTest>

using namespace semblance;
using namespace semblance::ui;

class TestPlainText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatNobodySeesIsWrittenOut_data();
    void whatNobodySeesIsWrittenOut();
    void lettersStay_data();
    void lettersStay();
    void linesStayWhereTheyAreAskedFor();
    void textsOfFilesAndPeopleAreSafe_data() { whatNobodySeesIsWrittenOut_data(); }
    void textsOfFilesAndPeopleAreSafe();
};

void TestPlainText::whatNobodySeesIsWrittenOut_data()
{
    QTest::addColumn<char32_t>("character");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char* title, char32_t character, const char* shown) {
        QTest::newRow(title) << character << QString::fromLatin1(shown);
    };
    row("right-to-left override", 0x202E, "\\u202e");
    row("left-to-right override", 0x202D, "\\u202d");
    row("right-to-left embedding", 0x202B, "\\u202b");
    row("pop directional formatting", 0x202C, "\\u202c");
    row("right-to-left isolate", 0x2067, "\\u2067");
    row("pop directional isolate", 0x2069, "\\u2069");
    row("left-to-right mark", 0x200E, "\\u200e");
    row("right-to-left mark", 0x200F, "\\u200f");
    row("Arabic letter mark", 0x061C, "\\u061c");
    row("zero-width space", 0x200B, "\\u200b");
    row("zero-width joiner", 0x200D, "\\u200d");
    row("word joiner", 0x2060, "\\u2060");
    row("byte order mark", 0xFEFF, "\\ufeff");
    row("soft hyphen", 0x00AD, "\\xad");
    row("Hangul filler", 0x3164, "\\u3164");
    row("grapheme joiner", 0x034F, "\\u034f");
    row("escape", 0x1B, "\\x1b");
    row("null", 0x00, "\\x00");
    row("next line", 0x85, "\\x85");
    row("line break", '\n', "\\n");
    row("carriage return", '\r', "\\r");
    row("tab", '\t', "\\t");
    row("line separator", 0x2028, "\\u2028");
    row("paragraph separator", 0x2029, "\\u2029");
    row("interlinear anchor", 0xFFF9, "\\ufff9");
    row("half a pair", 0xD800, "\\ud800");
    row("language tag", 0xE0001, "\\U000e0001");
}

void TestPlainText::whatNobodySeesIsWrittenOut()
{
    QFETCH(char32_t, character);
    QFETCH(QString, shown);
    const QString text = character < 0x10000 ? QString(QChar(static_cast<char16_t>(character)))
                                             : QString::fromUcs4(&character, 1);
    QCOMPARE(plainText(QStringLiteral("a") + text + QStringLiteral("b")),
             QStringLiteral("a") + shown + QStringLiteral("b"));
}

void TestPlainText::lettersStay_data()
{
    QTest::addColumn<QString>("text");
    for (const char16_t* text : {u"GIMP 2.10 (Linux) — “ß”", u"照片 写真 사진", u"صورة", u"תמונה",
                                 u"фото", u"e\u0301", u"\U0001F600", u"a\u00A0b"})
        QTest::newRow(QString::fromUtf16(text).toUtf8().constData()) << QString::fromUtf16(text);
}

void TestPlainText::lettersStay()
{
    QFETCH(QString, text);
    QCOMPARE(plainText(text), text);
}

void TestPlainText::linesStayWhereTheyAreAskedFor()
{
    const QString text = QStringLiteral("a\tb\nc\rd");
    QCOMPARE(plainText(text, true), QStringLiteral("a\tb\nc\\rd"));
    QCOMPARE(plainText(text), QStringLiteral("a\\tb\\nc\\rd"));
}

void TestPlainText::textsOfFilesAndPeopleAreSafe()
{
    QFETCH(char32_t, character);
    QFETCH(QString, shown);
    const QString bad = character < 0x10000 ? QString(QChar(static_cast<char16_t>(character)))
                                            : QString::fromUcs4(&character, 1);
    const auto isSafe = [&](const QString& text) {
        return text.contains(shown) && !text.contains(bad);
    };
    // Half a pair is no UTF-8, so that no file's text has one.
    if (character != 0xD800) {
        const imagery::Trace hint{
            std::string(imagery::trace::kEditingSoftware),
            {},
            (QStringLiteral("GI") + bad + QStringLiteral("MP")).toStdString()};
        QVERIFY(isSafe(traceText(hint).headline));
        const imagery::MetadataGap gap{imagery::MetadataGapKind::Damaged, "XMP",
                                       (QStringLiteral("a") + bad).toStdString()};
        QVERIFY(isSafe(gapText(gap)));
    }
    const casework::ProvenanceStatement byName{casework::ProvenanceType::Photograph,
                                               QStringLiteral("O") + bad + QStringLiteral("1"),
                                               {},
                                               QDateTime::fromSecsSinceEpoch(0, Qt::UTC)};
    QVERIFY(isSafe(statementText(byName)));
    casework::ProvenanceStatement byNote = byName;
    byNote.saidBy = QStringLiteral("O1");
    byNote.note = QStringLiteral("a") + bad;
    QVERIFY(isSafe(statementText(byNote)));
    QVERIFY(isSafe(personText(QStringLiteral("1"), QStringLiteral("Ann") + bad)));
    const Error error{ErrorCode::FileNotFound,
                      Stage::Input,
                      (QStringLiteral("a") + bad + QStringLiteral(".jpg")).toStdString(),
                      {},
                      {}};
    QVERIFY(character == 0xD800 || isSafe(errorSentence(error)));
}

QTEST_APPLESS_MAIN(TestPlainText)
#include "tst_PlainText.moc"
