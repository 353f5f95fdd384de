// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/galleries/GalleriesPage.h"
#include "ui/support/ScriptedDialogs.h"
#include "ui/support/TestLab.h"

#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

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
};

QTEST_MAIN(tst_GalleriesPage)
#include "tst_GalleriesPage.moc"
