// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/GapReasonText.h"
#include "ui/format/TraceText.h"

#include <QTest>
#include <QTranslator>

using namespace semblance;
using namespace semblance::ui;

namespace {

/// Marks what goes through it.
class MarkingTranslator : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char* context, const char* source, const char* /*comment*/,
                      int /*number*/) const override
    {
        return qstrcmp(context, "GapReasonText") == 0
                   ? QLatin1Char('<') + QLatin1String(source) + QLatin1Char('>')
                   : QString();
    }
};

} // namespace

class TestGapReasonText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(QCoreApplication::installTranslator(&m_translator)); }
    void cleanup() { QCoreApplication::removeTranslator(&m_translator); }

    void theProgramsOwnSentencesAreTranslated_data()
    {
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QString>("text");
        QTest::newRow("a number") << "more than 20000 entries"
                                  << "<more than 20000 entries>";
        QTest::newRow("the same beginning") << "more than 20000"
                                            << "<more than 20000>";
        QTest::newRow("two numbers") << "9 bytes, of which at most 8 are read"
                                     << "<9 bytes, of which at most 8 are read>";
        QTest::newRow("no number") << "cannot be decoded"
                                   << "<cannot be decoded>";
        QTest::newRow("of a library") << "Directory Image has %1 errors"
                                      << "Directory Image has %1 errors";
        QTest::newRow("no number where one belongs") << "more than many entries"
                                                     << "more than many entries";
        QTest::newRow("more after it") << "cannot be decoded: x"
                                       << "cannot be decoded: x";
        QTest::newRow("nothing") << ""
                                 << "";
    }

    void theProgramsOwnSentencesAreTranslated()
    {
        QFETCH(QString, reason);
        QFETCH(QString, text);
        QCOMPARE(gapReasonText(reason), text);
    }

    void formatsKeepTheirNames()
    {
        QCOMPARE(gapPartText(QStringLiteral("XMP")), QStringLiteral("XMP"));
        QCOMPARE(gapPartText(QStringLiteral("parts of the file")),
                 QStringLiteral("<parts of the file>"));
        QCOMPARE(gapText({imagery::MetadataGapKind::TooMuch, "parts of the file", "more than 7"}),
                 QStringLiteral("<parts of the file>: more than is read (<more than 7>)"));
    }

private:
    MarkingTranslator m_translator;
};

QTEST_GUILESS_MAIN(TestGapReasonText)
#include "tst_GapReasonText.moc"
