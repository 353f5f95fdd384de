// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/EnrolmentProblemModel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace semblance;
using namespace semblance::ui;

class tst_EnrolmentProblemModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRowHasImagePersonAndReason()
    {
        EnrolmentProblemModel model;
        QAbstractItemModelTester tester(&model);
        model.setProblems(
            {{QStringLiteral("p1/broken.jpg"), QStringLiteral("p1"),
              Error{ErrorCode::ImageDamaged, Stage::Decoding, "p1/broken.jpg", "cut off", {}}},
             {QStringLiteral("p2/group.jpg"), QStringLiteral("p2"),
              Error{ErrorCode::SeveralFaces,
                    Stage::Enrolment,
                    "p2/group.jpg",
                    "",
                    {{"faces", "3"}}}}});
        QCOMPARE(model.rowCount(), 2);
        for (int row = 0; row < model.rowCount(); ++row) {
            for (int column = 0; column < EnrolmentProblemModel::ColumnCount; ++column) {
                QVERIFY2(!model.index(row, column).data().toString().isEmpty(),
                         qPrintable(
                             model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()));
            }
        }
        QCOMPARE(model.index(0, EnrolmentProblemModel::ImageColumn).data().toString(),
                 QStringLiteral("p1/broken.jpg"));
        QVERIFY(
            model.index(0, 0).data(Qt::ToolTipRole).toString().contains(QStringLiteral("cut off")));
    }

    void theTableSpeaksPlainlyAndTheDetailsAreAtHand()
    {
        EnrolmentProblemModel model;
        model.setProblems({{QStringLiteral("p1/broken.jpg"), QStringLiteral("p1"),
                            Error{ErrorCode::ImageDamaged,
                                  Stage::Decoding,
                                  "/a/p1/broken.jpg",
                                  "VipsJpeg: premature end",
                                  {}}}});
        const QModelIndex reason = model.index(0, EnrolmentProblemModel::ReasonColumn);
        QVERIFY(!reason.data().toString().contains(QStringLiteral("broken.jpg")));
        QVERIFY(!reason.data().toString().contains(QStringLiteral("Vips")));
        QVERIFY(reason.data(Qt::ToolTipRole).toString().contains(QStringLiteral("Vips")));
    }

    void everyInputIsToldWhatToDo_data()
    {
        QTest::addColumn<QString>("cause");
        QTest::addColumn<QString>("word");
        QTest::newRow("symbolic link") << "symbolicLink"
                                       << "link";
        QTest::newRow("no person") << "noPerson"
                                   << "person_0001.jpg";
        QTest::newRow("name") << "nameNotUtf8"
                              << "name";
        QTest::newRow("person's name") << "personNotUtf8"
                                       << "CSV";
    }

    void everyInputIsToldWhatToDo()
    {
        QFETCH(QString, cause);
        QFETCH(QString, word);
        EnrolmentProblemModel model;
        model.setProblems({{QStringLiteral("x"),
                            {},
                            Error{ErrorCode::InvalidInput,
                                  Stage::Input,
                                  "/a/x",
                                  "reason",
                                  {{"cause", cause.toStdString()}}}}});
        const QString advice =
            model.index(0, EnrolmentProblemModel::AdviceColumn).data().toString();
        QVERIFY2(advice.contains(word), qPrintable(advice));
        const QString why = model.index(0, EnrolmentProblemModel::ReasonColumn).data().toString();
        QVERIFY2(!why.contains(QStringLiteral("/a/x")), qPrintable(why));
    }

    void severalFacesAreSettledByATable()
    {
        EnrolmentProblemModel model;
        model.setProblems(
            {{QStringLiteral("x"),
              {},
              Error{ErrorCode::SeveralFaces, Stage::Enrolment, "x", "", {{"faces", "3"}}}}});
        const QString advice =
            model.index(0, EnrolmentProblemModel::AdviceColumn).data().toString();
        QVERIFY2(advice.contains(QStringLiteral("x, y, width, height")), qPrintable(advice));
    }

    void aNewReportReplacesTheOld()
    {
        EnrolmentProblemModel model;
        QAbstractItemModelTester tester(&model);
        model.setProblems({{QStringLiteral("a"), QStringLiteral("b"), Error{}}});
        model.setProblems({});
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_MAIN(tst_EnrolmentProblemModel)
#include "tst_EnrolmentProblemModel.moc"
