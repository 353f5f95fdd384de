// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/LabInFront.h"
#include "support/TestWorkplace.h"
#include "ui/galleries/EnrolmentRun.h"
#include "ui/galleries/GalleryPanel.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QTest>

using namespace semblance;
using namespace semblance::ui;
using tests::TestWorkplace;

class TestGalleryPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsKnownStaysListedWhileAnEnrolmentRuns_data();
    void whatIsKnownStaysListedWhileAnEnrolmentRuns();
    void qualityOfOtherModelsIsMeasuredAnew();
    void damagedTemplatesAreMended();
    void whatCannotBeMendedIsNotOffered();
    void readOnlyLabSaysWhatCannotBeDoneThere();
};

void TestGalleryPanel::whatIsKnownStaysListedWhileAnEnrolmentRuns_data()
{
    QTest::addColumn<int>("before");
    QTest::addColumn<QString>("words");
    QTest::newRow("nothing listed before") << 0 << QStringLiteral("Nothing was listed before");
    QTest::newRow("two listed before") << 2 << QStringLiteral("listed below was listed before");
}

void TestGalleryPanel::whatIsKnownStaysListedWhileAnEnrolmentRuns()
{
    QFETCH(int, before);
    QFETCH(QString, words);
    TestWorkplace place;
    auto& galleries = place.lab().galleries();
    const auto gallery = galleries.create(QStringLiteral("Demo"), QStringLiteral("s"),
                                          QStringLiteral("l"), QDateTime::currentDateTimeUtc());
    std::vector<casework::EnrolmentProblem> problems;
    for (int i = 0; i < before; ++i) {
        const QString image = QStringLiteral("%1.jpg").arg(i);
        problems.push_back(
            {image, QStringLiteral("p"),
             Error{ErrorCode::NoFace, Stage::Enrolment, image.toStdString(), "", {}}});
    }
    QVERIFY(galleries.saveProblems(gallery->id, problems));
    EnrolmentRun run(place.workplace());
    GalleryPanel panel(place.workplace(), run);
    panel.resize(1000, 700);
    panel.show();
    panel.showGallery(*gallery);
    auto* tabs = panel.findChild<QTabWidget*>(QStringLiteral("galleryTabs"));
    tabs->setCurrentIndex(1);
    auto* table = panel.findChild<QTableView*>(QStringLiteral("problemTable"));
    auto* note = panel.findChild<QWidget*>(QStringLiteral("problemNote"));
    QTRY_COMPARE(tabs->tabText(1), QStringLiteral("Not enrolled (%1)").arg(before));
    QVERIFY(!note->isVisible());

    place.sight().isSlow = true;
    const QString image = place.makeImage(QStringLiteral("anna_0001.png"), {240, 300}, 1);
    EnrolmentRequest request;
    request.folder = QFileInfo(image).path() + QStringLiteral("/people");
    QVERIFY(QDir().mkpath(request.folder));
    QVERIFY(QFile::copy(image, request.folder + QStringLiteral("/anna_0001.png")));
    run.enrol(QStringLiteral("Demo"), request);
    QTRY_VERIFY(note->isVisible());
    QString said;
    for (const QLabel* label : note->findChildren<QLabel*>())
        said += label->text();
    QVERIFY2(said.contains(words), qPrintable(said));
    QCOMPARE(table->model()->rowCount(), before);
    QCOMPARE(tabs->tabText(1), QStringLiteral("Not enrolled (%1 …)").arg(before));

    place.sight().isSlow = false;
    QTRY_VERIFY(!run.isRunning());
    QTRY_VERIFY(!note->isVisible());
    QTRY_COMPARE(tabs->tabText(1), QStringLiteral("Not enrolled (%1)").arg(before));
}

/// Another head-pose model makes no template stale, and yet what is said of the images.
void TestGalleryPanel::qualityOfOtherModelsIsMeasuredAnew()
{
    TestWorkplace place(false);
    place.makeGallery(QStringLiteral("Demo"), 2);
    place.loadEngine({{"fake-detector"}, {"fake-landmarks"}});
    EnrolmentRun run(place.workplace());
    GalleryPanel panel(place.workplace(), run);
    panel.resize(1000, 700);
    panel.show();
    panel.showGallery(*place.lab().galleries().byName(QStringLiteral("Demo")));
    auto* banner = panel.findChild<QWidget*>(QStringLiteral("staleBanner"));
    auto* refresh = panel.findChild<QPushButton*>(QStringLiteral("refreshGalleryButton"));
    const auto text = [&panel](const char* name) {
        return panel.findChild<QLabel*>(QLatin1String(name))->text();
    };
    QTRY_VERIFY(banner->isVisible());
    QVERIFY2(banner->accessibleName().contains(QStringLiteral("of 2 reference")),
             qPrintable(banner->accessibleName()));
    QVERIFY(refresh->isVisible());
    QCOMPARE(refresh->text(), QStringLiteral("&Measure quality anew"));

    refresh->click();
    QTRY_VERIFY(!run.isRunning());
    QTRY_VERIFY(text("enrolmentText").contains(QStringLiteral("measured anew")));
    QVERIFY2(!text("enrolmentText").contains(QStringLiteral("enrolled")),
             qPrintable(text("enrolmentText")));
    QTRY_VERIFY(!banner->isVisible());
}

void TestGalleryPanel::damagedTemplatesAreMended()
{
    TestWorkplace place;
    const QString name = QStringLiteral("Demo");
    place.makeGallery(name, 2);
    place.damageATemplate();
    place.workplace().setDamagedTemplates(name, true);
    EnrolmentRun run(place.workplace());
    GalleryPanel panel(place.workplace(), run);
    panel.show();
    panel.showGallery(*place.lab().galleries().byName(name));
    auto* banner = panel.findChild<QWidget*>(QStringLiteral("staleBanner"));
    auto* mend = panel.findChild<QPushButton*>(QStringLiteral("refreshGalleryButton"));
    QTRY_VERIFY(banner->isVisible());
    QCOMPARE(mend->text(), QStringLiteral("&Mend templates"));
    const auto id = place.lab().galleries().byName(name)->id;
    const auto models = place.workplace().pipeline()->fusion().models();
    QVERIFY(!place.lab().galleries().snapshotEntries(id, models));

    mend->click();
    QTRY_VERIFY(!run.isRunning());
    QVERIFY(place.lab().galleries().snapshotEntries(id, models));
    QVERIFY(!place.workplace().hasDamagedTemplates(name));
    QTRY_VERIFY(!banner->isVisible());
}

/// Nobody is to be told that templates can be made of an original that is gone.
void TestGalleryPanel::whatCannotBeMendedIsNotOffered()
{
    TestWorkplace place;
    const QString name = QStringLiteral("Demo");
    place.makeGallery(name, 2);
    const auto gallery = *place.lab().galleries().byName(name);
    const auto references = place.lab().galleries().references(gallery.id, 0, 10);
    std::vector<QByteArray> originals;
    for (const casework::Reference& reference : *references) {
        QFile file(place.originalPath(reference.original));
        QVERIFY(file.open(QIODevice::ReadOnly));
        originals.push_back(file.readAll());
        place.damageOriginal(reference.original);
    }
    place.damageATemplate();
    place.workplace().setDamagedTemplates(name, true);
    EnrolmentRun run(place.workplace());
    GalleryPanel panel(place.workplace(), run);
    panel.show();
    panel.showGallery(gallery);
    auto* banner = panel.findChild<QWidget*>(QStringLiteral("staleBanner"));
    auto* act = panel.findChild<QPushButton*>(QStringLiteral("refreshGalleryButton"));
    QTRY_VERIFY(banner->isVisible());
    const QString said = banner->accessibleName();
    QVERIFY2(said.contains(QStringLiteral("where the original is stored")), qPrintable(said));
    act->click();
    QTRY_VERIFY(!run.isRunning());
    QTRY_VERIFY(banner->isVisible());
    QCOMPARE(banner->accessibleName(),
             QStringLiteral("1 reference(s) are left out of searches: an earlier attempt could "
                            "make no templates of them. Why is in the list of what was not "
                            "enrolled."));
    QCOMPARE(act->text(), QStringLiteral("Tr&y again"));

    for (std::size_t i = 0; i < originals.size(); ++i) {
        QFile file(place.originalPath(references->at(i).original));
        file.setPermissions(file.permissions() | QFile::WriteOwner);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(originals[i]), originals[i].size());
    }
    act->click();
    QTRY_VERIFY(!run.isRunning());
    QTRY_VERIFY(place.workplace().jobs().isIdle());
    QTRY_VERIFY(!banner->isVisible());
}

void TestGalleryPanel::readOnlyLabSaysWhatCannotBeDoneThere()
{
    TestWorkplace place(false);
    place.makeGallery(QStringLiteral("Demo"), 2);
    tests::ReadOnlyLab lab(place.lab());
    Workplace workplace(std::shared_ptr<casework::Lab>(&lab, [](casework::Lab*) {}),
                        place.workplace().policy(), place.workplace().jobs(),
                        place.workplace().clock());
    place.loadEngine({{"fake-detector"}, {"fake-landmarks"}});
    workplace.setPipeline(place.workplace().pipeline());
    EnrolmentRun run(workplace);
    GalleryPanel panel(workplace, run);
    panel.show();
    panel.showGallery(*place.lab().galleries().byName(QStringLiteral("Demo")));
    auto* banner = panel.findChild<QWidget*>(QStringLiteral("staleBanner"));
    QTRY_VERIFY(banner->isVisible());
    QVERIFY2(banner->accessibleName().endsWith(QStringLiteral("this lab is read-only.")),
             qPrintable(banner->accessibleName()));
    QVERIFY(!panel.findChild<QPushButton*>(QStringLiteral("refreshGalleryButton"))->isVisible());
}

QTEST_MAIN(TestGalleryPanel)
#include "tst_GalleryPanel.moc"
