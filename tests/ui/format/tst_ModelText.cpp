// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/Language.h"
#include "matching/models/EngineFile.h"
#include "matching/models/OptionalPack.h"
#include "ui/format/ModelText.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>

using namespace semblance;
using namespace semblance::ui;

namespace {

std::filesystem::path shippedFolder()
{
    return std::filesystem::path(qgetenv("SEMBLANCE_SOURCE_DIR").toStdString()) /
           "resources/models";
}

} // namespace

class tst_ModelText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { app::speak(app::localeOf(QStringLiteral("de"))); }
    void everyShippedSentenceIsTranslated_data();
    void everyShippedSentenceIsTranslated();
    void newFiguresNeedNoNewWords();
    void otherWordsAreQuoted();
    void whoSaysItOfAnOwnModel();
    void aLicencesNameStays();
};

void tst_ModelText::everyShippedSentenceIsTranslated_data()
{
    QTest::addColumn<QString>("sentence");
    const auto row = [](const std::string& name, const std::string& sentence) {
        QTest::newRow(name.c_str()) << QString::fromStdString(sentence);
    };
    for (const char* folder : {"", "packs/omz"}) {
        const QDir manifests(QString::fromStdString((shippedFolder() / folder).string()));
        for (const QFileInfo& file : manifests.entryInfoList({QStringLiteral("*.model.json")})) {
            const auto model = matching::readManifest(file.filePath().toStdString());
            QVERIFY(model);
            row(model->id, model->measuredAccuracy);
        }
    }
    const auto engine = matching::readEngineFile(shippedFolder() / matching::kEngineFileName);
    QVERIFY(engine);
    row("the default pack", engine->measuredAccuracy);
    const auto pack = matching::readOptionalPack(shippedFolder() / "packs/omz/pack.json");
    QVERIFY(pack);
    row("the recommended pack", pack->measuredAccuracy);
    row("the recommended pack's licence", pack->licence);
}

void tst_ModelText::everyShippedSentenceIsTranslated()
{
    QFETCH(QString, sentence);
    QVERIFY2(isModelTextKnown(sentence.toStdString()), qPrintable(sentence));
    const QString said = measuredText(sentence.toStdString());
    QVERIFY2(said.startsWith(QStringLiteral("Gemessen: ")), qPrintable(said));
    QVERIFY2(!said.contains(sentence.left(20)), qPrintable(said));
    QVERIFY2(!said.contains(QStringLiteral(" the ")), qPrintable(said));
    static const QRegularExpression place(QStringLiteral("%\\d"));
    QVERIFY2(!said.contains(place), qPrintable(said));
}

void tst_ModelText::newFiguresNeedNoNewWords()
{
    const QString said =
        measuredText("Not measured by itself; as alignment for other-model.2: 12.34 % of the 7 LFW "
                     "View-1 train pairs.");
    QVERIFY2(said.contains(QStringLiteral("12,34 %")), qPrintable(said));
    QVERIFY2(said.contains(QStringLiteral("other-model.2")), qPrintable(said));
}

void tst_ModelText::otherWordsAreQuoted()
{
    QCOMPARE(measuredText("99 % of our own photographs."),
             QStringLiteral("Gemessen, im Wortlaut der Beschreibung: 99 % of our own "
                            "photographs."));
    QCOMPARE(measuredText({}), QStringLiteral("Was es taugt, wurde nicht gemessen."));
}

void tst_ModelText::whoSaysItOfAnOwnModel()
{
    const QString said = ownMeasuredText("Never wrong.");
    QVERIFY2(said.contains(QStringLiteral("nicht geprüft: Never wrong.")), qPrintable(said));
    QCOMPARE(ownMeasuredText({}), measuredText({}));
}

void tst_ModelText::aLicencesNameStays()
{
    QCOMPARE(licenceText("MIT"), QStringLiteral("MIT"));
    QCOMPARE(licenceText("Our contract of 2025"), QStringLiteral("Our contract of 2025"));
    QVERIFY(licenceText("Apache-2.0 (its maker does not state what it was trained on)")
                .startsWith(QStringLiteral("Apache-2.0 (")));
    QVERIFY(!licenceText("Apache-2.0 (its maker does not state what it was trained on)")
                 .contains(QStringLiteral("maker")));
}

QTEST_GUILESS_MAIN(tst_ModelText)
#include "tst_ModelText.moc"
