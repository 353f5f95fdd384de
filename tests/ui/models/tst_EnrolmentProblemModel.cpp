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
