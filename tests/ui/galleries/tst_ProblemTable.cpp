// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/galleries/ProblemCell.h"
#include "ui/galleries/ProblemTable.h"
#include "ui/models/EnrolmentProblemModel.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>
#include <QTest>

using namespace semblance;
using namespace semblance::ui;

namespace {

/// What a cell shows.
class ShownCell : public ProblemCell
{
public:
    QString text(const QModelIndex& index) const
    {
        QStyleOptionViewItem option;
        initStyleOption(&option, index);
        return option.text;
    }
};

} // namespace

class tst_ProblemTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sortsAndCopies()
    {
        EnrolmentProblemModel model;
        model.setProblems({{QStringLiteral("b.jpg"), QStringLiteral("p1"),
                            Error{ErrorCode::NoFace, Stage::Enrolment, "b.jpg", "", {}}},
                           {QStringLiteral("a.jpg"), QStringLiteral("p2"),
                            Error{ErrorCode::ImageEmpty, Stage::Decoding, "a.jpg", "", {}}}});
        ProblemTable table(model);
        table.show();
        QVERIFY(QTest::qWaitForWindowExposed(&table));
        auto* view = table.findChild<QTableView*>(QStringLiteral("problemTable"));
        QCOMPARE(view->model()->index(0, 0).data().toString(), QStringLiteral("a.jpg"));
        view->sortByColumn(EnrolmentProblemModel::SubjectColumn, Qt::AscendingOrder);
        QCOMPARE(view->model()->index(0, 0).data().toString(), QStringLiteral("b.jpg"));
        QTest::mouseClick(table.findChild<QPushButton*>(QStringLiteral("copyProblemsButton")),
                          Qt::LeftButton);
        const QStringList lines = QGuiApplication::clipboard()->text().split(QLatin1Char('\n'));
        QCOMPARE(lines.size(), 3);
        QVERIFY(lines.at(1).startsWith(QStringLiteral("b.jpg\tp1\t")));
        QVERIFY2(lines.at(1).contains(QStringLiteral("code: ")), "the details are copied along");
        view->selectRow(1);
        view->setFocus();
        QTest::keySequence(view, QKeySequence::Copy);
        QCOMPARE(QGuiApplication::clipboard()->text(), table.selectedText());
        QVERIFY(table.selectedText().contains(QStringLiteral("a.jpg")));
        QVERIFY(!table.selectedText().contains(QStringLiteral("b.jpg")));
    }

    void everyRowStandsForItself()
    {
        EnrolmentProblemModel model;
        const auto problem = [](const char* image) {
            return casework::EnrolmentProblem{QLatin1String(image),
                                              QStringLiteral("p"),
                                              {ErrorCode::NoFace, Stage::Enrolment, image, "", {}}};
        };
        model.setProblems({problem("a.jpg"), problem("b.jpg")});
        const ShownCell cell;
        const auto advice = [&](int row) {
            return cell.text(model.index(row, EnrolmentProblemModel::AdviceColumn));
        };
        QVERIFY2(advice(0).contains(QStringLiteral("columns x, y")), qPrintable(advice(0)));
        QCOMPARE(advice(1), QStringLiteral("Use another photograph of the person."));
    }

    void searchKeepsWhatHoldsTheWords_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QStringList>("images");
        QTest::newRow("an image") << QStringLiteral("B.JPG")
                                  << QStringList{QStringLiteral("b.jpg")};
        QTest::newRow("a person") << QStringLiteral("p2") << QStringList{QStringLiteral("a.jpg")};
        QTest::newRow("a reason") << QStringLiteral("no face")
                                  << QStringList{QStringLiteral("b.jpg")};
        QTest::newRow("nothing") << QStringLiteral("xyz") << QStringList{};
    }

    void searchKeepsWhatHoldsTheWords()
    {
        QFETCH(QString, words);
        QFETCH(QStringList, images);
        EnrolmentProblemModel model;
        model.setProblems({{QStringLiteral("b.jpg"), QStringLiteral("p1"),
                            Error{ErrorCode::NoFace, Stage::Enrolment, "b.jpg", "", {}}},
                           {QStringLiteral("a.jpg"), QStringLiteral("p2"),
                            Error{ErrorCode::ImageEmpty, Stage::Decoding, "a.jpg", "", {}}}});
        ProblemTable table(model);
        auto* view = table.findChild<QTableView*>(QStringLiteral("problemTable"));
        auto* count = table.findChild<QLabel*>(QStringLiteral("problemCount"));
        QVERIFY(count->text().isEmpty());
        table.findChild<QLineEdit*>(QStringLiteral("problemSearchField"))->setText(words);
        QStringList shown;
        for (int row = 0; row < view->model()->rowCount(); ++row)
            shown << view->model()->index(row, 0).data().toString();
        QCOMPARE(shown, images);
        QVERIFY(count->text().startsWith(QString::number(images.size())));
        table.clearSearch();
        QCOMPARE(view->model()->rowCount(), 2);
    }

    void theRowStaysWhenTheListIsReadAnew()
    {
        const auto problem = [](const char* image) {
            return casework::EnrolmentProblem{
                QLatin1String(image), QStringLiteral("p"),
                Error{ErrorCode::NoFace, Stage::Enrolment, image, "", {}}};
        };
        EnrolmentProblemModel model;
        model.setProblems({problem("a.jpg"), problem("b.jpg"), problem("c.jpg")});
        ProblemTable table(model);
        auto* view = table.findChild<QTableView*>(QStringLiteral("problemTable"));
        view->selectRow(1);
        // As during an enrolment, which settles one.
        model.setProblems({});
        model.setProblems({problem("a.jpg"), problem("c.jpg")});
        QCOMPARE(view->currentIndex().row(), 1);
        QVERIFY(table.selectedText().contains(QStringLiteral("c.jpg")));
        model.setProblems({problem("a.jpg")});
        QCOMPARE(view->currentIndex().row(), 0);
    }

    void theColumnsShareTheWidth()
    {
        EnrolmentProblemModel model;
        ProblemTable table(model);
        table.resize(1400, 300);
        table.show();
        QVERIFY(QTest::qWaitForWindowExposed(&table));
        auto* view = table.findChild<QTableView*>(QStringLiteral("problemTable"));
        const auto width = [view](int column) { return view->columnWidth(column); };
        QTRY_VERIFY(width(EnrolmentProblemModel::ReasonColumn) > 400);
        QVERIFY(width(EnrolmentProblemModel::AdviceColumn) > 400);
        view->setColumnWidth(EnrolmentProblemModel::ReasonColumn, 500);
        table.resize(1200, 300);
        QCOMPARE(width(EnrolmentProblemModel::ReasonColumn), 500);
    }

    void theListStandsWhereItStood()
    {
        std::vector<casework::EnrolmentProblem> problems;
        for (int i = 0; i < 60; ++i) {
            problems.push_back({QStringLiteral("%1.jpg").arg(i, 3, 10, QLatin1Char('0')),
                                QStringLiteral("p"),
                                Error{ErrorCode::NoFace, Stage::Enrolment, "a.jpg", "", {}}});
        }
        EnrolmentProblemModel model;
        model.setProblems(problems);
        ProblemTable table(model);
        table.resize(900, 400);
        table.show();
        QVERIFY(QTest::qWaitForWindowExposed(&table));
        auto* view = table.findChild<QTableView*>(QStringLiteral("problemTable"));
        view->verticalScrollBar()->setValue(30);
        view->selectRow(31);
        QCOMPARE(view->verticalScrollBar()->value(), 30);
        model.setProblems({});
        problems.erase(problems.begin() + 31);
        model.setProblems(problems);
        QCOMPARE(view->verticalScrollBar()->value(), 30);
        QCOMPARE(view->currentIndex().row(), 31);
    }

    void whatIsSelectedCanBeTakenOffTheList()
    {
        EnrolmentProblemModel model;
        model.setProblems({{QStringLiteral("b.jpg"), QStringLiteral("p1"),
                            Error{ErrorCode::NoFace, Stage::Enrolment, "b.jpg", "", {}}},
                           {QStringLiteral("c.jpg"), QStringLiteral("p1"),
                            Error{ErrorCode::NoFace, Stage::Enrolment, "c.jpg", "", {}}},
                           {QStringLiteral("r.jpg"), QStringLiteral("p1"),
                            Error{ErrorCode::NoFace,
                                  Stage::Enrolment,
                                  "r.jpg",
                                  "",
                                  {{casework::kReferenceFact, "7"}}}}});
        ProblemTable table(model);
        std::vector<casework::EnrolmentProblem> asked;
        connect(&table, &ProblemTable::dismissalRequested, &table,
                [&](const std::vector<casework::EnrolmentProblem>& problems) { asked = problems; });
        auto* button = table.findChild<QPushButton*>(QStringLiteral("dismissProblemsButton"));
        auto* view = table.findChild<QTableView*>(QStringLiteral("problemTable"));
        table.setDismissalAllowed(true, {});
        QVERIFY(!button->isEnabled());
        view->selectRow(2);
        QVERIFY2(!button->isEnabled(), "searches leave this reference out because of it");
        view->selectAll();
        QVERIFY(button->isEnabled());
        button->click();
        QCOMPARE(asked.size(), std::size_t{2});
        QCOMPARE(asked[0].image, QStringLiteral("b.jpg"));
        QCOMPARE(asked[1].image, QStringLiteral("c.jpg"));
        table.setDismissalAllowed(false, QStringLiteral("read-only"));
        QVERIFY(!button->isEnabled());
        QCOMPARE(button->toolTip(), QStringLiteral("read-only"));
    }

    void theKeyboardSelectsTheRowItStandsOn_data()
    {
        QTest::addColumn<QString>("search");
        QTest::newRow("Tab into the table") << QString();
        QTest::newRow("a search that leaves the selected row out") << QStringLiteral("c.jpg");
    }

    void theKeyboardSelectsTheRowItStandsOn()
    {
        QFETCH(QString, search);
        const auto problem = [](const char* image) {
            return casework::EnrolmentProblem{
                QLatin1String(image),
                QStringLiteral("p"),
                Error{ErrorCode::SeveralFaces,
                      Stage::Enrolment,
                      image,
                      "",
                      {{casework::kFileFact, std::string("/images/") + image}}}};
        };
        EnrolmentProblemModel model;
        model.setProblems({problem("b.jpg"), problem("c.jpg")});
        ProblemTable table(model);
        table.setFaceChoiceAllowed(true, {});
        table.setDismissalAllowed(true, {});
        table.findChild<QLineEdit*>(QStringLiteral("problemSearchField"))->setFocus();
        table.show();
        table.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&table));
        auto* view = table.findChild<QTableView*>(QStringLiteral("problemTable"));
        auto* field = table.findChild<QLineEdit*>(QStringLiteral("problemSearchField"));
        auto* choose = table.findChild<QPushButton*>(QStringLiteral("chooseFaceButton"));
        auto* dismiss = table.findChild<QPushButton*>(QStringLiteral("dismissProblemsButton"));
        QVERIFY(!choose->isEnabled() && !dismiss->isEnabled());
        QTest::keyClick(field, Qt::Key_Tab);
        QVERIFY(view->hasFocus());
        field->setText(search);
        QCOMPARE(view->selectionModel()->selectedRows().size(), 1);
        QCOMPARE(view->selectionModel()->selectedRows().front().row(), view->currentIndex().row());
        QVERIFY(choose->isEnabled() && dismiss->isEnabled());
        // Of two rows nobody knows whose face is to be chosen.
        view->selectAll();
        QCOMPARE(choose->isEnabled(), view->model()->rowCount() == 1);
        QVERIFY(dismiss->isEnabled());
        view->clearSelection();
        QVERIFY(!choose->isEnabled() && !dismiss->isEnabled());
    }

    void anAdviceIsSaidOnceAndCopiedWithEachRow()
    {
        const auto problem = [](const char* image, ErrorCode code) {
            return casework::EnrolmentProblem{QLatin1String(image), QStringLiteral("p"),
                                              Error{code, Stage::Enrolment, image, "", {}}};
        };
        EnrolmentProblemModel model;
        model.setProblems({problem("a.jpg", ErrorCode::NoFace), problem("b.jpg", ErrorCode::NoFace),
                           problem("c.jpg", ErrorCode::ImageEmpty)});
        ProblemTable table(model);
        table.resize(900, 400);
        table.show();
        QVERIFY(QTest::qWaitForWindowExposed(&table));
        auto* view = table.findChild<QTableView*>(QStringLiteral("problemTable"));
        QTRY_VERIFY(view->rowHeight(1) < view->rowHeight(0));
        QCOMPARE(table.allText().count(model.index(0, EnrolmentProblemModel::AdviceColumn)
                                           .data()
                                           .toString()),
                 2);
    }

    void leadsToTheImage()
    {
        EnrolmentProblemModel model;
        model.setProblems({{QStringLiteral("p1/b.jpg"), QStringLiteral("p1"),
                            Error{ErrorCode::SeveralFaces, Stage::Enrolment, "b.jpg", "", {}}}});
        ProblemTable table(model);
        auto* view = table.findChild<QTableView*>(QStringLiteral("problemTable"));
        auto* copyPath = table.findChild<QAction*>(QStringLiteral("copyPathAction"));
        view->selectRow(0);
        QVERIFY2(!copyPath->isEnabled(), "nobody knows where the image lies");
        model.setProblems({{QStringLiteral("p1/b.jpg"), QStringLiteral("p1"),
                            Error{ErrorCode::SeveralFaces,
                                  Stage::Enrolment,
                                  "b.jpg",
                                  "",
                                  {{"file", "/images/p1/b.jpg"}}}}});
        view->selectRow(0);
        QVERIFY(copyPath->isEnabled());
        copyPath->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("/images/p1/b.jpg"));
    }
};

QTEST_MAIN(tst_ProblemTable)
#include "tst_ProblemTable.moc"
