// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/galleries/ProblemTable.h"
#include "ui/models/EnrolmentProblemModel.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace semblance;
using namespace semblance::ui;

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

    void theRowStaysWhenTheListIsReadAnew()
    {
        const auto problem = [](const char* image) {
            return casework::EnrolmentProblem{QLatin1String(image), QStringLiteral("p"),
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
        table.setFolder(QStringLiteral("/images"));
        QVERIFY(copyPath->isEnabled());
        copyPath->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("/images/p1/b.jpg"));
    }
};

QTEST_MAIN(tst_ProblemTable)
#include "tst_ProblemTable.moc"
