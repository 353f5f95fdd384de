// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/Language.h"
#include "ui/models/GalleryListModel.h"
#include "ui/shell/LabDialog.h"
#include "ui/shell/Place.h"

#include <QTest>

using namespace semblance;

namespace {

QString sizeOfGallery(int people, int references)
{
    casework::Gallery gallery;
    gallery.name = QStringLiteral("G");
    gallery.people = people;
    gallery.references = references;
    ui::GalleryListModel model;
    model.setGalleries({gallery});
    return model.index(0).data().toString();
}

} // namespace

/// Words reach the screen: the contexts of the .ts files and of tr() meet.
class tst_Language : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void englishHasPlurals()
    {
        app::speak(QLocale(QStringLiteral("en_GB")));
        QVERIFY(sizeOfGallery(1, 2).endsWith(QStringLiteral("1 person · 2 references")));
        QCOMPARE(ui::placeName(ui::Place::Galleries), QStringLiteral("Galleries"));
    }

    void anUnknownLanguageStaysEnglish()
    {
        app::speak(QLocale(QStringLiteral("fi_FI")));
        QCOMPARE(ui::LabDialog({}).windowTitle(), QStringLiteral("Choose a lab"));
    }

    void germanSpeaks()
    {
        app::speak(QLocale(QStringLiteral("de_AT")));
        QCOMPARE(ui::LabDialog({}).windowTitle(), QStringLiteral("Labor wählen"));
        QCOMPARE(ui::placeName(ui::Place::Exhibits), QStringLiteral("Asservate"));
        QVERIFY(sizeOfGallery(1, 2).endsWith(QStringLiteral("1 Person · 2 Vergleichsbilder")));
    }

    void anotherLanguageTakesThePlaceOfTheOneBefore()
    {
        app::speak(QLocale(QStringLiteral("de")));
        app::speak(QLocale(QStringLiteral("en")));
        QCOMPARE(ui::placeName(ui::Place::Exhibits), QStringLiteral("Exhibits"));
    }

    void aCodeBecomesALocale_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QLocale>("expected");
        const QLocale system = QLocale::system();
        QTest::newRow("the system's") << QString() << system;
        QTest::newRow("no language") << QStringLiteral("klingon") << system;
        QTest::newRow("with a territory")
            << QStringLiteral("de_AT") << QLocale(QStringLiteral("de_AT"));
        QTest::newRow("without one")
            << QStringLiteral("de") << QLocale(QLocale::German, system.territory());
    }

    void aCodeBecomesALocale()
    {
        QFETCH(QString, code);
        QFETCH(QLocale, expected);
        QCOMPARE(app::localeOf(code), expected);
    }
};

QTEST_MAIN(tst_Language)
#include "tst_Language.moc"
