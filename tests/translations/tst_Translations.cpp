// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

namespace {

struct Message
{
    QString context;
    QString source;
    QStringList translations;
    bool isUnfinished = false;
    bool isNumerus = false;
};

QString sourceFolder()
{
    return qEnvironmentVariable("SEMBLANCE_SOURCE_DIR");
}

void readTranslation(QXmlStreamReader& xml, Message& message)
{
    message.isUnfinished =
        xml.attributes().value(QLatin1String("type")) == QLatin1String("unfinished");
    if (!message.isNumerus) {
        message.translations.append(xml.readElementText());
        return;
    }
    while (xml.readNextStartElement()) {
        message.translations.append(xml.readElementText());
    }
}

Message readMessage(QXmlStreamReader& xml, const QString& context)
{
    Message message;
    message.context = context;
    message.isNumerus = xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes");
    while (xml.readNextStartElement()) {
        if (xml.name() == QLatin1String("source")) {
            message.source = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation")) {
            readTranslation(xml, message);
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

QList<Message> readMessages(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    QXmlStreamReader xml(&file);
    QList<Message> messages;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) {
            continue;
        }
        if (xml.name() == QLatin1String("name")) {
            context = xml.readElementText();
        } else if (xml.name() == QLatin1String("message")) {
            messages.append(readMessage(xml, context));
        }
    }
    return messages;
}

/// %1, %2, %n in order of their names: a translation that loses one loses a figure.
QStringList placeholders(const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral("%(?:L?\\d+|n)"));
    QStringList found;
    auto matches = pattern.globalMatch(text);
    while (matches.hasNext()) {
        found.append(matches.next().captured());
    }
    found.removeDuplicates();
    found.sort();
    return found;
}

} // namespace

class tst_Translations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTextIsThere_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QStringList>("options");
        QTest::newRow("German") << QStringLiteral("semblance_de.ts") << QStringList();
        // The source is English; only its plurals need words of their own.
        QTest::newRow("English plurals")
            << QStringLiteral("semblance_en.ts") << QStringList{QStringLiteral("-pluralonly")};
    }

    void everyTextIsThere()
    {
        QFETCH(QString, file);
        QFETCH(QStringList, options);
        QTemporaryDir folder;
        const QString copy = folder.filePath(file);
        const QDir source(sourceFolder());
        QVERIFY(QFile::copy(source.filePath(QStringLiteral("translations/") + file), copy));
        QProcess lupdate;
        lupdate.start(QStringLiteral(SEMBLANCE_LUPDATE),
                      options + QStringList{
                          QStringLiteral("-silent"), QStringLiteral("-no-obsolete"),
                          QStringLiteral("-locations"), QStringLiteral("none"),
                          QStringLiteral("-extensions"), QStringLiteral("cpp,h"),
                          source.filePath(QStringLiteral("ui")),
                          source.filePath(QStringLiteral("app")), QStringLiteral("-ts"), copy});
        QVERIFY2(lupdate.waitForFinished(60000) && lupdate.exitCode() == 0,
                 lupdate.readAllStandardError().constData());
        const QList<Message> messages = readMessages(copy);
        QVERIFY(messages.size() > 20);
        QStringList missing;
        for (const Message& message : messages) {
            if (message.isUnfinished || message.translations.contains(QString())) {
                missing.append(message.context + QStringLiteral(": ") + message.source);
            }
        }
        QVERIFY2(missing.isEmpty(), qPrintable(QStringLiteral("%1 missing, run "
                                                              "`ninja update_translations`:\n%2")
                                                   .arg(missing.size())
                                                   .arg(missing.join(QLatin1Char('\n')))));
    }

    /// The program looks words up under a class's bare name only.
    void everyTextIsFiledUnderABareName_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("German") << QStringLiteral("semblance_de.ts");
        QTest::newRow("English plurals") << QStringLiteral("semblance_en.ts");
    }

    void everyTextIsFiledUnderABareName()
    {
        QFETCH(QString, file);
        const auto messages =
            readMessages(sourceFolder() + QStringLiteral("/translations/") + file);
        QVERIFY(!messages.isEmpty());
        for (const Message& message : messages)
            QVERIFY2(!message.context.contains(QStringLiteral("::")),
                     qPrintable(message.context + QStringLiteral(": ") + message.source));
    }

    void germanKeepsEveryFigure()
    {
        const auto messages =
            readMessages(sourceFolder() + QStringLiteral("/translations/semblance_de.ts"));
        for (const Message& message : messages) {
            for (const QString& translation : message.translations) {
                QStringList expected = placeholders(message.source);
                QStringList found = placeholders(translation);
                // German may write "ein" for the one.
                expected.removeAll(QStringLiteral("%n"));
                found.removeAll(QStringLiteral("%n"));
                QVERIFY2(found == expected,
                         qPrintable(message.source + QLatin1Char('\n') + translation));
            }
            if (message.isNumerus) {
                QCOMPARE(message.translations.size(), 2);
            }
        }
    }

    void theProgramCarriesIt()
    {
        QTranslator translator;
        QVERIFY(translator.load(QLocale(QStringLiteral("de_DE")), QStringLiteral("semblance"),
                                QStringLiteral("_"), QStringLiteral(":/translations")));
        QCOMPARE(translator.translate("Place", "Galleries"),
                 QStringLiteral("Galerien"));
    }
};

QTEST_GUILESS_MAIN(tst_Translations)
#include "tst_Translations.moc"
