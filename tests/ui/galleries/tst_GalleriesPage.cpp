// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wiring/Wiring.h"
#include "support/SharedData.h"
#include "ui/galleries/GalleriesPage.h"
#include "ui/support/ScriptedDialogs.h"
#include "ui/support/TestLab.h"

#include <QClipboard>
#include <QDialog>
#include <QDir>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace semblance;
using namespace semblance::ui;

namespace {

template <typename T>
T* find(const QWidget& parent, const char* name)
{
    return parent.findChild<T*>(QLatin1String(name));
}

QString text(const QWidget& page, const char* label)
{
    return find<QLabel>(page, label)->text();
}

/// What an error panel of the page says; empty where none is shown.
QString visibleError(const QWidget& page)
{
    for (const auto* label : page.findChildren<QLabel*>(QStringLiteral("errorSentence"))) {
        if (label->isVisible()) {
            return label->text();
        }
    }
    return {};
}

void click(QWidget* widget)
{
    QTest::mouseClick(widget, Qt::LeftButton);
}

/// A real page on a real lab, shown.
struct Bench
{
    tests::TestLab testLab;
    std::shared_ptr<tests::ScriptedDialogs::Script> script = tests::ScriptedDialogs::install();
    JobList jobs;
    std::unique_ptr<Workplace> workplace;
    std::unique_ptr<GalleriesPage> page;

    ~Bench()
    {
        page.reset();
        Dialogs::use(nullptr);
    }

    void show()
    {
        workplace = std::make_unique<Workplace>(testLab.lab(), casework::SearchPolicy{}, jobs,
                                                testLab.clock());
        page = std::make_unique<GalleriesPage>(*workplace);
        page->resize(1000, 700);
        page->show();
        QVERIFY(QTest::qWaitForWindowExposed(page.get()));
    }

    bool loadEngine()
    {
        const auto models = tests::defaultModels();
        if (!models) {
            return false;
        }
        auto engine = app::loadEngine(app::thisInstallation());
        if (engine) {
            workplace->setPipeline(*engine);
        }
        return engine.has_value();
    }
};

} // namespace

class tst_GalleriesPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEmptyLabOffersTheFirstGallery()
    {
        Bench bench;
        bench.show();
        auto* first = find<QPushButton>(*bench.page, "firstGalleryButton");
        QTRY_VERIFY(first->isVisible());
        QVERIFY(!find<QListView>(*bench.page, "galleryList")->isVisible());
    }

    void anImageThatCannotBeShownSaysSoAndIsTriedAgain()
    {
        Bench bench;
        const auto gallery = bench.testLab.addGallery(QStringLiteral("G"));
        bench.testLab.addReference(gallery, QStringLiteral("p1"), QString(),
                                   QStringLiteral("a.png"));
        const QString originals = bench.testLab.folder() + QStringLiteral("/originals");
        QVERIFY(QDir().rename(originals, originals + QLatin1Char('x')));
        bench.show();
        auto* list = find<QListView>(*bench.page, "referenceList");
        QTRY_COMPARE(list->model()->rowCount(), 1);
        const auto said = [list](int role) {
            return list->model()->index(0, 0).data(role).toString();
        };
        const QString reason = QStringLiteral("The stored image is missing");
        QTRY_VERIFY2(said(Qt::ToolTipRole).contains(reason), qPrintable(said(Qt::ToolTipRole)));
        QVERIFY(said(Qt::AccessibleTextRole).contains(reason));
        const auto isBlank = [list] {
            const QRect card = list->visualRect(list->model()->index(0, 0));
            // Within the portrait, below the frame of the card.
            const QImage seen = list->viewport()->grab(card.adjusted(30, 20, -30, -60)).toImage();
            for (int y = 0; y < seen.height(); ++y) {
                for (int x = 0; x < seen.width(); ++x) {
                    if (seen.pixel(x, y) != seen.pixel(0, 0)) {
                        return false;
                    }
                }
            }
            return true;
        };
        QVERIFY2(!isBlank(), "the words stand on the tile");

        QVERIFY(QDir().rename(originals + QLatin1Char('x'), originals));
        bench.page->hide();
        bench.page->show();
        QTRY_VERIFY2(!said(Qt::ToolTipRole).contains(reason), qPrintable(said(Qt::ToolTipRole)));
        QVERIFY(list->model()->index(0, 0).data(Qt::DecorationRole).isValid());
    }

    void imagesAreTakenOffTheListOfWhatWasNotEnrolled()
    {
        Bench bench;
        const auto gallery = bench.testLab.addGallery(QStringLiteral("Demo")).id;
        auto& galleries = bench.testLab.lab()->galleries();
        const auto problem = [](const char* image) {
            return casework::EnrolmentProblem{
                QLatin1String(image), QStringLiteral("p"),
                Error{ErrorCode::NoFace, Stage::Enrolment, image, "", {}}};
        };
        QVERIFY(galleries.saveProblems(gallery, {problem("a.jpg"), problem("b.jpg")}));
        bench.show();
        auto* table = find<QTableView>(*bench.page, "problemTable");
        QTRY_COMPARE(table->model()->rowCount(), 2);
        table->selectRow(0);
        auto* takeOff = find<QPushButton>(*bench.page, "dismissProblemsButton");
        bench.script->confirmations = {false, true};
        takeOff->click();
        QCOMPARE(bench.script->asked.size(), std::size_t{1});
        QVERIFY(bench.script->asked[0].question.contains(QStringLiteral("searches")));
        QCOMPARE(galleries.problems(gallery)->size(), std::size_t{2});
        takeOff->click();
        QTRY_COMPARE(table->model()->rowCount(), 1);
        QCOMPARE(galleries.problems(gallery)->at(0).image, QStringLiteral("b.jpg"));
    }

    void theSearchKeyGoesToTheListThatIsShown()
    {
        Bench bench;
        bench.testLab.addReference(bench.testLab.addGallery(QStringLiteral("Demo")),
                                   QStringLiteral("P1"), QStringLiteral("Anna"),
                                   QStringLiteral("a.jpg"));
        bench.show();
        bench.page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(bench.page.get()));
        auto* tabs = find<QTabWidget>(*bench.page, "galleryTabs");
        QTRY_VERIFY(tabs->isVisible());
        const std::pair<int, const char*> fields[] = {{0, "referenceSearchField"},
                                                      {1, "problemSearchField"}};
        for (const auto& [tab, field] : fields) {
            tabs->setCurrentIndex(tab);
            for (QWidget* from :
                 {static_cast<QWidget*>(tabs->tabBar()),
                  static_cast<QWidget*>(find<QListView>(*bench.page, "galleryList"))}) {
                from->setFocus();
                QTest::keySequence(from, QKeySequence::Find);
                QVERIFY2(find<QLineEdit>(*bench.page, field)->hasFocus(), field);
            }
        }
    }

    void makesAGalleryFromTheKeyboard()
    {
        Bench bench;
        bench.show();
        QSignalSpy changed(bench.page.get(), &GalleriesPage::galleriesChanged);
        auto* first = find<QPushButton>(*bench.page, "firstGalleryButton");
        QTRY_VERIFY(first->isVisible());
        click(first);
        auto* dialog = bench.page->findChild<QDialog*>(QStringLiteral("createGalleryDialog"));
        QVERIFY(dialog);
        auto* create = find<QPushButton>(*dialog, "createGalleryButton");
        auto* name = find<QLineEdit>(*dialog, "galleryNameField");
        name->setFocus();
        QTest::keyClicks(name, QStringLiteral("Custody"));
        QTest::keyClick(name, Qt::Key_Tab);
        auto* source = find<QLineEdit>(*dialog, "gallerySourceField");
        QCOMPARE(dialog->focusWidget(), source);
        QTest::keyClicks(source, QStringLiteral("Booking photographs"));
        QVERIFY2(!create->isEnabled(), "the legal basis is missing");
        QTest::keyClick(source, Qt::Key_Tab);
        auto* basis = find<QPlainTextEdit>(*dialog, "galleryLegalBasisField");
        QCOMPARE(dialog->focusWidget(), basis);
        QTest::keyClicks(basis, QStringLiteral("Police act"));
        QVERIFY(create->isEnabled());
        QTest::keyClick(basis, Qt::Key_Tab);
        QVERIFY2(dialog->focusWidget() != basis, "Tab must leave the field");
        click(create);
        QTRY_COMPARE(text(*bench.page, "galleryTitle"), QStringLiteral("Custody"));
        QCOMPARE(text(*bench.page, "gallerySource"), QStringLiteral("Booking photographs"));
        QCOMPARE(text(*bench.page, "galleryLegalBasis"), QStringLiteral("Police act"));
        QCOMPARE(changed.count(), 1);
        QTRY_VERIFY(find<QPushButton>(*bench.page, "emptyGalleryEnrolButton")->isVisible());
    }

    void whatWasWrittenOfAGalleryIsKeptUntilItIsMade()
    {
        Bench bench;
        bench.show();
        bench.page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(bench.page.get()));
        auto* first = find<QPushButton>(*bench.page, "firstGalleryButton");
        QTRY_VERIFY(first->isVisible());
        bench.page->setFocus();
        QTest::keySequence(first, QKeySequence::New);
        const auto dialog = [&bench] {
            return bench.page->findChild<QDialog*>(QStringLiteral("createGalleryDialog"));
        };
        QVERIFY(dialog());
        find<QLineEdit>(*dialog(), "galleryNameField")->setText(QStringLiteral("Custody"));
        find<QPlainTextEdit>(*dialog(), "galleryLegalBasisField")
            ->setPlainText(QStringLiteral("Police act"));
        QTest::keyClick(dialog(), Qt::Key_Escape);
        QTRY_VERIFY(!dialog());
        QCOMPARE(bench.page->focusWidget(), first);
        bench.page->activateWindow();
        QTRY_VERIFY2(first->hasFocus(), "the keyboard goes on where it began");
        QTest::keySequence(first, QKeySequence::New);
        QCOMPARE(find<QLineEdit>(*dialog(), "galleryNameField")->text(), QStringLiteral("Custody"));
        auto* source = find<QLineEdit>(*dialog(), "gallerySourceField");
        source->setText(QStringLiteral("Booking photographs"));
        source->setFocus();
        dialog()->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(dialog()));
        auto* basis = find<QPlainTextEdit>(*dialog(), "galleryLegalBasisField");
        basis->setFocus();
        QTest::keyClick(basis, Qt::Key_Tab);
        QCOMPARE(dialog()->focusWidget(), find<QPushButton>(*dialog(), "createGalleryButton"));
        // From any field.
        QTest::keyClick(source, Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(text(*bench.page, "galleryTitle"), QStringLiteral("Custody"));
        QTRY_VERIFY(!dialog());
        bench.page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(bench.page.get()));
        QTest::keySequence(find<QListView>(*bench.page, "galleryList"), QKeySequence::New);
        QVERIFY(find<QLineEdit>(*dialog(), "galleryNameField")->text().isEmpty());
    }

    void aTakenNameIsRefusedInTheDialog()
    {
        Bench bench;
        bench.testLab.addGallery(QStringLiteral("Custody"));
        bench.show();
        auto* another = find<QPushButton>(*bench.page, "newGalleryButton");
        QTRY_VERIFY(another->isVisible());
        click(another);
        auto* dialog = bench.page->findChild<QDialog*>(QStringLiteral("createGalleryDialog"));
        QTest::keyClicks(find<QLineEdit>(*dialog, "galleryNameField"), QStringLiteral("custody"));
        QTest::keyClicks(find<QLineEdit>(*dialog, "gallerySourceField"), QStringLiteral("x"));
        QTest::keyClicks(find<QPlainTextEdit>(*dialog, "galleryLegalBasisField"),
                         QStringLiteral("x"));
        click(find<QPushButton>(*dialog, "createGalleryButton"));
        auto* sentence = find<QLabel>(*dialog, "errorSentence");
        QTRY_VERIFY(sentence->isVisible());
        QVERIFY(dialog->isVisible());
    }

    void aFieldOfBlanksIsNamed_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("basis");
        QTest::addColumn<QString>("note");
        const QString x = QStringLiteral("x");
        const QString blank = QStringLiteral("  ");
        QTest::newRow("name") << blank << x << x << QStringLiteral("blankName");
        QTest::newRow("source") << x << blank << x << QStringLiteral("blankSource");
        QTest::newRow("legal basis") << x << x << blank << QStringLiteral("blankLegalBasis");
        QTest::newRow("an empty one is seen") << QString() << x << x << QString();
        QTest::newRow("all filled in") << x << x << x << QString();
    }

    void aFieldOfBlanksIsNamed()
    {
        QFETCH(QString, name);
        QFETCH(QString, source);
        QFETCH(QString, basis);
        QFETCH(QString, note);
        Bench bench;
        bench.show();
        auto* first = find<QPushButton>(*bench.page, "firstGalleryButton");
        QTRY_VERIFY(first->isVisible());
        click(first);
        auto* dialog = bench.page->findChild<QDialog*>(QStringLiteral("createGalleryDialog"));
        find<QLineEdit>(*dialog, "galleryNameField")->setText(name);
        find<QLineEdit>(*dialog, "gallerySourceField")->setText(source);
        find<QPlainTextEdit>(*dialog, "galleryLegalBasisField")->setPlainText(basis);
        for (const char* each : {"blankName", "blankSource", "blankLegalBasis"})
            QCOMPARE(find<QWidget>(*dialog, each)->isVisible(), note == QLatin1String(each));
        auto* create = find<QPushButton>(*dialog, "createGalleryButton");
        QCOMPARE(create->isEnabled(), note.isEmpty() && !name.isEmpty());
        if (!note.isEmpty()) {
            // Whole, below its field.
            QTRY_VERIFY(find<QWidget>(*dialog, note.toLatin1())->height() >=
                        dialog->fontMetrics().height());
        }
    }

    void ctrlEnterMakesTheGallery()
    {
        Bench bench;
        bench.show();
        auto* first = find<QPushButton>(*bench.page, "firstGalleryButton");
        QTRY_VERIFY(first->isVisible());
        click(first);
        auto* dialog = bench.page->findChild<QDialog*>(QStringLiteral("createGalleryDialog"));
        find<QLineEdit>(*dialog, "galleryNameField")->setText(QStringLiteral("Custody"));
        find<QLineEdit>(*dialog, "gallerySourceField")->setText(QStringLiteral("x"));
        auto* basis = find<QPlainTextEdit>(*dialog, "galleryLegalBasisField");
        basis->setPlainText(QStringLiteral("x"));
        basis->setFocus();
        dialog->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        QTest::keyClick(basis, Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(text(*bench.page, "galleryTitle"), QStringLiteral("Custody"));
    }

    void theEmptyGallerySaysItsWholeSentence()
    {
        Bench bench;
        bench.testLab.addGallery(QStringLiteral("G"));
        bench.show();
        auto* enrol = find<QPushButton>(*bench.page, "emptyGalleryEnrolButton");
        QTRY_VERIFY(enrol->isVisible());
        QVERIFY2(!enrol->isEnabled() && !enrol->toolTip().isEmpty(), "there is no engine yet");
        for (const auto* label : enrol->parentWidget()->findChildren<QLabel*>()) {
            QTRY_VERIFY(label->height() >= label->heightForWidth(label->width()));
        }
    }

    void aClickBetweenTheRowsKeepsTheGallery()
    {
        Bench bench;
        bench.testLab.addGallery(QStringLiteral("G"));
        bench.show();
        auto* list = find<QListView>(*bench.page, "galleryList");
        QTRY_VERIFY(list->currentIndex().isValid());
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                          {20, list->viewport()->height() - 5});
        QVERIFY(list->selectionModel()->isSelected(list->model()->index(0, 0)));
    }

    void aWindowThatComesToTheFrontShowsWhatAnotherDid()
    {
        Bench bench;
        const auto gallery = bench.testLab.addGallery(QStringLiteral("G"));
        bench.show();
        bench.page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(bench.page.get()));
        auto* list = find<QListView>(*bench.page, "galleryList");
        auto* references = find<QListView>(*bench.page, "referenceList");
        QTRY_COMPARE(list->model()->rowCount(), 1);

        bench.testLab.addReference(gallery, QStringLiteral("p1"), QStringLiteral("Anna"),
                                   QStringLiteral("p1/1.png"));
        bench.testLab.addGallery(QStringLiteral("A"));
        QEvent activated(QEvent::ActivationChange);
        QCoreApplication::sendEvent(bench.page.get(), &activated);

        QTRY_COMPARE(list->model()->rowCount(), 2);
        QTRY_COMPARE(references->model()->rowCount(), 1);
        QCOMPARE(bench.page->gallery(), QStringLiteral("G"));
    }

    void enterShowsWhatIsRecordedAboutAReference()
    {
        Bench bench;
        const auto gallery = bench.testLab.addGallery(QStringLiteral("G"));
        bench.testLab.addReference(gallery, QStringLiteral("p1"), QStringLiteral("Anna"),
                                   QStringLiteral("p1/1.png"));
        bench.show();
        auto* list = find<QListView>(*bench.page, "referenceList");
        QTRY_COMPARE(list->model()->rowCount(), 1);
        list->setCurrentIndex(list->model()->index(0, 0));
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Return);
        auto* dialog = bench.page->findChild<QDialog*>(QStringLiteral("referenceDialog"));
        QVERIFY(dialog);
        QTRY_COMPARE(text(*dialog, "referenceTitle"), QStringLiteral("Anna"));
        QCOMPARE(text(*dialog, "referenceSubject"), QStringLiteral("p1"));
        QCOMPARE(text(*dialog, "referenceHash").size(), 8);
        click(find<QToolButton>(*dialog, "copyHashButton"));
        QCOMPARE(QGuiApplication::clipboard()->text().size(), 64);
    }

    void searchesTheReferences()
    {
        Bench bench;
        const auto gallery = bench.testLab.addGallery(QStringLiteral("G"));
        bench.testLab.addReference(gallery, QStringLiteral("p1"), QStringLiteral("Anna"),
                                   QStringLiteral("1.png"));
        bench.testLab.addReference(gallery, QStringLiteral("p2"), QStringLiteral("Berta"),
                                   QStringLiteral("2.png"));
        bench.show();
        auto* list = find<QListView>(*bench.page, "referenceList");
        QTRY_COMPARE(list->model()->rowCount(), 2);
        auto* field = find<QLineEdit>(*bench.page, "referenceSearchField");
        QTest::keyClicks(field, QStringLiteral("bert"));
        QCOMPARE(list->model()->rowCount(), 1);
        QVERIFY(list->model()->index(0, 0).data().toString().startsWith(QStringLiteral("Berta")));
        QTest::keyClick(field, Qt::Key_Backspace);
        field->clear();
        QCOMPARE(list->model()->rowCount(), 2);
    }

    void withoutAnEngineNothingIsEnrolledAndTheReasonIsSaid()
    {
        Bench bench;
        bench.testLab.addGallery(QStringLiteral("G"));
        bench.show();
        auto* enrol = find<QPushButton>(*bench.page, "enrolButton");
        QTRY_VERIFY(enrol->isVisible());
        QVERIFY(!enrol->isEnabled());
        QVERIFY(!enrol->toolTip().isEmpty());
        const QString loading = enrol->toolTip();
        bench.workplace->setEngineError(Error{ErrorCode::ModelMissing, Stage::Models, "m", "", {}});
        QVERIFY(!enrol->isEnabled());
        QVERIFY(enrol->toolTip() != loading);
    }

    void enrolsAFolderAndReportsWhatItCouldNot()
    {
        const auto photographs = tests::packagedPhotographs();
        if (!photographs) {
            QSKIP(tests::kNoPackagedPhotographs);
        }
        Bench bench;
        bench.testLab.addGallery(QStringLiteral("Johns"));
        bench.show();
        if (!bench.loadEngine()) {
            QSKIP(tests::kNoModels);
        }
        const QString people = bench.testLab.path(QStringLiteral("people"));
        makePeople(people, QString::fromStdString((*photographs / "johns").string()));
        auto* enrol = find<QPushButton>(*bench.page, "enrolButton");
        QTRY_VERIFY(enrol->isEnabled());
        click(enrol);
        auto* dialog = bench.page->findChild<QDialog*>(QStringLiteral("enrolDialog"));
        bench.script->folders.push_back(people);
        click(find<QPushButton>(*dialog, "folderPathButton"));
        QCOMPARE(find<QLineEdit>(*dialog, "folderPathField")->text(), people);
        click(find<QPushButton>(*dialog, "startEnrolmentButton"));
        auto* showThem = find<QPushButton>(*bench.page, "showProblemsButton");
        QTRY_VERIFY_WITH_TIMEOUT(showThem->isVisible() || !visibleError(*bench.page).isEmpty(),
                                 60000);
        QVERIFY2(showThem->isVisible(), qPrintable(visibleError(*bench.page)));
        QVERIFY(text(*bench.page, "enrolmentText").contains(QLatin1Char('2')));
        click(showThem);
        auto* problems = find<QTableView>(*bench.page, "problemTable");
        QTRY_COMPARE(problems->model()->rowCount(), 1);
        QVERIFY(problems->isVisible());
        QVERIFY(
            problems->model()->index(0, 0).data().toString().contains(QStringLiteral("broken")));
    }

private:
    /// Two people with an image each, and a file that is none.
    static void makePeople(const QString& folder, const QString& johns)
    {
        const QStringList names =
            QDir(johns).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name).mid(0, 2);
        for (const QString& person : names) {
            QVERIFY(QDir().mkpath(folder + QLatin1Char('/') + person));
            const QDir source(johns + QLatin1Char('/') + person);
            const QString image = source.entryList(QDir::Files, QDir::Name).front();
            QVERIFY(QFile::copy(source.filePath(image),
                                QStringLiteral("%1/%2/%3").arg(folder, person, image)));
        }
        QFile broken(QStringLiteral("%1/%2/broken.jpg").arg(folder, names.front()));
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write("this is no image");
    }
};

QTEST_MAIN(tst_GalleriesPage)
#include "tst_GalleriesPage.moc"
