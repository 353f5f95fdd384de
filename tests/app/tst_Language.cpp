// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/Language.h"
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
    // One after the other: a later language lies above an earlier one.
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
};

QTEST_MAIN(tst_Language)
#include "tst_Language.moc"
