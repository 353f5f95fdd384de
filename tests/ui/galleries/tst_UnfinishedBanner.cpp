// SPDX-License-Identifier: GPL-3.0-or-later
// What a person sees of an enrolment that was broken off, and how it is brought to its end.
#include "app/language/Language.h"
#include "support/TestWorkplace.h"
#include "ui/support/ScriptedDialogs.h"
#include "ui/galleries/GalleriesPage.h"

#include <QDir>
#include <QFileInfo>
#include <QFrame>
#include <QKeySequence>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace semblance;
using namespace semblance::ui;

namespace {

const QString kGallery = QStringLiteral("Custody");

template <typename T>
T* find(const QWidget& parent, const char* name)
{
    return parent.findChild<T*>(QLatin1String(name));
}

/// A gallery with one person, beside a folder of three whose enrolment was broken off after one.
struct Bench
{
    tests::TestWorkplace place;
    QString people;
    std::unique_ptr<GalleriesPage> page;

    explicit Bench(bool hasEngine = true) : place(hasEngine)
    {
        place.makeGallery(kGallery, 1);
        QDir folder = QFileInfo(place.makeFile(QStringLiteral("beside"), {})).dir();
        folder.mkdir(QStringLiteral("people"));
        people = folder.filePath(QStringLiteral("people"));
        std::uint32_t seed = 10;
        for (const char* name : {"anna_0001.png", "bert_0001.png", "cora_0001.png"})
            place.makeImage(QStringLiteral("people/") + QLatin1String(name),
                            tests::TestWorkplace::kPortraitSize, ++seed);
    }

    casework::GalleryRepository& galleries() { return place.lab().galleries(); }
    casework::Gallery gallery() { return galleries().byName(kGallery).value(); }
    casework::EnrolmentRunId breakOff()
    {
        casework::UnfinishedEnrolment enrolment;
        enrolment.source = casework::sourceOf(people.toStdString());
        enrolment.begunUtc = QDateTime::currentDateTimeUtc();
        enrolment.images = 3;
        const auto run = galleries().beginEnrolment(gallery().id, enrolment);
        if (!galleries().saveEnrolmentProgress(*run, 1))
            qFatal("the progress was not saved");
        return *run;
    }
    void show()
    {
        page = std::make_unique<GalleriesPage>(place.workplace());
        page->resize(1000, 700);
        page->show();
        QVERIFY(QTest::qWaitForWindowExposed(page.get()));
    }
    QFrame* banner() const { return find<QFrame>(*page, "unfinishedBanner"); }
};

} // namespace

class TestUnfinishedBanner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWholeGallerySaysNothing();
    void goingOnBringsItToItsEnd();
    void whatIsGoneCannotBeGoneOnWith();
    void oneThatRunsElsewhereIsNotBrokenOff();
    void withoutAnEngineItWaits();
    void itCanBeLeftAsItIs();
    void whatBelongsToAGalleryGoesWithIt();
    void everyButtonHasItsKey_data();
    void everyButtonHasItsKey();
};

void TestUnfinishedBanner::everyButtonHasItsKey_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << QStringLiteral("en");
    QTest::newRow("German") << QStringLiteral("de");
}

void TestUnfinishedBanner::everyButtonHasItsKey()
{
    QFETCH(QString, language);
    app::speak(app::localeOf(language));
    Bench bench;
    bench.breakOff();
    bench.show();
    QTRY_VERIFY(bench.banner()->isVisible());
    QMap<QString, QString> texts;
    for (const auto* button : bench.page->findChildren<QPushButton*>()) {
        const QString text = button->text();
        // The same act as the button above it, and what stands on a page of its own.
        const bool isSecond =
            button->objectName() == QLatin1String("emptyGalleryEnrolButton") ||
            button->objectName() == QLatin1String("firstGalleryButton");
        if (text.isEmpty() || isSecond)
            continue;
        const QString key = QKeySequence::mnemonic(text).toString();
        QVERIFY2(!key.isEmpty(), qPrintable(text));
        QVERIFY2(!texts.contains(key), qPrintable(text + texts[key]));
        texts.insert(key, text);
    }
    QVERIFY(texts.size() >= 9);
    app::speak(app::localeOf(QStringLiteral("en")));
}

void TestUnfinishedBanner::aWholeGallerySaysNothing()
{
    Bench bench;
    bench.show();
    QTRY_COMPARE(find<QLabel>(*bench.page, "galleryTitle")->text(), kGallery);
    QTRY_VERIFY(bench.place.workplace().jobs().isIdle());
    QVERIFY(!bench.banner()->isVisible());
}

void TestUnfinishedBanner::goingOnBringsItToItsEnd()
{
    Bench bench;
    bench.breakOff();
    bench.show();
    QTRY_VERIFY(bench.banner()->isVisible());
    const QString text = find<QLabel>(*bench.banner(), "unfinishedText")->text();
    QVERIFY2(text.contains(bench.people), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("1 of 3")), qPrintable(text));
    auto* goOn = find<QPushButton>(*bench.banner(), "goOnButton");
    QVERIFY(goOn->isEnabled());
    QTest::mouseClick(goOn, Qt::LeftButton);
    QTRY_COMPARE(bench.gallery().references, 4);
    QTRY_VERIFY(bench.galleries().unfinishedEnrolments(bench.gallery().id)->empty());
    QTRY_VERIFY(bench.place.workplace().jobs().isIdle());
    QVERIFY(!bench.banner()->isVisible());
}

/// What is still shown could be pressed, and would be enrolled into the gallery that came.
void TestUnfinishedBanner::whatBelongsToAGalleryGoesWithIt()
{
    Bench bench;
    bench.place.makeGallery(QStringLiteral("Other"), 1);
    bench.breakOff();
    const Error several{ErrorCode::SeveralFaces, Stage::Enrolment, "g.png", {}, {}};
    QVERIFY(bench.galleries().saveProblems(
        bench.gallery().id, {{QStringLiteral("g.png"), QStringLiteral("anna"), several}}));
    bench.show();
    auto* list = find<QListView>(*bench.page, "galleryList");
    auto* problems = find<QTableView>(*bench.page, "problemTable");
    QTRY_VERIFY(bench.banner()->isVisible());
    QTRY_COMPARE(problems->model()->rowCount(), 1);

    list->setCurrentIndex(list->model()->index(1, 0));

    // At once, not when the other gallery has been read.
    QVERIFY(!bench.banner()->isVisible());
    QCOMPARE(problems->model()->rowCount(), 0);
    QCOMPARE(find<QLabel>(*bench.page, "galleryTitle")->text(), QStringLiteral("Other"));
}

void TestUnfinishedBanner::whatIsGoneCannotBeGoneOnWith()
{
    Bench bench;
    bench.breakOff();
    QVERIFY(QDir(bench.people).removeRecursively());
    bench.show();
    QTRY_VERIFY(bench.banner()->isVisible());
    QVERIFY(!find<QPushButton>(*bench.banner(), "goOnButton"));
    bench.page->activateWindow();
    QVERIFY(QDir().mkpath(bench.people));
    QTRY_VERIFY(find<QPushButton>(*bench.banner(), "goOnButton"));
}

void TestUnfinishedBanner::oneThatRunsElsewhereIsNotBrokenOff()
{
    Bench bench;
    const auto run = bench.breakOff();
    auto lock = bench.galleries().lockEnrolment();
    QVERIFY(lock);
    (*lock)->nameRun(run);
    bench.show();
    QTRY_VERIFY(bench.banner()->isVisible());
    const QString text = find<QLabel>(*bench.banner(), "unfinishedText")->text();
    QVERIFY2(text.contains(QStringLiteral("is running")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("1 of 3")), qPrintable(text));
    QVERIFY(!find<QPushButton>(*bench.banner(), "goOnButton"));
    QVERIFY(!find<QPushButton>(*bench.banner(), "leaveButton"));
    // It ends without having come to its end.
    bench.page->activateWindow();
    lock->reset();
    QTRY_VERIFY(find<QPushButton>(*bench.banner(), "goOnButton"));
}

void TestUnfinishedBanner::withoutAnEngineItWaits()
{
    Bench bench(false);
    bench.breakOff();
    bench.show();
    QTRY_VERIFY(bench.banner()->isVisible());
    QVERIFY(!find<QPushButton>(*bench.banner(), "goOnButton")->isEnabled());
    bench.place.loadEngine();
    QTRY_VERIFY(find<QPushButton>(*bench.banner(), "goOnButton")->isEnabled());
}

void TestUnfinishedBanner::itCanBeLeftAsItIs()
{
    const auto script = tests::ScriptedDialogs::install();
    Bench bench;
    bench.breakOff();
    bench.breakOff();
    bench.show();
    QTRY_VERIFY(bench.banner()->isVisible());
    auto* leave = find<QPushButton>(*bench.banner(), "leaveButton");
    script->confirmations = {false, true};
    leave->click();
    QCOMPARE(bench.galleries().unfinishedEnrolments(bench.gallery().id)->size(), std::size_t{1});
    leave->click();
    QTRY_VERIFY(!bench.banner()->isVisible());
    QVERIFY(bench.galleries().unfinishedEnrolments(bench.gallery().id)->empty());
    QCOMPARE(bench.gallery().people, 1);
    Dialogs::use(nullptr);
}

QTEST_MAIN(TestUnfinishedBanner)
#include "tst_UnfinishedBanner.moc"
