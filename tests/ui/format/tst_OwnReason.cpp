// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/Language.h"
#include "ui/format/ErrorText.h"

#include <QLocale>
#include <QTest>

using namespace semblance;

class TestOwnReason : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saidInThePersonsLanguage_data()
    {
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("detail");
        QTest::addColumn<QString>("said");
        const auto row = [](ErrorCode code, const char* detail, const char* said) {
            QTest::newRow(detail) << code << QString::fromUtf8(detail) << QString::fromUtf8(said);
        };
        row(ErrorCode::InvalidInput, "is no number", "ist keine Zahl");
        row(ErrorCode::InvalidInput, "values in the row: 3, columns in the header: 5",
            "Werte in der Zeile: 3, Spalten in der Kopfzeile: 5");
        row(ErrorCode::InvalidInput, "lies inside the laboratory /labs/A b",
            "liegt im Labor /labs/A b");
        row(ErrorCode::LabNewer, "format 9, this program knows 2",
            "Format 9, dieses Programm kennt 2");
        row(ErrorCode::ManifestInvalid, "engine.models must be a text",
            "engine.models muss ein Text sein");
        row(ErrorCode::ManifestInvalid, "job must be one of detection landmarks",
            "job muss eines hiervon sein: detection landmarks");
        row(ErrorCode::ModelMissing, "no manifest has this id",
            "keine Beschreibung hat diese Kennung");
        row(ErrorCode::FileUnreadable, "not a regular file", "keine gewöhnliche Datei");
        row(ErrorCode::LabDamaged, "a template is not as it was written: reference 2, b/2.jpg",
            "ein Template ist nicht mehr so, wie es geschrieben wurde: Vergleichsbild 2, b/2.jpg");
        row(ErrorCode::LabDamaged,
            "a template was written with another length than its model's: reference 2, b/2.jpg",
            "ein Template wurde mit einer anderen Länge geschrieben, als sein Modell sie hat: "
            "Vergleichsbild 2, b/2.jpg");
        row(ErrorCode::LabDamaged,
            "a template was written with numbers that no model makes: reference 1, a, b.jpg",
            "ein Template wurde mit Zahlen geschrieben, die kein Modell berechnet: "
            "Vergleichsbild 1, a, b.jpg");
        // Not ours.
        row(ErrorCode::FileUnreadable, "Permission denied", "Permission denied");
    }

    void saidInThePersonsLanguage()
    {
        QFETCH(ErrorCode, code);
        QFETCH(QString, detail);
        QFETCH(QString, said);
        const Error error{code, Stage::Input, "a", detail.toStdString(), {}};
        QVERIFY(ui::errorSentence(error).contains(detail));
        app::speak(app::localeOf(QStringLiteral("de")));
        const QString german = ui::errorSentence(error);
        app::speak(QLocale(QLocale::English, QLocale::UnitedKingdom));
        QVERIFY2(german.contains(said), qPrintable(german));
        QVERIFY(ui::errorDetails(error).contains(detail));
    }
};

QTEST_MAIN(TestOwnReason)
#include "tst_OwnReason.moc"
